import { type ComponentType, lazy } from 'react';
import { connection } from '../apollo/connection.ts';
import { fetchTextsOf } from '../i18n/i18n.ts';

const loaders: (() => Promise<unknown>)[] = [];

function overlay<P>(fetchPart: () => Promise<{ default: ComponentType<P> }>) {
  let part: ReturnType<typeof fetchPart> | undefined;
  // What is here already opens without asking the server: it may be away just then.
  const load = () => {
    part ??= connection.whenReached().then(fetchPart);
    return part;
  };
  loaders.push(load);
  return lazy(load);
}

// What stands over the page: not part of the first screen.
export const SearchBox = overlay(async () => ({
  default: (await import('../components/SearchBox.tsx')).SearchBox,
}));
export const HotkeySheet = overlay(async () => ({
  default: (await import('../components/HotkeySheet.tsx')).HotkeySheet,
}));
export const RailDrawer = overlay(async () => ({ default: (await import('./RailDrawer.tsx')).RailDrawer }));
export const SignInDialog = overlay(async () => ({
  default: (await import('../features/session/SignInDialog.tsx')).SignInDialog,
}));
export const Toasts = overlay(async () => ({ default: (await import('./Toasts.tsx')).Toasts }));
export const AccountMenu = overlay(async () => ({
  default: (await import('./AccountMenu.tsx')).AccountMenu,
}));
export const NotificationsMenu = overlay(async () => ({
  default: (await import('../features/notifications/NotificationsMenu.tsx')).NotificationsMenu,
}));

const textsOfOverlays = () =>
  connection.whenReached().then(() => fetchTextsOf('account', 'notices', 'refusals'));

/**
 * Fetches all of them once the page stands still: the dialog that saves a form after the session or the network broke
 * must not itself need the network. Returns a cancel.
 */
export function fetchOverlaysAhead(): () => void {
  const timer = setTimeout(() => {
    for (const load of [...loaders, textsOfOverlays]) void load().catch(() => null);
  }, 2500);
  return () => clearTimeout(timer);
}
