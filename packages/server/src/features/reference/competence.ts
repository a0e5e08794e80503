import type { Transaction } from '../../db/inTransaction.ts';

/**
 * Sets the questions a body is competent for. Its place among the bodies of a question stays; in a question that is new
 * to it, it stands last. Gives the change for the journal.
 */
export async function saveBodyCompetence(
  tx: Transaction,
  bodyId: number,
  codes: readonly string[],
): Promise<Record<string, unknown>> {
  const known = await tx.bodyCompetence.findMany({ where: { bodyId }, orderBy: { questionCode: 'asc' } });
  const before = known.map((row) => row.questionCode);
  const wanted = [...new Set(codes)].sort();
  const added = wanted.filter((code) => !before.includes(code));
  if (added.length === 0 && wanted.length === before.length) return {};
  await tx.bodyCompetence.deleteMany({ where: { bodyId, questionCode: { notIn: wanted } } });
  const last = await tx.bodyCompetence.groupBy({
    by: ['questionCode'],
    where: { questionCode: { in: added } },
    _max: { position: true },
  });
  const lastOf = new Map(last.map((row) => [row.questionCode, row._max.position ?? -1]));
  await tx.bodyCompetence.createMany({
    data: added.map((questionCode) => ({
      bodyId,
      questionCode,
      position: (lastOf.get(questionCode) ?? -1) + 1,
    })),
  });
  return { questionCodes: [before, wanted] };
}

/** Sets the bodies competent for a question, in the order they are proposed. Gives the change for the journal. */
export async function saveQuestionCompetence(
  tx: Transaction,
  questionCode: string,
  bodyIds: readonly number[],
): Promise<Record<string, unknown>> {
  const known = await tx.bodyCompetence.findMany({ where: { questionCode }, orderBy: { position: 'asc' } });
  const before = known.map((row) => row.bodyId);
  const wanted = [...new Set(bodyIds)];
  if (JSON.stringify(before) === JSON.stringify(wanted)) return {};
  await tx.bodyCompetence.deleteMany({ where: { questionCode } });
  await tx.bodyCompetence.createMany({
    data: wanted.map((bodyId, position) => ({ bodyId, questionCode, position })),
  });
  return { bodyIds: [before, wanted] };
}
