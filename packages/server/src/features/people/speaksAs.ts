import type { Office } from '../../office.ts';

/** Whether what is for this person is for the viewer: his own, or that of the absent person in whose place he acts. */
export function speaksAs({ signedIn }: Pick<Office, 'signedIn'>, userId: number | null): boolean {
  return userId !== null && (userId === signedIn.id || userId === (signedIn.actingForId ?? null));
}

/** The viewer, and the absent person in whose place he acts. */
export function ownIds({ signedIn }: Pick<Office, 'signedIn'>): number[] {
  return signedIn.actingForId == null ? [signedIn.id] : [signedIn.id, signedIn.actingForId];
}
