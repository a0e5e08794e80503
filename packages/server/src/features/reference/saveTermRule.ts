import { appealKinds } from '@tyndau/domain/appeals/appealKinds';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { TermRule } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import {
  choiceRefusals,
  codeRefusals,
  nameRefusals,
  type ValidityInput,
  validityRefusals,
  withoutUnsaid,
} from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface TermRuleToSave extends ValidityInput {
  readonly code: string;
  readonly version?: number | null | undefined;
  readonly appealKind: string;
  readonly variant: string;
  readonly length: number;
  readonly unit: string;
  readonly start: string;
  readonly article: Localized;
  readonly verified: boolean;
}

const variants = ['basic', 'outsideCheck', 'centralBody'];
const starts = ['sameDay', 'nextDay'];
const longest: Readonly<Record<string, number>> = { workingDays: 250, calendarDays: 366, months: 12 };

/** Creates or changes a term of the law. Terms already counted stay as they were counted. */
export async function saveTermRule(office: Office, input: TermRuleToSave) {
  const { code, appealKind, variant, length, unit, start, article, verified } = input;
  const after = withoutUnsaid({
    appealKind,
    variant,
    length,
    unit,
    start,
    articleKk: article.kk.trim(),
    articleRu: article.ru.trim(),
    articleEn: article.en.trim() || article.ru.trim(),
    verified,
    validFrom: input.validFrom === undefined ? undefined : fromPlainDateOrNull(input.validFrom),
    validTo: input.validTo === undefined ? undefined : fromPlainDateOrNull(input.validTo),
  });
  return saveReference<TermRule, typeof after>(office, {
    permission: 'term.edit',
    entity: 'termRule',
    code,
    version: input.version,
    after,
    find: (tx) => tx.termRule.findUnique({ where: { code } }),
    object: async (tx, before) => [
      ...codeRefusals(code, /^[A-Za-z0-9][A-Za-z0-9.-]*$/),
      ...choiceRefusals(appealKind, appealKinds, 'appealKind'),
      ...choiceRefusals(variant, variants, 'variant'),
      ...choiceRefusals(start, starts, 'start'),
      ...lengthRefusals(length, unit),
      ...nameRefusals(article, 'article'),
      ...validityRefusals(input, before),
      ...(await overlapRefusals(tx, input, before)),
    ],
    create: (tx) => tx.termRule.create({ data: { code, ...after } }),
    update: (tx, fields, next) => tx.termRule.update({ where: { code }, data: { ...fields, version: next } }),
  });
}

function lengthRefusals(length: number, unit: string): Refusal[] {
  const most = longest[unit];
  if (most === undefined) return choiceRefusals(unit, Object.keys(longest), 'unit');
  return length >= 1 && length <= most ? [] : [refusal('OUT_OF_RANGE', 'length', { least: 1, most })];
}

// Of two rules in force on one day nobody could say which is the law.
async function overlapRefusals(
  tx: Transaction,
  input: TermRuleToSave,
  before: TermRule | null,
): Promise<Refusal[]> {
  const { code, appealKind, variant } = input;
  const from = input.validFrom === undefined ? before?.validFrom : fromPlainDateOrNull(input.validFrom);
  const to = input.validTo === undefined ? before?.validTo : fromPlainDateOrNull(input.validTo);
  const others = await tx.termRule.findMany({ where: { appealKind, variant, code: { not: code } } });
  const overlapping = others.find(
    (rule) =>
      (!to || !rule.validFrom || rule.validFrom <= to) && (!from || !rule.validTo || from <= rule.validTo),
  );
  return overlapping ? [refusal('TERM_RULES_OVERLAP', 'validFrom', { code: overlapping.code })] : [];
}
