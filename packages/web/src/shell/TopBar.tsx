import { ActionIcon } from '@mantine/core';
import { IconKeyboard, IconMenu2, IconSearch } from '@tabler/icons-react';
import { BellButton } from '../features/notifications/BellButton.tsx';
import { useT } from '../i18n/useT.ts';
import { Deferred } from '../ui/Deferred.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { AccountButton } from './AccountButton.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { AccountMenu, NotificationsMenu } from './overlays.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import classes from './Shell.module.css';

interface Props {
  onSearch: () => void;
  onKeys: () => void;
  onMenu: () => void;
}

/** Search, language, scheme, notifications, who I am. */
export function TopBar({ onSearch, onKeys, onMenu }: Props) {
  const t = useT('shell');
  return (
    <header className={classes.bar}>
      <ActionIcon
        className={classes.burger ?? ''}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('openNavigation')}
        onClick={onMenu}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <button type="button" className={classes.search} onClick={onSearch} title={t('searchTitle')}>
        <IconSearch size={15} aria-hidden="true" />
        <span>{t('search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className={classes.spring} />
      <LanguageSwitch />
      <SchemeSwitch />
      <ActionIcon
        visibleFrom="md"
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('hotkeys')}
        title={`${t('hotkeys')} (?)`}
        onClick={onKeys}
      >
        <IconKeyboard size={18} />
      </ActionIcon>
      <Deferred button={(open) => <BellButton onClick={open} />}>
        <NotificationsMenu />
      </Deferred>
      <Deferred button={(open) => <AccountButton onClick={open} />}>
        <AccountMenu />
      </Deferred>
    </header>
  );
}
