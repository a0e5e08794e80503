import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { decideInformation } from '@tyndau/domain/execution/informationRequest';
import type { Prisma } from '../../db/archive.ts';
import { fromPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { Appeal, InformationRequest } from '../../db/generated/client.ts';
import { Refused, type Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { innerBodyIds } from '../execution/bodyPeople.ts';
import { notify } from '../notifications/notify.ts';
import { ownBodyIds, peopleAsked } from './askedBodies.ts';
import { earlierRequests } from './sameMatter.ts';

export interface AskInformationInput extends AppealStep {
  readonly toBodyId: number;
  readonly text: string;
  readonly dueOn?: string | null | undefined;
  readonly anewReason?: string | null | undefined;
}

/** How many working days a body has to reply, where the asker names no day. */
export function informationDays({ book }: Office): number {
  return Number(book.settings.get('terms.informationDays') ?? 3);
}

/** Asks a body, or the department, for what the consideration needs; the body asked in this matter is not asked again. */
export function askInformation(office: Office, input: AskInformationInput) {
  const anewReason = input.anewReason?.trim() ?? '';
  const noted = { toBodyId: [null, input.toBodyId] as const, text: [null, input.text] as const };
  const step = { ...input, reason: anewReason || null, noted };
  return changeAppeal(office, 'appeal.askInformation', step, async ({ tx }, appeal) => {
    const decided = decideInformation(
      {
        ...{ toBodyId: input.toBodyId, text: input.text, anewReason },
        dueOn: (input.dueOn ?? null) as PlainDate | null,
      },
      {
        today: office.today,
        appealDueOn: toPlainDateOrNull(appeal.dueOn),
        calendar: office.book.calendar,
        workingDays: informationDays(office),
        isBodyKnown: office.book.bodies.has(input.toBodyId),
        isOwnBody: isOwnBody(office, appeal, input.toBodyId),
        earlier: await newestEarlier(tx, office, appeal, input.toBodyId),
      },
    );
    if (!decided.ok) throw new Refused(decided.refusal);
    const { dueOn } = decided.value;
    const request = await tx.informationRequest.create({
      data: {
        ...{ appealId: appeal.id, toBodyId: input.toBodyId, text: input.text.trim(), anewReason },
        fromBodyId: askingBodyId(office, appeal),
        ...{ askedById: office.signedIn.id, askedAt: office.now, dueOn: fromPlainDate(dueOn) },
      },
    });
    await tellAsked(tx, office, request, { number: appeal.number, dueOn });
    return {};
  });
}

// The unit or body that considers asks in its own name; the department in its.
function askingBodyId(office: Office, appeal: Appeal): number {
  const own = ownBodyIds(office);
  return appeal.bodyId !== null && own.includes(appeal.bodyId) ? appeal.bodyId : office.signedIn.bodyId;
}

function isOwnBody(office: Office, appeal: Appeal, toBodyId: number): boolean {
  return innerBodyIds(office.book, askingBodyId(office, appeal)).includes(toBodyId);
}

async function newestEarlier(tx: Transaction, office: Office, appeal: Appeal, toBodyId: number) {
  // Two colleagues who ask at the same moment wait for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tyndau_information'), ${appeal.cardId})`;
  const reader = { read: <Row>(sql: Prisma.Sql) => tx.$queryRaw<Row[]>(sql) };
  const [newest] = await earlierRequests(reader, office, appeal, toBodyId);
  if (!newest) return null;
  const { number } = await tx.appeal.findUniqueOrThrow({
    where: { id: newest.appealId },
    select: { number: true },
  });
  return { number, isReplied: newest.repliedAt !== null };
}

async function tellAsked(
  tx: Transaction,
  office: Office,
  { id, toBodyId }: InformationRequest,
  facts: { readonly number: string; readonly dueOn: string },
): Promise<void> {
  const told = peopleAsked(office.book, toBodyId).map((user) => user.id);
  await notify(tx, told, 'appeal.askInformation', 'informationRequest', id, facts);
}
