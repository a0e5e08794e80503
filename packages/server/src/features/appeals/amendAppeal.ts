import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { countTerm, findTermRule } from '@tyndau/domain/calendar/terms';
import { fromPlainDate, fromPlainDateOrNull, toPlainDate } from '../../db/dates.ts';
import type { Appeal } from '../../db/generated/client.ts';
import { Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { keepTraces } from '../likeness/keepTraces.ts';
import { type AppealChanges, type AppealStep, changeAppeal } from './changeAppeal.ts';
import { placeColumns } from './currentSection.ts';
import { referenceRefusals } from './referenceRefusals.ts';
import type { CurrentSectionInput } from './registerAppealInput.ts';

/** Fields of the current section that a registrar may put right; what is absent stays. */
export type AmendAppealInput = AppealStep & {
  [Field in keyof CurrentSectionInput]?: CurrentSectionInput[Field] | null | undefined;
};

const PLAIN_FIELDS = [
  'category',
  'strategicTopic',
  'annotation',
  'text',
  'language',
  'character',
  'signatories',
  'type',
  'sheets',
  'addresseeBodyId',
  'higherSource',
  'coverNumber',
] as const;

/** Puts the current section right. Another kind has another term, counted anew from the same day of registration. */
export function amendAppeal(office: Office, input: AmendAppealInput) {
  const step = { ...input, writes: fieldsOf(input) };
  return changeAppeal(office, 'appeal.amendCurrent', step, async ({ tx }, appeal) => {
    refuseIfAny(referenceRefusals(office, withoutNulls(input)));
    const changes: Record<string, unknown> = {};
    for (const field of PLAIN_FIELDS) if (input[field] !== undefined) changes[field] = input[field];
    if (input.annotation !== undefined && !input.annotation?.trim() && !appeal.text) {
      throw new Refused([refusal('CONTENT_REQUIRED', 'annotation')]);
    }
    if (input.coverOn !== undefined) changes.coverOn = fromPlainDateOrNull(input.coverOn);
    if (input.territoryCode !== undefined) Object.assign(changes, placeColumns(office, input.territoryCode));
    if (input.kind && input.kind !== appeal.kind) Object.assign(changes, recount(office, appeal, input.kind));
    if (input.questionCode && input.questionCode !== appeal.questionCode) {
      await moveCardQuestion(tx, appeal, input.questionCode);
      changes.questionCode = input.questionCode;
    }
    const { annotation, text } = { ...appeal, ...(changes as Partial<Appeal>) };
    await keepTraces(tx, [{ id: appeal.id, annotation: annotation ?? '', text: text ?? '' }]);
    return changes as AppealChanges;
  });
}

// Another kind counts the term anew: it stands on the term as it was seen.
function fieldsOf({ id: _id, version: _version, reason: _reason, ...input }: AmendAppealInput): string[] {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return [...given.map(([name]) => name), ...(input.kind ? ['dueOn', 'originalDueOn', 'termFromOn'] : [])];
}

function withoutNulls(input: AmendAppealInput): Partial<CurrentSectionInput> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null),
  ) as Partial<CurrentSectionInput>;
}

function recount(office: Office, appeal: Appeal, kind: string): Record<string, unknown> {
  const registeredOn = toPlainDate(appeal.registeredOn);
  const rule = findTermRule(office.book.termRules, kind as AppealKind, registeredOn);
  if (!rule) throw new Refused([refusal('TERM_RULE_MISSING', 'kind')]);
  const isExtended = appeal.dueOn?.getTime() !== appeal.originalDueOn?.getTime();
  if (isExtended) throw new Refused([refusal('KIND_OF_EXTENDED_APPEAL', 'kind')]);
  const from = toPlainDate(appeal.termFromOn ?? appeal.registeredOn);
  const dueOn = fromPlainDate(countTerm(rule, from, office.book.calendar).dueOn);
  return { kind, termRuleCode: rule.code, dueOn, originalDueOn: dueOn };
}

// A card is about one question. With one filing the card moves along; with several the others would lose theirs.
async function moveCardQuestion(tx: Transaction, appeal: Appeal, questionCode: string): Promise<void> {
  const filings = await tx.appeal.count({ where: { cardId: appeal.cardId } });
  if (filings > 1) throw new Refused([refusal('QUESTION_OF_CARD_WITH_REPEATS', 'questionCode')]);
  await tx.card.update({ where: { id: appeal.cardId }, data: { questionCode, version: { increment: 1 } } });
}
