import { createHash } from 'node:crypto';
import { type Result, refuse } from '@tyndau/domain/kernel/result';
import type { Prisma } from '../../db/archive.ts';
import type { ElectronicMessage, MachineAccount } from '../../db/generated/client.ts';
import { inTransaction, Refused, type Transaction, type Work } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { FileInput } from '../appeals/attachFiles.ts';
import { acceptWithin } from '../intake/acceptIntake.ts';
import { countCall } from './callRate.ts';
import { type MessageFields, readMessage } from './readMessage.ts';

export interface MessageToReceive extends MessageFields {
  readonly externalId: string;
  readonly receivedAt?: Date | null | undefined;
  /** The message as the sender has it; or, where it is no text, in base64. */
  readonly original?: string | null | undefined;
  readonly originalBase64?: string | null | undefined;
  readonly files?: readonly FileInput[] | null | undefined;
}

/**
 * Takes a message in: it is kept byte for byte, and becomes a letter when it can be read; otherwise it waits for a
 * person. The same identity again gives the message of the first time. A message that differs under a known identity
 * is refused to its sender, who alone can tell what it is.
 */
export async function receiveElectronicAppeal(
  office: Office,
  machine: MachineAccount,
  input: MessageToReceive,
): Promise<Result<number, readonly Refusal[]>> {
  if (!countCall(machine, office.now)) {
    return refuse([refusal('TOO_MANY_CALLS', null, { perMinute: machine.callsPerMinute })]);
  }
  const original = originalOf(input);
  const externalId = input.externalId.trim();
  if (externalId === '' || externalId.length > 200)
    return refuse([refusal('EXTERNAL_ID_REQUIRED', 'externalId')]);
  if (original.length === 0) return refuse([refusal('MESSAGE_EMPTY', 'original')]);
  return inTransaction(office, (work) => receive(office, machine, { ...input, externalId }, original, work));
}

/** The bytes of the message. */
function originalOf({ original, originalBase64 }: MessageToReceive): Buffer {
  return originalBase64 ? Buffer.from(originalBase64, 'base64') : Buffer.from(original ?? '', 'utf8');
}

/** The namespace an import from a file uses as well, so that both ways meet in one identity. */
export function identitySystemOf(machine: { readonly externalSystem: string }): string {
  return `import:${machine.externalSystem}`;
}

async function receive(
  office: Office,
  machine: MachineAccount,
  input: MessageToReceive,
  original: Buffer,
  work: Work,
): Promise<number> {
  const { tx } = work;
  const externalSystem = identitySystemOf(machine);
  const originalHash = createHash('sha256').update(original).digest('hex');
  // Takes turns with imports of the same source, which ask for what is known under the same lock.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${externalSystem}))`;
  const known = await findKnown(tx, externalSystem, input.externalId);
  if (known) {
    if (known.originalHash === originalHash) return known.id;
    throw new Refused([refusal('MESSAGE_DIFFERS', 'original', { externalId: input.externalId })]);
  }
  await refuseImported(tx, externalSystem, input.externalId);
  const receivedAt = input.receivedAt ?? office.now;
  const fields = fieldsOf(input);
  const read = readMessage(office, machine.source, receivedAt, fields);
  const responsible = office.book.users.get(machine.responsibleId);
  const by = { id: machine.responsibleId, territoryCode: responsible?.territoryCode ?? null };
  const letter = { ...read.letter, fileHashes: input.files };
  const intakeId = read.refusals.length === 0 ? await acceptWithin(office, letter, work, by) : null;
  const state = intakeId === null ? 'unread' : 'accepted';
  const message = await tx.electronicMessage.create({
    data: {
      machineAccountId: machine.id,
      externalSystem,
      externalId: input.externalId,
      receivedAt: office.now,
      original: new Uint8Array(original),
      originalHash,
      fields: { ...fields, files: input.files?.map(({ hash, name }) => ({ hash, name })) ?? [] },
      state,
      refusals: JSON.parse(JSON.stringify(read.refusals)) as Prisma.InputJsonValue,
      intakeId,
      territoryCode: by.territoryCode,
    },
  });
  work.note({
    action: 'electronicMessage.receive',
    entity: 'electronicMessage',
    entityId: message.id,
    changes: {
      state: [null, state],
      machine: [null, machine.name],
      externalId: [null, input.externalId],
      originalHash: [null, originalHash],
      intakeId: [null, intakeId],
    },
  });
  return message.id;
}

function fieldsOf(input: MessageToReceive): Record<keyof MessageFields, string> {
  const { applicantName, applicantIin, applicantPhone, applicantAddress, language, text } = input;
  return {
    applicantName: applicantName ?? '',
    applicantIin: applicantIin ?? '',
    applicantPhone: applicantPhone ?? '',
    applicantAddress: applicantAddress ?? '',
    language: language ?? '',
    text: text ?? '',
  };
}

function findKnown(
  tx: Transaction,
  externalSystem: string,
  externalId: string,
): Promise<ElectronicMessage | null> {
  return tx.electronicMessage.findUnique({
    where: { externalSystem_externalId: { externalSystem, externalId } },
  });
}

// An import has brought it already: it has a card, and needs no second letter.
async function refuseImported(tx: Transaction, externalSystem: string, externalId: string): Promise<void> {
  const appeal = await tx.appeal.findUnique({
    where: { externalSystem_externalId: { externalSystem, externalId } },
    select: { number: true },
  });
  if (appeal) throw new Refused([refusal('ALREADY_IMPORTED', 'externalId', { number: appeal.number })]);
}
