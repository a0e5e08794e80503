import {
  IconArrowsExchange,
  IconBook2,
  IconBriefcase,
  IconBulb,
  IconCalendarEvent,
  IconCalendarRepeat,
  IconChartBar,
  IconClipboardCheck,
  IconDoorEnter,
  IconEye,
  IconFiles,
  IconGavel,
  IconHome,
  IconMailbox,
  IconMailForward,
  IconMailOpened,
  IconMap2,
  IconMessageQuestion,
  IconMessages,
  IconPencil,
  IconPhoneCall,
  IconQuote,
  IconReportAnalytics,
  IconScale,
  IconTableImport,
  IconUsers,
  IconZoomCheck,
} from '@tabler/icons-react';
import type { Permission } from '@tyndau/domain/access/permissions';
import type { ComponentType } from 'react';
import { distributionPermissions } from './features/distribution/distributionTabs.ts';
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
    label: 'appeals',
    items: [
      { to: paths.intakes(), label: 'intake', icon: IconMailOpened, permissions: ['intake.read'] },
      { to: paths.kazpost(), label: 'kazpost', icon: IconMailbox, permissions: ['intake.read'] },
      {
        to: paths.distributionRoom(),
        label: 'distribution',
        icon: IconScale,
        permissions: distributionPermissions,
      },
      { to: paths.workbench(), label: 'workbench', icon: IconPencil, permissions: ['appeal.register'] },
      { to: paths.room(), label: 'room', icon: IconBriefcase, permissions: ['appeal.takeIntoWork'] },
      {
        to: paths.informationRoom(),
        label: 'informationRoom',
        icon: IconMessages,
        permissions: ['information.reply'],
      },
      { to: paths.appeals(), label: 'appeals', icon: IconFiles, permissions: ['appeal.read'] },
    ],
  },
  {
    label: 'receptions',
    items: [
      {
        to: paths.receptions(),
        label: 'receptions',
        icon: IconCalendarEvent,
        permissions: ['reception.read'],
      },
      {
        to: paths.receptionDay(),
        label: 'receptionDay',
        icon: IconDoorEnter,
        permissions: ['reception.read'],
      },
      {
        to: paths.receptionRoom(),
        label: 'receptionRoom',
        icon: IconMessageQuestion,
        permissions: ['reception.position'],
      },
    ],
  },
  {
    label: 'control',
    items: [
      { to: paths.control(), label: 'controlBoard', icon: IconEye, permissions: ['control.read'] },
      { to: paths.callBacks(), label: 'callBacks', icon: IconPhoneCall, permissions: ['callBack.make'] },
      {
        to: paths.assignments(),
        label: 'assignments',
        icon: IconClipboardCheck,
        permissions: ['assignment.read'],
      },
      {
        to: paths.handover(),
        label: 'handover',
        icon: IconArrowsExchange,
        permissions: ['load.handOver'],
      },
      { to: paths.recount(), label: 'recount', icon: IconCalendarRepeat, permissions: ['term.recount'] },
      { to: paths.discipline(), label: 'discipline', icon: IconGavel, permissions: ['discipline.read'] },
    ],
  },
  {
    label: 'analysis',
    items: [
      { to: paths.board(), label: 'board', icon: IconChartBar, permissions: ['dashboard.read'] },
      { to: paths.map(), label: 'problemMap', icon: IconMap2, permissions: ['dashboard.read'] },
      { to: paths.content(), label: 'content', icon: IconQuote, permissions: ['dashboard.read'] },
      { to: paths.reports(), label: 'reports', icon: IconReportAnalytics, permissions: ['report.build'] },
      {
        to: paths.ownRating(),
        label: 'ownRating',
        icon: IconReportAnalytics,
        permissions: ['rating.object'],
      },
    ],
  },
  {
    label: 'administration',
    items: [
      { to: paths.imports(), label: 'imports', icon: IconTableImport, permissions: ['import'] },
      { to: paths.reference(), label: 'reference', icon: IconBook2 },
      { to: paths.people(), label: 'people', icon: IconUsers, permissions: ['people.edit'] },
      {
        to: paths.suggestions(),
        label: 'suggestions',
        icon: IconBulb,
        permissions: ['settings.edit'],
      },
      { to: paths.outbox(), label: 'outbox', icon: IconMailForward, permissions: ['settings.edit'] },
      { to: paths.journal(), label: 'journal', icon: IconZoomCheck, permissions: ['journal.read'] },
    ],
  },
];
