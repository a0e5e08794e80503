import { plainDate } from '@tyndau/domain/calendar/plainDate';
import type { Result } from '@tyndau/domain/kernel/result';
import { absenceRefusals } from '@tyndau/domain/people/absences';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, refuseIfAny, type Transaction, type Work } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { toKnownAbsence } from './absences.store.ts';
import { mayAdminister } from './bodiesToAdminister.ts';

export interface AbsenceToSave {
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly userId: number;
  readonly fromOn: string;
  readonly toOn: string;
  readonly reason: string;
  readonly note?: string | null | undefined;
  readonly substituteId?: number | null | undefined;
}

const LONGEST_NOTE = 500;

/** Writes down who is away, from when to when and who stands in; or corrects it. */
export function saveAbsence(
  office: Office,
  input: AbsenceToSave,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('absence.edit');
  return inTransaction(office, async (work) => {
    // Two absences of one person wait for each other, so that they cannot cross.
    await work.tx.$queryRaw`SELECT 1 FROM users WHERE id = ${input.userId} FOR UPDATE`;
    refuseIfAny(await refusalsOf(office, work.tx, input));
    return typeof input.id === 'number' ? amend(office, work, input, input.id) : add(office, work, input);
  });
}

async function refusalsOf(office: Office, tx: Transaction, input: AbsenceToSave): Promise<Refusal[]> {
  const { users } = office.book;
  const others = await tx.absence.findMany({
    where: { userId: input.userId, cancelledAt: null, NOT: { id: input.id ?? 0 } },
  });
  const facts = {
    userId: input.userId,
    fromOn: plainDate(input.fromOn),
    toOn: plainDate(input.toOn),
    substituteId: input.substituteId ?? null,
    reason: input.reason,
  };
  const known = (id: number | null) => id === null || users.has(id);
  const administered = (id: number) => mayAdminister(office, users.get(id)?.bodyId ?? 0);
  return [
    ...(administered(facts.userId) ? [] : [refusal('USER_UNKNOWN', 'userId')]),
    ...(known(facts.substituteId) ? [] : [refusal('USER_UNKNOWN', 'substituteId')]),
    ...((input.note ?? '').length > LONGEST_NOTE
      ? [refusal('TEXT_TOO_LONG', 'note', { most: LONGEST_NOTE })]
      : []),
    ...absenceRefusals(facts, others.map(toKnownAbsence)),
  ];
}

function columnsOf(input: AbsenceToSave) {
  return {
    userId: input.userId,
    fromOn: fromPlainDate(input.fromOn),
    toOn: fromPlainDate(input.toOn),
    reason: input.reason,
    note: input.note?.trim() ?? '',
    substituteId: input.substituteId ?? null,
  };
}

async function add(office: Office, { tx, note }: Work, input: AbsenceToSave): Promise<number> {
  const data = columnsOf(input);
  const absence = await tx.absence.create({
    data: { ...data, setById: office.signedIn.id, setAt: office.now },
  });
  const changes = { ...changesBetween({}, data), version: [null, 1] };
  note({ action: 'absence.save', entity: 'absence', entityId: absence.id, changes });
  return absence.id;
}

async function amend(office: Office, { tx, note }: Work, input: AbsenceToSave, id: number): Promise<number> {
  const before = await tx.absence.findUnique({ where: { id } });
  if (!before || before.cancelledAt) throw new NotFound('absence');
  await requireVersion(tx, office, 'absence', before, input.version ?? 0);
  const data = columnsOf(input);
  await tx.absence.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  const changes = { ...changesBetween({ ...before }, data), version: [before.version, before.version + 1] };
  note({ action: 'absence.save', entity: 'absence', entityId: id, changes });
  return id;
}
