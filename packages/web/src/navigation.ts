import { IconBook2, IconHome } from '@tabler/icons-react';
import type { Permission } from '@tyndau/domain/access/permissions';
import type { ComponentType } from 'react';
import type { Features } from './i18n/features.ts';
import type { KeyOf } from './i18n/translation.ts';
import { paths } from './paths.ts';

export interface NavigationItem {
  readonly to: string;
  /** Key of i18n/<language>/shell.ts. */
  readonly label: KeyOf<Features['shell']>;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number }>;
  /** Shown to those who may any of these; everybody without it. */
  readonly permissions?: readonly Permission[];
  /** Marks the item only on exactly this address. */
  readonly isExact?: boolean;
}

export interface NavigationGroup {
  readonly label: KeyOf<Features['shell']>;
  readonly items: readonly NavigationItem[];
}

/** The rail: only what exists as a page. Whoever adds a page adds its line here. */
export const navigation: readonly NavigationGroup[] = [
  { label: 'today', items: [{ to: paths.front(), label: 'today', icon: IconHome, isExact: true }] },
  {
    label: 'administration',
    items: [{ to: paths.reference(), label: 'reference', icon: IconBook2 }],
  },
];
