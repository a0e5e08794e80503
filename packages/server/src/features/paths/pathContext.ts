import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { EarlierAppeal, PathContext } from '@tyndau/domain/paths/decidePath';
import { Prisma } from '../../db/archive.ts';
import { toPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

/** What was given with the decision: the earlier appeal it leans on, and whether there is a paper. */
export interface GivenWithPath {
  readonly earlierId?: number | null | undefined;
  readonly hasPaper?: boolean;
}

/** What the law of the paths must know of the appeal, read for the viewer. */
export async function pathContext(
  tx: Transaction,
  office: Office,
  appeal: AppealRow,
  given: GivenWithPath = {},
): Promise<PathContext> {
  const asked = await tx.pathStep.findFirst({
    where: { appealId: appeal.id, action: 'appeal.askToComply', endReason: null },
    orderBy: { id: 'desc' },
  });
  return {
    kind: appeal.kind as AppealKind,
    today: office.today,
    calendar: office.book.calendar,
    registeredOn: toPlainDate(appeal.registeredOn),
    receivedByBodyOn: await receivedByBodyOn(tx, office, appeal),
    fixByOn: toPlainDateOrNull(asked?.fixByOn ?? null),
    reportsCrime: appeal.reportsCrime,
    isAnonymous: appeal.isAnonymous,
    isBodyComplainedAbout: appeal.complainedBodyId !== null || Boolean(appeal.complainedPerson),
    earlier: given.earlierId ? await findEarlier(tx, office, appeal, given.earlierId) : null,
    hasPaper: given.hasPaper ?? false,
  };
}

// The three days of a body run from the day it got the appeal; those of the office from registration (АППК art. 65).
async function receivedByBodyOn(tx: Transaction, office: Office, appeal: AppealRow) {
  if (!seesOnlyOwnBody(office.signedIn.role)) return null;
  const routing = await tx.routing.findFirst({
    where: { appealId: appeal.id, role: 'responsible', endedAt: null },
  });
  if (!routing) return null;
  const sentOn = officeDate(routing.sentAt.toISOString());
  const registeredOn = toPlainDate(appeal.registeredOn);
  // After hours the day of registration is still to come.
  const [later] = [sentOn, registeredOn].sort().reverse();
  return later ?? registeredOn;
}

/** Earlier appeals of the same person in these states, the newest first: what a ground may lean on. */
export async function listEarlier(
  tx: Pick<Transaction, '$queryRaw'>,
  office: Office,
  appeal: Pick<AppealRow, 'id' | 'applicantId' | 'cardId' | 'partOfId'>,
  states: readonly AppealState[],
  only: number | null = null,
): Promise<(EarlierAppeal & { readonly number: string })[]> {
  if (states.length === 0) return [];
  return tx.$queryRaw<(EarlierAppeal & { number: string })[]>(Prisma.sql`
    SELECT a.id, a.number, a.state FROM appeals a
    WHERE a.id <> ${appeal.id} AND a.id IS DISTINCT FROM ${appeal.partOfId}::int AND ${visibleAppeals(office)}
      AND (a.card_id = ${appeal.cardId} OR a.applicant_id = ${appeal.applicantId}::int)
      AND (${only}::int IS NULL OR a.id = ${only}::int) AND a.state = ANY(${[...states]}::text[])
    ORDER BY a.registered_on DESC, a.id DESC LIMIT 20`);
}

const everyEnd: readonly AppealState[] = [
  'closed',
  'forwarded',
  'returned',
  'terminated',
  'withdrawn',
  'attached',
];

async function findEarlier(tx: Transaction, office: Office, appeal: AppealRow, id: number) {
  const [found] = await listEarlier(tx, office, appeal, everyEnd, id);
  if (!found) throw new NotFound('appeal');
  return found;
}
