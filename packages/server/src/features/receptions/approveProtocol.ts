import { formatNumber } from '@tyndau/domain/appeals/numbering';
import { type PlainDate, plainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { whyMayNotReceive } from '@tyndau/domain/receptions/receivingOfficial';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Reception, ReceptionProtocol } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { setAssignment } from '../assignments/setAssignment.ts';
import { earlierDeciders } from './earlierDeciders.ts';
import { type ReceptionAsSeen, receptionOnOf, takeStep } from './takeStep.ts';

/** One order: to whom, what, until when. Without a body the line only says that the person was answered. */
export interface OrderToGive {
  readonly bodyId?: number | null | undefined;
  readonly text: string;
  readonly dueOn?: string | null | undefined;
}

/** Nobody dictates more for one person; more would not end within one transaction. */
const MOST_ORDERS = 50;

export interface ApproveProtocolInput {
  readonly approvedByName: string;
  readonly approvedOn: string;
  readonly people: readonly (ReceptionAsSeen & { readonly orders: readonly OrderToGive[] })[];
}

/**
 * Step 11: the protocol of assignments of one official's reception day, made from the results, numbered and approved; each
 * order to a body becomes an assignment at once.
 */
export function approveProtocol(office: Office, input: ApproveProtocolInput) {
  office.require('reception.read');
  return inTransaction(office, async (work) => {
    refuseIfAny(inputRefusals(office, input));
    const people = [...input.people].sort((a, b) => a.id - b.id);
    const protocol = await openProtocol(work.tx, office, input);
    const step = { verb: 'protocol', step: 11, result: 'sent', note: protocol.number } as const;
    for (const { orders, ...seen } of people) {
      await takeStep(work, office, seen, step, async (_work, reception) => {
        await requireSameDay(work.tx, reception, protocol);
        for (const order of orders) await giveOrder(work, office, protocol, reception, order);
      });
    }
    return people.map(({ id }) => id);
  });
}

function inputRefusals(
  office: Office,
  { approvedByName, approvedOn, people }: ApproveProtocolInput,
): Refusal[] {
  const orders = people.flatMap((person) =>
    person.orders.flatMap((order, index) =>
      orderRefusals(office, order, `people.${person.id}.orders.${index}`),
    ),
  );
  const silent = people.filter((person) => person.orders.length === 0);
  return [
    ...(people.length === 0 ? [refusal('REQUIRED', 'people')] : []),
    ...(approvedByName.trim() === '' ? [refusal('REQUIRED', 'approvedByName')] : []),
    ...(plainDate(approvedOn) > office.today ? [refusal('PROTOCOL_IN_FUTURE', 'approvedOn')] : []),
    ...silent.map((person) => refusal('PROTOCOL_ORDER_REQUIRED', `people.${person.id}`)),
    ...people
      .filter((person) => person.orders.length > MOST_ORDERS)
      .map((person) => refusal('OUT_OF_RANGE', `people.${person.id}`, { least: 1, most: MOST_ORDERS })),
    ...orders,
  ];
}

function orderRefusals({ today, book }: Office, { bodyId, text, dueOn }: OrderToGive, at: string): Refusal[] {
  const list = text.trim() === '' ? [refusal('TEXT_REQUIRED', `${at}.text`)] : [];
  if (bodyId == null) return list;
  if (!book.bodies.has(bodyId)) list.push(refusal('BODY_UNKNOWN', `${at}.bodyId`));
  if (!dueOn) list.push(refusal('PROTOCOL_TERM_REQUIRED', `${at}.dueOn`));
  else if (dueOn < today) list.push(refusal('ROUTE_DUE_IN_PAST', `${at}.dueOn`));
  return list;
}

async function openProtocol(
  tx: Transaction,
  office: Office,
  input: ApproveProtocolInput,
): Promise<ReceptionProtocol> {
  const [first] = input.people;
  const reception = await tx.reception.findUnique({ where: { id: first?.id ?? 0 } });
  const receivedOn = reception && (await receptionOnOf(tx, reception));
  if (!reception?.officialId || !receivedOn) throw new Refused([refusal('RECEPTION_NOT_APPOINTED')]);
  const year = yearOf(office.today);
  const serial = await nextNumber(tx, 'receptionProtocol', year);
  return tx.receptionProtocol.create({
    data: {
      number: formatNumber('ХТ-{year}-{serial:4}', { letter: '', year, serial, part: null }),
      receivedOn: fromPlainDate(receivedOn),
      officialId: reception.officialId,
      approvedByName: input.approvedByName.trim(),
      approvedOn: fromPlainDate(input.approvedOn),
      recordedAt: office.now,
      recordedById: office.signedIn.id,
    },
  });
}

// A protocol is of one official and one day: he approves what he ordered.
async function requireSameDay(
  tx: Transaction,
  reception: Reception,
  protocol: ReceptionProtocol,
): Promise<void> {
  const on = await receptionOnOf(tx, reception);
  const isSame =
    reception.officialId === protocol.officialId && on === protocol.receivedOn.toISOString().slice(0, 10);
  if (!isSame) throw new Refused([refusal('PROTOCOL_OF_ANOTHER_DAY', null, { number: reception.number })]);
}

async function giveOrder(
  work: Work,
  office: Office,
  protocol: ReceptionProtocol,
  reception: Reception,
  { bodyId, text, dueOn }: OrderToGive,
): Promise<void> {
  const { tx } = work;
  const isOrder = bodyId != null && dueOn;
  if (isOrder) await requireUninvolved(tx, reception, bodyId);
  const assignmentId = isOrder
    ? await setAssignment(work, office, {
        level: 'akim',
        sourceKind: 'receptionProtocol',
        text: text.trim(),
        sourceDocument: `${protocol.number}`,
        sourceOn: office.today,
        receptionId: reception.id,
        appealId: reception.appealId,
        bodyId,
        dueOn: plainDate(dueOn) as PlainDate,
      })
    : null;
  await tx.protocolOrder.create({
    data: {
      protocolId: protocol.id,
      receptionId: reception.id,
      bodyId: bodyId ?? null,
      text: text.trim(),
      dueOn: dueOn ? fromPlainDate(dueOn) : null,
      assignmentId,
    },
  });
}

// The ban of routing holds for orders too: whoever is complained about does not look into the complaint.
async function requireUninvolved(tx: Transaction, reception: Reception, bodyId: number): Promise<void> {
  const deciders = (await earlierDeciders(tx, [reception])).get(reception.id);
  const banned = deciders && whyMayNotReceive({ id: -1, bodyId }, deciders);
  if (!banned) return;
  const code =
    banned.code === 'RECEPTION_BY_COMPLAINED_BODY' ? 'ROUTE_TO_COMPLAINED_BODY' : 'ROUTE_TO_EARLIER_DECIDER';
  throw new Refused([refusal(code, 'bodyId', { bodyId, number: reception.number })]);
}
