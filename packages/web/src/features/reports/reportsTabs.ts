import type { Permission } from '@tyndau/domain/access/permissions';

export interface ReportsTab {
  readonly part: '' | 'linear' | 'notes' | 'mailing' | 'published' | 'rating' | 'growth' | 'rankings';
  readonly label:
    | 'statistical'
    | 'linear'
    | 'notes'
    | 'mailing'
    | 'published'
    | 'rating'
    | 'growth'
    | 'rankings';
  readonly permissions: readonly Permission[];
}

/** The tables of the room of reports and analysis. */
export const reportsTabs: readonly ReportsTab[] = [
  { part: '', label: 'statistical', permissions: ['report.build'] },
  { part: 'linear', label: 'linear', permissions: ['report.build'] },
  { part: 'notes', label: 'notes', permissions: ['report.build'] },
  { part: 'published', label: 'published', permissions: ['report.build'] },
  { part: 'rating', label: 'rating', permissions: ['report.build'] },
  { part: 'growth', label: 'growth', permissions: ['report.build'] },
  { part: 'rankings', label: 'rankings', permissions: ['report.build'] },
  { part: 'mailing', label: 'mailing', permissions: ['report.build'] },
];
