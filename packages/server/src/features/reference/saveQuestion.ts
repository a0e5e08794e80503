import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Question } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { saveQuestionCompetence } from './competence.ts';
import {
  codeRefusals,
  nameRefusals,
  namesOf,
  type ValidityInput,
  validityRefusals,
  withoutUnsaid,
} from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface QuestionToSave extends ValidityInput {
  readonly code: string;
  readonly version?: number | null | undefined;
  readonly parentCode?: string | null | undefined;
  readonly name: Localized;
  readonly keywordsKk?: readonly string[] | null | undefined;
  readonly keywordsRu?: readonly string[] | null | undefined;
  readonly districtFirst?: boolean | null | undefined;
  readonly bodyIds?: readonly number[] | null | undefined;
}

/** Creates or changes a question of the classifier; its competent bodies are saved with it when they are given. */
export async function saveQuestion(office: Office, input: QuestionToSave) {
  const { code, bodyIds } = input;
  const after = withoutUnsaid({
    ...namesOf(input.name),
    parentCode: parentOf(code),
    level: code.split('.').length,
    keywordsKk: stems(input.keywordsKk),
    keywordsRu: stems(input.keywordsRu),
    districtFirst: input.districtFirst ?? undefined,
    validFrom: input.validFrom === undefined ? undefined : fromPlainDateOrNull(input.validFrom),
    validTo: input.validTo === undefined ? undefined : fromPlainDateOrNull(input.validTo),
  });
  return saveReference<Question, typeof after>(office, {
    permission: 'dictionary.edit',
    entity: 'question',
    code,
    version: input.version,
    after,
    find: (tx) => tx.question.findUnique({ where: { code } }),
    object: (tx, before) => objections(tx, input, before),
    create: (tx) => tx.question.create({ data: { code, ...after } }),
    update: (tx, fields, next) => tx.question.update({ where: { code }, data: { ...fields, version: next } }),
    alongside: async (tx) => (bodyIds ? saveQuestionCompetence(tx, code, bodyIds) : {}),
  });
}

// A code carries its place in the tree: 01.02.03 stands under 01.02, so a question can never come below itself.
function parentOf(code: string): string | null {
  const end = code.lastIndexOf('.');
  return end < 0 ? null : code.slice(0, end);
}

async function objections(
  tx: Transaction,
  input: QuestionToSave,
  before: Question | null,
): Promise<Refusal[]> {
  const { code, bodyIds, parentCode } = input;
  const above = parentOf(code);
  const parent = above ? await tx.question.findUnique({ where: { code: above } }) : undefined;
  const bodies = bodyIds ? await tx.body.count({ where: { id: { in: [...new Set(bodyIds)] } } }) : 0;
  return [
    ...codeRefusals(code, /^\d{2}(\.\d{2}){0,2}$/),
    ...nameRefusals(input.name),
    ...validityRefusals(input, before),
    ...(parent === null ? [refusal('PARENT_UNKNOWN', 'parentCode')] : []),
    ...(parentCode !== undefined && (parentCode || null) !== above
      ? [refusal('CODE_OUTSIDE_PARENT', 'parentCode')]
      : []),
    ...(bodyIds && bodies < new Set(bodyIds).size ? [refusal('BODY_UNKNOWN', 'bodyIds')] : []),
  ];
}

function stems(words: readonly string[] | null | undefined): string[] | undefined {
  return words?.map((word) => word.trim().toLowerCase()).filter((word) => word.length > 1);
}
