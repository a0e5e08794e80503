import { type ClassShare, suggestClasses } from '@tyndau/domain/likeness/suggestClasses';
import { detectLanguage } from '@tyndau/domain/text/normalise';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { isInForce } from '../appeals/referenceRefusals.ts';
import { learningsOf } from './learnings.ts';
import { listNearestCards, type NearCard } from './nearestCards.store.ts';

/** The letter as far as it is typed. */
export interface LetterSoFar {
  readonly text: string;
  readonly questionCode?: string | null | undefined;
  readonly territoryCode?: string | null | undefined;
  readonly exceptAppealId?: number | null | undefined;
}

/** Something that may be right, how sure the office is, and the earlier cards that say so. */
export interface Suggestion<Value> {
  readonly value: Value;
  readonly share: number;
  readonly cards: readonly NearCard[];
}

export interface LetterSuggestions {
  readonly language: 'kk' | 'ru' | 'other' | null;
  readonly questions: readonly Suggestion<string>[];
  readonly categories: readonly Suggestion<string>[];
  readonly bodies: readonly Suggestion<number>[];
}

const FEWEST_SIGNS = 12;
const MOST = 3;
const ASKED = 5;
const CARDS_OF_EACH = 3;
/** A share below this is a guess that would only cost the registrar a look. */
const WORTH_SAYING = 0.04;
/** So like a letter that its question stands even where the model has not learned it yet. */
const NEARLY_SAME = 0.72;

/** What question, category, body and language the letter may have, each with the nearest earlier cards. */
export async function suggestForLetter(office: Office, letter: LetterSoFar): Promise<LetterSuggestions> {
  const { model } = learningsOf(office.archive);
  const text = letter.text.trim();
  const language = text.length < FEWEST_SIGNS ? null : detectLanguage(text);
  if (!model || language === null) return { language, questions: [], categories: [], bodies: [] };
  const shares = suggestClasses(model.questions, text, ASKED * 2)
    .filter(({ code, share }) => isOpen(office, code) && share >= worthSaying(model.questions.classes.length))
    .slice(0, ASKED);
  const asked = [...new Set([...shares.map(({ code }) => code), ...listed(letter.questionCode)])];
  const weights = model.questions.weights;
  const near = (await listNearestCards(office, { text, weights }, asked)).filter(
    ({ appeal }) => appeal.id !== letter.exceptAppealId,
  );
  const questions = suggestQuestions(office, shares, near);
  const chosen = letter.questionCode ?? questions[0]?.value ?? null;
  return {
    language,
    questions,
    categories: withCards(
      suggestClasses(model.categories, text, MOST).filter(({ share }) => share >= WORTH_SAYING),
      near,
      ({ category }) => category,
    ),
    bodies: suggestBodies(office, chosen, letter.territoryCode ?? null, near),
  };
}

/** An office with few cards is unsure of everything; what stands out among hundreds of classes is still worth saying. */
const worthSaying = (classes: number) => Math.min(WORTH_SAYING, 4 / classes);

const listed = <Value>(value: Value | null | undefined): Value[] => (value == null ? [] : [value]);

function isOpen(office: Office, code: string): boolean {
  const question = office.book.questions.get(code);
  return question !== undefined && question.level === 3 && isInForce(question, office.today);
}

function suggestQuestions(office: Office, shares: readonly ClassShare[], near: readonly NearCard[]) {
  // A wave of letters about something new: the model will learn it tonight, the nearest card knows it now.
  const [nearest] = near;
  const code = nearest && nearest.likeness >= NEARLY_SAME ? nearest.appeal.questionCode : null;
  const known = code !== null && isOpen(office, code) ? code : null;
  const share = nearest?.likeness ?? 0;
  const joined =
    known === null || (shares[0]?.code === known && shares[0].share >= share)
      ? shares
      : [{ code: known, share }, ...shares.filter((other) => other.code !== known)];
  return withCards(joined.slice(0, MOST), near, ({ questionCode }) => questionCode);
}

function withCards(
  shares: readonly ClassShare[],
  near: readonly NearCard[],
  classOf: (appeal: AppealRow) => string,
): Suggestion<string>[] {
  return shares.map(({ code, share }) => ({
    value: code,
    share,
    cards: near.filter(({ appeal }) => classOf(appeal) === code).slice(0, CARDS_OF_EACH),
  }));
}

/** The bodies that got the nearest cards of the question, those about the same district before the others. */
function suggestBodies(
  office: Office,
  questionCode: string | null,
  territoryCode: string | null,
  near: readonly NearCard[],
): Suggestion<number>[] {
  const district = territoryCode
    ? (office.book.territoryPath(territoryCode).find(({ level }) => level === 2)?.code ?? null)
    : null;
  const sent = near.filter(
    ({ appeal }) =>
      appeal.questionCode === questionCode && appeal.bodyId !== null && isBodyOpen(office, appeal.bodyId),
  );
  const ofDistrict = sent.filter(({ appeal }) => appeal.districtCode === district);
  const cards = ofDistrict.length >= CARDS_OF_EACH ? ofDistrict : sent;
  const weights = new Map<number, number>();
  for (const { appeal, likeness } of cards)
    weights.set(appeal.bodyId as number, (weights.get(appeal.bodyId as number) ?? 0) + 0.2 + likeness);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([value, weight]) => ({
      value,
      share: weight / total,
      cards: cards.filter(({ appeal }) => appeal.bodyId === value).slice(0, CARDS_OF_EACH),
    }))
    .filter(({ share }) => share >= WORTH_SAYING);
}

function isBodyOpen(office: Office, id: number): boolean {
  const body = office.book.bodies.get(id);
  return body !== undefined && isInForce(body, office.today);
}
