import { type AppealKind, isComplaintKind } from '../appeals/appealKinds.ts';

/** By which chapters of the Code an appeal is considered; grounds of termination differ between them. */
export const procedures = ['ordinary', 'complaint', 'simplified', 'petition'] as const;

export type Procedure = (typeof procedures)[number];

const ordinaryKinds: ReadonlySet<AppealKind> = new Set([
  'application',
  'declassificationRequest',
  'rehabilitationApplication',
]);

/** АППК art. 4, 87: applications by the ordinary procedure, reports, proposals, responses and inquiries by the simplified. */
export function procedureOf(kind: AppealKind): Procedure {
  if (kind === 'petition') return 'petition';
  if (isComplaintKind(kind)) return 'complaint';
  return ordinaryKinds.has(kind) ? 'ordinary' : 'simplified';
}
