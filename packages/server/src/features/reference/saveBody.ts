import { parseBin } from '@tyndau/domain/identity/bin';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Body } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { bodyKinds } from '../../reference/referenceRows.ts';
import { saveBodyCompetence } from './competence.ts';
import {
  choiceRefusals,
  codeRefusals,
  isAbove,
  nameRefusals,
  namesOf,
  type ValidityInput,
  validityRefusals,
  withoutUnsaid,
} from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface BodyToSave extends ValidityInput {
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly code: string;
  readonly parentId?: number | null | undefined;
  readonly kind: string;
  readonly name: Localized;
  readonly shortKk?: string | null | undefined;
  readonly shortRu?: string | null | undefined;
  readonly territoryCode?: string | null | undefined;
  readonly bin?: string | null | undefined;
  readonly isHigher: boolean;
  readonly questionCodes?: readonly string[] | null | undefined;
}

/** Creates or changes a body; its competence is saved with it when it is given. */
export async function saveBody(office: Office, input: BodyToSave) {
  const { id, code, questionCodes } = input;
  const after = withoutUnsaid({
    ...namesOf(input.name),
    kind: input.kind,
    parentId: input.parentId,
    shortKk: input.shortKk?.trim(),
    shortRu: input.shortRu?.trim(),
    territoryCode: input.territoryCode,
    bin: input.bin === undefined ? undefined : input.bin?.trim() || null,
    isHigher: input.isHigher,
    validFrom: input.validFrom === undefined ? undefined : fromPlainDateOrNull(input.validFrom),
    validTo: input.validTo === undefined ? undefined : fromPlainDateOrNull(input.validTo),
  });
  return saveReference<Body, typeof after>(office, {
    permission: 'dictionary.edit',
    entity: 'body',
    code,
    version: input.version,
    after,
    entityId: (row) => row.id,
    find: (tx) => tx.body.findUnique({ where: typeof id === 'number' ? { id } : { code } }),
    object: (tx, before) => objections(tx, input, before),
    create: (tx) => tx.body.create({ data: { code, ...after } }),
    update: (tx, fields, next) => tx.body.update({ where: { code }, data: { ...fields, version: next } }),
    alongside: async (tx, row) => (questionCodes ? saveBodyCompetence(tx, row.id, questionCodes) : {}),
  });
}

async function objections(tx: Transaction, input: BodyToSave, before: Body | null): Promise<Refusal[]> {
  const parents = new Map(
    (await tx.body.findMany({ select: { id: true, parentId: true } })).map((row) => [row.id, row.parentId]),
  );
  const { parentId, territoryCode } = input;
  const territory = territoryCode
    ? await tx.territory.findUnique({ where: { code: territoryCode } })
    : undefined;
  return [
    ...(before && before.code !== input.code ? [refusal('CODE_FIXED', 'code')] : []),
    ...codeRefusals(input.code, /^[A-Za-z0-9][A-Za-z0-9.-]*$/),
    ...nameRefusals(input.name),
    ...choiceRefusals(input.kind, bodyKinds, 'kind'),
    ...validityRefusals(input, before),
    ...(typeof parentId === 'number' && !parents.has(parentId)
      ? [refusal('PARENT_UNKNOWN', 'parentId')]
      : []),
    ...(before && typeof parentId === 'number' && isAbove(before.id, parentId, (at) => parents.get(at))
      ? [refusal('PARENT_BELOW_ITSELF', 'parentId')]
      : []),
    ...(territory === null ? [refusal('TERRITORY_UNKNOWN', 'territoryCode')] : []),
    ...binRefusals(input.bin),
    ...(await unknownQuestions(tx, input.questionCodes)),
  ];
}

function binRefusals(bin: string | null | undefined): Refusal[] {
  if (!bin?.trim()) return [];
  const parsed = parseBin(bin);
  return parsed.ok ? [] : [refusal(parsed.refusal, 'bin')];
}

async function unknownQuestions(tx: Transaction, codes: readonly string[] | null | undefined) {
  if (!codes || codes.length === 0) return [];
  const known = await tx.question.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
  const unknown = codes.filter((code) => !known.some((row) => row.code === code));
  return unknown.length > 0
    ? [refusal('QUESTION_UNKNOWN', 'questionCodes', { codes: unknown.join(', ') })]
    : [];
}
