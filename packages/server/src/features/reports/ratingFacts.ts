import type { Result } from '@tyndau/domain/kernel/result';
import { isMethod } from '@tyndau/domain/reports/rateBody';
import { z } from 'zod';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { readInput } from '../../graphql/readInput.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { findAppeal } from '../appeals/appeals.store.ts';

export interface NoteFactInput {
  readonly idempotencyKey: string;
  readonly kind: string;
  readonly bodyId: number;
  readonly year: number;
  readonly appealNumber: string;
  readonly text: string;
}

export interface SettleFactInput {
  readonly id: number;
  readonly version: number;
  /** objected proved rejected */
  readonly state: string;
  readonly text: string;
}

export interface SaveMethodInput {
  readonly validFrom: string;
  readonly weights: readonly number[];
  readonly perFact: number;
  readonly mostTaken: number;
  readonly source: string;
}

type Outcome = Promise<Result<number, readonly Refusal[]>>;
const known = z.object({
  kind: z.enum(['unreliable', 'justified']),
  text: z.string().trim().max(2000),
  year: z.number().int().min(2007).max(2100),
});

// A number that the viewer may not know of is no number.
async function appealOf(office: Office, number: string) {
  const found = await office.archive.prisma.appeal.findUnique({ where: { number }, select: { id: true } });
  return found && findAppeal(office, found.id);
}

/** Notes something against a body. It takes no points until it is proved. */
export async function noteRatingFact(office: Office, input: NoteFactInput): Outcome {
  office.require('report.draft');
  const read = readInput(known, input);
  if (!read.ok) return read;
  const { kind, text, year } = read.value;
  const number = input.appealNumber.trim();
  const appeal = number === '' ? null : await appealOf(office, number);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(text === '' ? [refusal('RATING_TEXT_REQUIRED', 'text')] : []),
      ...(office.book.bodies.has(input.bodyId) ? [] : [refusal('RATING_BODY_REQUIRED', 'bodyId')]),
    ]);
    refuseIfAny(
      number !== '' && !appeal ? [refusal('RATING_APPEAL_UNKNOWN', 'appealNumber', { number })] : [],
    );
    return once(tx, office, 'noteRatingFact', input, async () => {
      const { id } = await tx.ratingFact.create({
        data: {
          ...{ kind, text, year, bodyId: input.bodyId, appealId: appeal?.id ?? null },
          foundById: office.signedIn.id,
          foundAt: office.now,
        },
      });
      const changes = { kind, bodyId: input.bodyId, year, version: [null, 1] };
      note({ action: 'ratingFact.note', entity: 'ratingFact', entityId: id, changes });
      return id;
    });
  });
}

/** Writes down the objection of the body, or decides: proved takes points, rejected takes none. */
export function settleRatingFact(office: Office, input: SettleFactInput): Outcome {
  office.require(input.state === 'objected' ? 'report.draft' : 'report.approve');
  const state = (['objected', 'proved', 'rejected'] as const).find((known) => known === input.state);
  const text = input.text.trim();
  return inTransaction(office, async ({ tx, note }) => {
    if (!state) throw new Refused([refusal('CODE_UNKNOWN', 'state', { value: input.state })]);
    await tx.$queryRaw`SELECT id FROM rating_facts WHERE id = ${input.id} FOR UPDATE`;
    const fact = await tx.ratingFact.findUnique({ where: { id: input.id } });
    if (!fact) throw new NotFound('ratingFact');
    await requireVersion(tx, office, 'ratingFact', fact, input.version);
    const isDecided = fact.state === 'proved' || fact.state === 'rejected';
    refuseIfAny([
      ...(isDecided ? [refusal('RATING_FACT_DECIDED')] : []),
      ...(text === '' ? [refusal('RATING_TEXT_REQUIRED', 'text')] : []),
    ]);
    const decision = { decision: text, decidedById: office.signedIn.id, decidedAt: office.now };
    await tx.ratingFact.update({
      where: { id: fact.id },
      data: { state, version: fact.version + 1, ...(state === 'objected' ? { objection: text } : decision) },
    });
    const changes = { state: [fact.state, state], version: [fact.version, fact.version + 1] };
    note({ action: 'ratingFact.settle', entity: 'ratingFact', entityId: fact.id, changes, reason: text });
    return fact.id;
  });
}

/** Sets weights and penalty from a day on; years that were rated before keep theirs. */
export function saveRatingMethod(office: Office, input: SaveMethodInput): Outcome {
  office.require('report.approve');
  const [terms = 0, justified = 0, satisfied = 0] = input.weights;
  const { perFact, mostTaken } = input;
  const source = input.source.trim();
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(isMethod({ weights: [terms, justified, satisfied], perFact, mostTaken })
        ? []
        : [refusal('RATING_WEIGHTS', 'weights')]),
      ...(source === '' ? [refusal('RATING_TEXT_REQUIRED', 'source')] : []),
    ]);
    const validFrom = fromPlainDate(input.validFrom);
    const data = { terms, justified, satisfied, perFact, mostTaken, source };
    const saved = { ...data, savedById: office.signedIn.id, savedAt: office.now };
    const { id } = await tx.ratingMethodVersion.upsert({
      where: { validFrom },
      create: { ...saved, validFrom },
      update: saved,
    });
    note({
      action: 'ratingMethod.save',
      entity: 'ratingMethod',
      entityId: id,
      changes: { ...data, validFrom: input.validFrom },
    });
    return id;
  });
}
