import type { InterimReport, Routing } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';

/** A thing on control with those who must do it and what they have told. */
export interface ControlItem {
  readonly appeal: AppealRow;
  readonly chain: readonly Routing[];
  readonly reports: readonly InterimReport[];
}

/** The chain of those who must do it and what they have told, the newest report first: a few readings for a whole page. */
export async function readChains(office: Office, appeals: readonly AppealRow[]): Promise<ControlItem[]> {
  const ids = appeals.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { prisma } = office.archive;
  const [routings, reports, resolutions, holders] = await Promise.all([
    prisma.routing.findMany({ where: { appealId: { in: ids } }, orderBy: { id: 'asc' } }),
    prisma.interimReport.findMany({ where: { appealId: { in: ids } }, orderBy: { id: 'desc' } }),
    prisma.resolution.findMany({ where: { appealId: { in: ids }, role: 'responsible', endedAt: null } }),
    prisma.appealHolder.findMany({ where: { appealId: { in: ids }, kind: 'work' } }),
  ]);
  // Who has it now: by the last resolution, by a hand-over, else whoever took it for the body.
  const holderOf = new Map([
    ...holders.map(({ appealId, holderId }) => [appealId, holderId] as const),
    ...resolutions.flatMap(({ appealId, userId }) => (userId === null ? [] : [[appealId, userId] as const])),
  ]);
  const current = ({ role, endedAt, appealId, takenById }: Routing) =>
    role === 'responsible' && endedAt === null ? (holderOf.get(appealId) ?? takenById) : takenById;
  const chains = byAppeal<Routing>(routings.map((routing) => ({ ...routing, takenById: current(routing) })));
  const told = byAppeal<InterimReport>(reports);
  return appeals.map((appeal) => ({
    appeal,
    chain: chains.get(appeal.id) ?? [],
    reports: told.get(appeal.id) ?? [],
  }));
}

function byAppeal<Row extends { readonly appealId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.appealId);
    if (group) group.push(row);
    else groups.set(row.appealId, [row]);
  }
  return groups;
}
