import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import type { ElectronicMessage } from '../../db/generated/client.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { FileInput } from '../appeals/attachFiles.ts';
import { acceptWithin } from '../intake/acceptIntake.ts';
import { visibleMessages } from './messages.store.ts';
import { type MessageFields, readMessage } from './readMessage.ts';

/**
 * A person has read what the machine could not and completes it: the message becomes a letter of the day it came on.
 */
export function completeElectronicMessage(
  office: Office,
  id: number,
  fields: MessageFields,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.accept');
  return inTransaction(office, async (work) => {
    const { tx, note } = work;
    const message = await lockUnread(tx, office, id);
    const machine = await tx.machineAccount.findUniqueOrThrow({ where: { id: message.machineAccountId } });
    const read = readMessage(office, machine.source, message.receivedAt, fields);
    refuseIfAny(read.refusals);
    const { id: byId, territoryCode } = office.signedIn;
    const by = { id: byId, territoryCode, uploadedById: machine.responsibleId };
    const letter = { ...read.letter, fileHashes: filesOf(message) };
    const intakeId = await acceptWithin(office, letter, work, by);
    const version = message.version + 1;
    const decided = { decidedById: byId, decidedAt: office.now, version };
    await tx.electronicMessage.update({
      where: { id },
      data: { state: 'accepted', intakeId, fields: { ...(message.fields as object), ...fields }, ...decided },
    });
    note({
      action: 'electronicMessage.complete',
      entity: 'electronicMessage',
      entityId: id,
      changes: {
        state: ['unread', 'accepted'],
        intakeId: [null, intakeId],
        version: [message.version, version],
      },
    });
    return id;
  });
}

/** A message that is no appeal (a test, an advertisement, an empty page) is put aside with a reason; it is kept. */
export function rejectElectronicMessage(
  office: Office,
  id: number,
  reason: string,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.accept');
  return inTransaction(office, async ({ tx, note }) => {
    const message = await lockUnread(tx, office, id);
    refuseIfAny(reason.trim() === '' ? [refusal('REQUIRED', 'reason')] : []);
    const version = message.version + 1;
    const decided = { decidedById: office.signedIn.id, decidedAt: office.now, version };
    await tx.electronicMessage.update({
      where: { id },
      data: { state: 'rejected', reason: reason.trim(), ...decided },
    });
    note({
      action: 'electronicMessage.reject',
      entity: 'electronicMessage',
      entityId: id,
      changes: { state: ['unread', 'rejected'], version: [message.version, version] },
      reason: reason.trim(),
    });
    return id;
  });
}

async function lockUnread(tx: Transaction, office: Office, id: number): Promise<ElectronicMessage> {
  const locked = await tx.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT m.id FROM electronic_messages m WHERE m.id = ${id} AND ${visibleMessages(office)} FOR UPDATE`,
  );
  if (locked.length === 0) throw new NotFound('electronicMessage');
  const message = await tx.electronicMessage.findUniqueOrThrow({ where: { id } });
  if (message.state !== 'unread') throw new Refused([refusal('MESSAGE_DECIDED')]);
  return message;
}

function filesOf(message: ElectronicMessage): readonly FileInput[] {
  const { files } = message.fields as { files?: readonly FileInput[] };
  return files ?? [];
}
