import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useIsInterrupted } from '../apollo/interruption.ts';
import { useHotkey } from '../components/useHotkey.ts';
import { usePreferences } from '../components/ViewerContext.tsx';
import { useT } from '../i18n/useT.ts';
import { OverlayBoundary } from '../ui/OverlayBoundary.tsx';
import { SheetNotice } from '../ui/SheetNotice.ts';
import { ActingBanner } from './ActingBanner.tsx';
import { Brand } from './Brand.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { fetchOverlaysAhead, HotkeySheet, RailDrawer, SearchBox, SignInDialog } from './overlays.ts';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The rail, the bar above, the page; and what stands over every page: search, keys, signing in again. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT('shell');
  const { preferences, change } = usePreferences();
  const [isSearching, search] = useDisclosure(false);
  const [isKeysShown, keys] = useDisclosure(false);
  const [isMenuOpen, menu] = useDisclosure(false);
  const isInterrupted = useIsInterrupted();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isFolded = preferences.railFolded;
  useHotkey('Ctrl+KeyK', t('goSearch'), search.open);
  useHotkey('Slash', t('goSearch'), search.open);
  useHotkey('Shift+Slash', t('goHelp'), keys.open);
  // Also for whoever has switched plain keys off.
  useHotkey('Ctrl+Slash', t('goHelp'), keys.open);

  useEffect(fetchOverlaysAhead, []);

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
      <nav className={classes.rail} aria-label={t('navigation')}>
        <Brand isFolded={isFolded} />
        <Rail isFolded={isFolded} onFold={() => void change({ railFolded: !isFolded })} />
      </nav>
      <TopBar onSearch={search.open} onKeys={keys.open} onMenu={menu.open} />
      <main className={classes.main} id="main" ref={main} tabIndex={-1}>
        <div className={classes.notice}>
          <ConnectionBanner />
          <ActingBanner />
        </div>
        <SheetNotice value={<ConnectionBanner />}>
          <Suspense fallback={null}>{children}</Suspense>
        </SheetNotice>
      </main>
      <Once isOpen={isMenuOpen}>
        <RailDrawer isOpen={isMenuOpen} onClose={menu.close} />
      </Once>
      <Once isOpen={isSearching}>
        <SearchBox isOpen={isSearching} onClose={search.close} />
      </Once>
      <Once isOpen={isKeysShown}>
        <HotkeySheet isOpen={isKeysShown} onClose={keys.close} />
      </Once>
      <Once isOpen={isInterrupted}>
        <SignInDialog />
      </Once>
    </div>
  );
}

/** Mounts its child on the first opening and keeps it, so that closing can be seen. */
function Once({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null;
  return (
    <OverlayBoundary>
      <Suspense fallback={null}>{children}</Suspense>
    </OverlayBoundary>
  );
}
