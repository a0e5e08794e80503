import type { Permission } from '@tyndau/domain/access/permissions';

export interface ReportsTab {
  readonly part: '';
  readonly label: 'statistical';
  readonly permissions: readonly Permission[];
}

/** The tables of the room of reports and analysis. */
export const reportsTabs: readonly ReportsTab[] = [
  { part: '', label: 'statistical', permissions: ['report.build'] },
];
