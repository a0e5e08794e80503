import { may } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import { formatNumber } from '@tyndau/domain/appeals/numbering';
import { yearOf } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { nextNumber } from '../../db/counters.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { innerBodyIds } from '../execution/bodyPeople.ts';
import { notify } from '../notifications/notify.ts';
import { mayAdminister } from '../people/bodiesToAdminister.ts';
import { listLoad, moveLoad } from './load.store.ts';

export interface HandoverToDo {
  readonly idempotencyKey: string;
  readonly fromId: number;
  readonly toId: number;
  readonly reason: string;
  /** How many things were seen in the preview: another number is another act. */
  readonly expected: number;
}

/** Whoever takes over must be able to do what comes with it: an executor of another body could not even see it. */
export function handoverRefusals(office: Office, fromId: number, toId: number): Refusal[] {
  const { users } = office.book;
  const [from, to] = [users.get(fromId), users.get(toId)];
  if (!from || !mayAdminister(office, from.bodyId)) return [refusal('USER_UNKNOWN', 'fromId')];
  if (!to || to.disabledAt !== null) return [refusal('USER_UNKNOWN', 'toId')];
  if (fromId === toId) return [refusal('OWN_SUBSTITUTE', 'toId')];
  const needed = from.role === 'executor' ? 'assignment.report' : 'appeal.control';
  const isAble = may(to.role as Role, needed);
  const isSameBody =
    from.role === 'executor'
      ? innerBodyIds(office.book, from.bodyId).includes(to.bodyId)
      : mayAdminister(office, to.bodyId);
  return isAble && isSameBody ? [] : [refusal('HANDOVER_NOT_ABLE', 'toId')];
}

/** All that a person answers for goes to another in one act. */
export function handOverLoad(
  office: Office,
  input: HandoverToDo,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('load.handOver');
  return inTransaction(office, async ({ tx, note }) => {
    const { fromId, toId } = input;
    refuseIfAny([
      ...handoverRefusals(office, fromId, toId),
      ...(input.reason.trim() === '' ? [refusal('REQUIRED', 'reason')] : []),
    ]);
    return once(tx, office, 'load.handOver', input, async () => {
      await tx.$queryRaw`SELECT 1 FROM users WHERE id IN (${fromId}, ${toId}) ORDER BY id FOR UPDATE`;
      const items = await listLoad(tx, fromId);
      if (items.length === 0) throw new Refused([refusal('HANDOVER_NOTHING', 'fromId')]);
      if (items.length !== input.expected)
        throw new Refused([refusal('HANDOVER_CHANGED', null, { count: items.length })]);
      const year = yearOf(office.today);
      const serial = await nextNumber(tx, 'loadHandover', year);
      const number = formatNumber('ПН-{year}-{serial:4}', { letter: '', year, serial, part: null });
      const handover = await tx.loadHandover.create({
        data: {
          ...{ number, fromId, toId, reason: input.reason.trim() },
          ...{ doneAt: office.now, doneById: office.signedIn.id },
          items: { createMany: { data: items.map(({ kind, id }) => ({ kind, entityId: id })) } },
        },
      });
      await moveLoad(tx, items, toId);
      await notify(tx, [toId], 'load.handOver', 'loadHandover', handover.id, { number, count: items.length });
      note({
        action: 'load.handOver',
        entity: 'loadHandover',
        entityId: handover.id,
        changes: { number: [null, number], fromId: [null, fromId], toId: [null, toId], ...listed(items) },
        reason: input.reason.trim(),
      });
      return handover.id;
    });
  });
}

const listed = (items: readonly { readonly kind: string; readonly number: string }[]) => ({
  items: [null, items.map(({ number }) => number)],
});

/** He is back: what is still open and still in the hands it was given to goes back to him. */
export function returnLoad(office: Office, id: number): Promise<Result<number, readonly Refusal[]>> {
  office.require('load.handOver');
  return inTransaction(office, async ({ tx, note }) => {
    await tx.$queryRaw`SELECT 1 FROM load_handovers WHERE id = ${id} FOR UPDATE`;
    const handover = await tx.loadHandover.findUnique({ where: { id }, include: { items: true } });
    if (!handover) throw new NotFound('loadHandover');
    if (handover.returnedAt) throw new Refused([refusal('HANDOVER_RETURNED')]);
    const given = new Set(handover.items.map(({ kind, entityId }) => `${kind}:${entityId}`));
    const held = await listLoad(tx, handover.toId);
    const back = held.filter((item) => given.has(`${item.kind}:${item.id}`));
    await moveLoad(tx, back, handover.fromId);
    for (const { kind, id: entityId } of back) {
      const where = { handoverId_kind_entityId: { handoverId: id, kind, entityId } };
      await tx.loadHandoverItem.update({ where, data: { isReturned: true } });
    }
    await tx.loadHandover.update({
      where: { id },
      data: { returnedAt: office.now, returnedById: office.signedIn.id },
    });
    const facts = { number: handover.number, count: back.length };
    await notify(tx, [handover.fromId], 'load.return', 'loadHandover', id, facts);
    note({ action: 'load.return', entity: 'loadHandover', entityId: id, changes: listed(back) });
    return id;
  });
}
