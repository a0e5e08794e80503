import { paths } from '../paths.ts';

export const hitKinds = ['appeal', 'intake', 'applicant', 'reception', 'assignment'] as const;
export type HitKind = (typeof hitKinds)[number];

const hitReasons = ['number', 'iin', 'phone', 'name', 'barcode'] as const;
export type HitReason = (typeof hitReasons)[number];

export function isHitKind(text: string): text is HitKind {
  return hitKinds.some((kind) => kind === text);
}

export function isHitReason(text: string): text is HitReason {
  return hitReasons.some((reason) => reason === text);
}

const pathOf: Record<HitKind, (id: number) => string> = {
  appeal: paths.appeal,
  intake: paths.intake,
  // A person has no page of his own: his appeals are the page.
  applicant: (id) => paths.appeals({ applicantId: id }),
  reception: paths.reception,
  assignment: paths.assignment,
};

/** Where a thing of the given kind is opened: from a search hit or a notification. */
export function pathOfHit({ kind, id }: { kind: string; id: number }): string | null {
  if (kind === 'distribution') return paths.distribution(id);
  if (kind === 'informationRequest') return paths.informationRoom({ open: String(id) });
  if (kind === 'bulkAct') return paths.appeals({ act: id });
  if (kind === 'receptionRoom') return paths.receptionRoom();
  return isHitKind(kind) ? pathOf[kind](id) : null;
}
