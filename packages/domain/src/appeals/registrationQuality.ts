import type { Localized } from '../kernel/localized.ts';
import { foldedWords, foldText } from '../text/normalise.ts';

export const qualityWarnings = [
  'ANNOTATION_POOR',
  'ANNOTATION_COPIES_QUESTION',
  'ANNOTATION_LONG',
  'PLACE_MISSING',
  'PLACE_NOT_NAMED',
  'BODY_NOT_COMPETENT',
  'BODY_OF_ANOTHER_PLACE',
] as const;

export type QualityWarningCode = (typeof qualityWarnings)[number];

/** A warning never blocks: the registrar reads it at the field and decides. */
export interface QualityWarning {
  readonly code: QualityWarningCode;
  readonly field: 'annotation' | 'placeCode' | 'bodyId';
}

/** An annotation with fewer letters than this says nothing to the leadership that looks through the register. */
export const FEWEST_LETTERS = 20;
const LONGEST = 500;
/** A word in common with the question's name in so many of all: nothing was added to it. */
const MOST_COPIED = 0.8;

export interface CardToJudge {
  readonly annotation: string;
  readonly text: string;
  readonly question: {
    readonly name: Localized;
    /** A local matter: the akimat of the place comes before the competent bodies. */
    readonly isLocal: boolean;
    readonly competentBodyIds: readonly number[];
  } | null;
  /** Codes of the place of the event and of everything above it, itself first; empty when it is not given. */
  readonly placePath: readonly string[];
  /** How deep the place is: 0 country, 1 region, 2 district or town, 3 and more within it; null when it is not given. */
  readonly placeLevel: number | null;
  readonly body: {
    readonly id: number;
    readonly isAkimat: boolean;
    readonly territoryCode: string | null;
  } | null;
}

/** Letters of any alphabet; spaces and signs are not an essence. */
export function lettersIn(text: string): number {
  return [...text.matchAll(/\p{L}/gu)].length;
}

/**
 * What a second pair of eyes would say of a card while it is typed. The seed names the price: a poor annotation hides that
 * the leadership must step in, a wrong body and a missing place spoil the analysis.
 */
export function qualityWarningsOf(card: CardToJudge): QualityWarning[] {
  const poor = annotationWarnings(card);
  // Whoever is told that the annotation says nothing need not be told what it does not say.
  const places = placeWarnings(card).filter(({ field }) => poor.length === 0 || field !== 'annotation');
  return [...poor, ...places, ...bodyWarnings(card)];
}

function annotationWarnings({ annotation, question }: CardToJudge): QualityWarning[] {
  const letters = lettersIn(annotation);
  if (letters === 0) return [];
  const warn = (code: QualityWarningCode): QualityWarning[] => [{ code, field: 'annotation' }];
  if (question && Object.values(question.name).some((name) => isCopyOf(annotation, name))) {
    return warn('ANNOTATION_COPIES_QUESTION');
  }
  if (letters < FEWEST_LETTERS) return warn('ANNOTATION_POOR');
  return annotation.length > LONGEST ? warn('ANNOTATION_LONG') : [];
}

/** The stem: Russian and Kazakh bend the ends of words. */
const stem = (word: string) => word.slice(0, 5);

function isCopyOf(annotation: string, name: string): boolean {
  const known = new Set(foldedWords(name).map(stem));
  const words = foldedWords(annotation).filter((word) => word.length > 2);
  if (known.size === 0 || words.length === 0) return false;
  return words.filter((word) => known.has(stem(word))).length / words.length >= MOST_COPIED;
}

function placeWarnings({ annotation, text, question, placePath, placeLevel }: CardToJudge): QualityWarning[] {
  if (!question?.isLocal) return [];
  if (placePath.length === 0) return [{ code: 'PLACE_MISSING', field: 'placeCode' }];
  // A village is a place; in a town or a district somebody must say where.
  if ((placeLevel ?? 0) >= 3 || lettersIn(annotation) < FEWEST_LETTERS) return [];
  return namesPlace(`${annotation} ${text}`) ? [] : [{ code: 'PLACE_NOT_NAMED', field: 'annotation' }];
}

// Folded: қ is к, ө is о, і is и, ү is у. Words by which an address is written in both languages, whole or as people shorten them.
const placeWords = new Set(
  (
    'улица улице улицы проспект проспекте переулок переулке микрорайон микрорайоне мкр мкрн дом дома доме ' +
    'квартал квартале село селе села поселок поселке аул ауле аула станция трасса шоссе школа школе детсад ' +
    'коше кошеси кошесинде кошесинин дангыл дангылы дангылында кошеде шагынауданы шагынауданында шагын ауданда уй уйи уйде уйинде ' +
    'ауыл ауылы ауылында ауылдын кент кенти кентинде мектеп мектеби мектебинде тас жолы'
  ).split(' '),
);

/** Abbreviations count with their point only: «с.» is a village, «с» is a word. */
const abbreviation = /(?:^|[^\p{L}])(?:ул|пр|просп|пер|мкр|кв|пос|с|д|п|көш|даңғ|а)\./iu;
const houseAfterName = /\p{Lu}\p{L}{2,},?\s+(?:№\s*)?\d{1,3}(?!\d)/u;

/** Whether the text says where: a word of an address, or the number of a house after a name («Абая, 5»). */
export function namesPlace(text: string): boolean {
  const words = foldText(text).split(' ');
  return words.some((word) => placeWords.has(word)) || abbreviation.test(text) || houseAfterName.test(text);
}

function bodyWarnings({ question, body, placePath }: CardToJudge): QualityWarning[] {
  if (!question || !body) return [];
  const isOfPlace =
    body.territoryCode === null || placePath.length === 0 || placePath.includes(body.territoryCode);
  if (!isOfPlace) return [{ code: 'BODY_OF_ANOTHER_PLACE', field: 'bodyId' }];
  const isLikely =
    question.competentBodyIds.length === 0 ||
    question.competentBodyIds.includes(body.id) ||
    (question.isLocal && body.isAkimat);
  return isLikely ? [] : [{ code: 'BODY_NOT_COMPETENT', field: 'bodyId' }];
}
