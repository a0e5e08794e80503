import type { Permission } from '@tyndau/domain/access/permissions';

export interface DistributionTab {
  readonly part: '' | 'acts' | 'balance' | 'absences' | 'second-look';
  readonly label: 'pack' | 'acts' | 'balance' | 'absences' | 'secondLook';
  /** For whoever may any of these. */
  readonly permissions: readonly Permission[];
}

/** The tables of the room, and who sits at them. */
export const distributionTabs: readonly DistributionTab[] = [
  { part: '', label: 'pack', permissions: ['intake.distribute'] },
  { part: 'acts', label: 'acts', permissions: ['intake.distribute', 'distribution.confirm'] },
  {
    part: 'balance',
    label: 'balance',
    permissions: ['intake.distribute', 'distribution.confirm', 'registration.check'],
  },
  { part: 'second-look', label: 'secondLook', permissions: ['registration.check', 'distribution.confirm'] },
  { part: 'absences', label: 'absences', permissions: ['absence.edit', 'intake.distribute'] },
];

/** Whoever may anything in the room finds it in the rail. */
export const distributionPermissions: readonly Permission[] = [
  ...new Set(distributionTabs.flatMap(({ permissions }) => permissions)),
];
