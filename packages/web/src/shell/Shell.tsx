import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { HotkeySheet } from '../components/HotkeySheet.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { useHotkey } from '../components/useHotkey.ts';
import { usePreferences } from '../components/ViewerContext.tsx';
import { SignInDialog } from '../features/session/SignInDialog.tsx';
import { useT } from '../i18n/useT.ts';
import { paths } from '../paths.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The rail, the bar above, the page; and what stands over every page: search, keys, signing in again. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT('shell');
  const words = useT('words');
  const { preferences, change } = usePreferences();
  const [isSearching, search] = useDisclosure(false);
  const [isKeysShown, keys] = useDisclosure(false);
  const [isMenuOpen, menu] = useDisclosure(false);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isFolded = preferences.railFolded;
  useHotkey('Ctrl+KeyK', t('goSearch'), search.open);
  useHotkey('Slash', t('goSearch'), search.open);
  useHotkey('Shift+Slash', t('goHelp'), keys.open);

  // A new page starts from its top, and the reader of the screen from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on every change of the page
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [pathname]);

  return (
    <div className={classes.shell} data-folded={isFolded || undefined}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <div className={classes.rail}>
        <Brand isFolded={isFolded} />
        <Rail isFolded={isFolded} onFold={() => void change({ railFolded: !isFolded })} />
      </div>
      <TopBar onSearch={search.open} onKeys={keys.open} onMenu={menu.open} />
      <main className={classes.main} id="main" ref={main} tabIndex={-1}>
        <div className={classes.notice}>
          <ConnectionBanner />
        </div>
        <Suspense fallback={null}>{children}</Suspense>
      </main>
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        size={280}
        padding={0}
        title={<Brand isFolded={false} />}
        closeButtonProps={{ 'aria-label': words('close') }}
      >
        <Rail isFolded={false} onFollow={menu.close} />
      </Drawer>
      <SearchBox isOpen={isSearching} onClose={search.close} />
      <HotkeySheet isOpen={isKeysShown} onClose={keys.close} />
      <SignInDialog />
    </div>
  );
}

function Brand({ isFolded }: { isFolded: boolean }) {
  const t = useT('shell');
  return (
    <Link to={paths.front()} className={classes.brand} aria-label={t('product')}>
      <img src="/tyndau.svg" alt="" width={24} height={24} />
      {!isFolded && t('product')}
    </Link>
  );
}
