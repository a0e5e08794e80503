import type { Result } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import type { RatingObjection } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { readInput } from '../../graphql/readInput.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { notify } from '../notifications/notify.ts';

export interface FileObjectionInput {
  readonly idempotencyKey: string;
  readonly year: number;
  /** fact terms justified satisfied: what the body does not agree with. */
  readonly subject: string;
  readonly factId?: number | null | undefined;
  readonly ground: string;
}

export interface DecideObjectionInput {
  readonly id: number;
  readonly version: number;
  /** upheld refused */
  readonly state: string;
  readonly text: string;
}

type Outcome = Promise<Result<number, readonly Refusal[]>>;
const asked = z.object({
  subject: z.enum(['fact', 'terms', 'justified', 'satisfied']),
  ground: z.string().trim().max(4000),
  year: z.number().int().min(2007).max(2100),
});

/** Objections to the rating of a year: of one's own body, or all for whoever rates. */
export function listObjections(office: Office, year: number): Promise<RatingObjection[]> {
  const where = office.may('report.build') ? { year } : { year, bodyId: office.signedIn.bodyId };
  return office.archive.prisma.ratingObjection.findMany({ where, orderBy: { id: 'desc' } });
}

/** A body does not agree with its score: with a fact told against it, or with a criterion. The department decides. */
export async function fileObjection(office: Office, input: FileObjectionInput): Outcome {
  office.require('rating.object');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { subject, ground, year } = read.value;
  const { bodyId, id: userId } = office.signedIn;
  const factId = subject === 'fact' ? (input.factId ?? 0) : null;
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(ground === '' ? [refusal('RATING_TEXT_REQUIRED', 'ground')] : []);
    return once(tx, office, 'fileRatingObjection', input, async () => {
      if (factId !== null) await objectToFact(tx, { factId, bodyId, year, ground });
      const { id } = await tx.ratingObjection.create({
        data: { year, bodyId, subject, factId, ground, filedById: userId, filedAt: office.now },
      });
      const changes = { year, bodyId, subject, factId, version: [null, 1] };
      note({
        action: 'ratingObjection.file',
        entity: 'ratingObjection',
        entityId: id,
        changes,
        reason: ground,
      });
      return id;
    });
  });
}

async function objectToFact(
  tx: Transaction,
  { factId, bodyId, year, ground }: { factId: number; bodyId: number; year: number; ground: string },
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM rating_facts WHERE id = ${factId} FOR UPDATE`;
  const fact = await tx.ratingFact.findFirst({ where: { id: factId, bodyId, year } });
  if (!fact) throw new NotFound('ratingFact');
  if (fact.state === 'proved' || fact.state === 'rejected')
    throw new Refused([refusal('RATING_FACT_DECIDED')]);
  await tx.ratingFact.update({
    where: { id: fact.id },
    data: { state: 'objected', objection: ground, version: fact.version + 1 },
  });
}

/** The department upholds an objection or refuses it; with a fact, the fact falls or stands by the same decision. */
export async function decideObjection(office: Office, input: DecideObjectionInput): Outcome {
  office.require('report.approve');
  const read = readInput(z.enum(['upheld', 'refused']), input.state, 'state');
  if (!read.ok) return read;
  const state = read.value;
  const decision = input.text.trim();
  const decided = { decidedById: office.signedIn.id, decidedAt: office.now };
  return inTransaction(office, async ({ tx, note }) => {
    await tx.$queryRaw`SELECT id FROM rating_objections WHERE id = ${input.id} FOR UPDATE`;
    const before = await tx.ratingObjection.findUnique({ where: { id: input.id } });
    if (!before) throw new NotFound('ratingObjection');
    await requireVersion(tx, office, 'ratingObjection', before, input.version);
    refuseIfAny([
      ...(before.state === 'filed' ? [] : [refusal('RATING_FACT_DECIDED')]),
      ...(decision === '' ? [refusal('RATING_TEXT_REQUIRED', 'text')] : []),
    ]);
    const version = before.version + 1;
    await tx.ratingObjection.update({
      where: { id: before.id },
      data: { state, decision, version, ...decided },
    });
    if (before.factId !== null)
      await tx.ratingFact.updateMany({
        where: { id: before.factId, state: { in: ['found', 'objected'] } },
        data: {
          state: state === 'upheld' ? 'rejected' : 'proved',
          decision,
          version: { increment: 1 },
          ...decided,
        },
      });
    note({
      action: 'ratingObjection.decide',
      entity: 'ratingObjection',
      entityId: before.id,
      changes: { state: [before.state, state], version: [before.version, version] },
      reason: decision,
    });
    await notify(tx, [before.filedById], `rating.${state}`, 'ratingObjection', before.id, {
      year: before.year,
    });
    return before.id;
  });
}
