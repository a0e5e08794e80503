import type { Outcome } from '../appeals/vocabulary.ts';
import { letterTrace } from '../likeness/letterTrace.ts';
import { textLikeness } from '../likeness/textLikeness.ts';
import { detectLanguage } from '../text/normalise.ts';
import type { Passage } from './examination.ts';

export const answerHintCodes = [
  'LANGUAGE_DIFFERS',
  'NO_LAW_CITED',
  'NO_WAY_TO_COMPLAIN',
  'LIKE_OTHER_ANSWERS',
  'OUTCOME_CONTRADICTED',
] as const;

export type AnswerHintCode = (typeof answerHintCodes)[number];

/** Something worth a look: why, where, and which question of the checklist it belongs to. Never a verdict. */
export interface AnswerHint {
  readonly code: AnswerHintCode;
  readonly criterion: string;
  readonly passage: Passage;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface AnswerToLookAt {
  readonly text: string;
  readonly outcome: Outcome;
  readonly appealLanguage: string;
}

/** An answer of the same body to somebody else. */
export interface OtherAnswer {
  readonly number: string;
  readonly text: string;
}

/** What the text of an answer itself gives to think about. A text that lies in a file only gives nothing. */
export function answerHints(answer: AnswerToLookAt, others: readonly OtherAnswer[]): AnswerHint[] {
  if (answer.text.trim() === '') return [];
  return [
    languageHint(answer),
    lawHint(answer),
    complainHint(answer),
    likenessHint(answer, others),
    outcomeHint(answer),
  ].filter((hint) => hint !== null);
}

/** АППК art. 89: in the state language or the language of the appeal. Kazakh to a Russian letter is lawful, and is told. */
function languageHint({ text, appealLanguage }: AnswerToLookAt): AnswerHint | null {
  const written = detectLanguage(text);
  if (written === 'other' || appealLanguage === 'other' || written === appealLanguage) return null;
  return {
    code: 'LANGUAGE_DIFFERS',
    criterion: 'language',
    passage: wholeOf(text),
    params: { written, appeal: appealLanguage },
  };
}

// Letters of both languages count as letters: JavaScript's \b knows Latin ones only.
const startOfWord = '(?<![\\p{L}\\p{N}])';
const acts = new RegExp(
  `${startOfWord}(закон(?!н)|кодекс|аппк|конституци|постановлени|приказ(?!ыва)|указ(?![аыоуе][нтз])|правил|` +
    'заң(?!ды|сыз)|әрпк|қаулы|бұйрық|бұйрығ|жарлық|жарлығ|қағида|ереже)',
  'iu',
);
const appealsToLaw = new RegExp(
  `${startOfWord}(в соответствии|согласно|на основании|законодательств|установлен|сәйкес|негізінде|заңнама)`,
  'iu',
);

function lawHint({ text }: AnswerToLookAt): AnswerHint | null {
  if (acts.test(text)) return null;
  // Where it speaks of grounds without naming them; else the whole.
  const spoken = appealsToLaw.exec(text);
  const passage = spoken ? sentenceAt(text, spoken.index) : wholeOf(text);
  return { code: 'NO_LAW_CITED', criterion: 'legislation', passage, params: {} };
}

const wayToComplain =
  /обжал|подать жалобу|вправе (подать|направить) жалобу|шағым (бер|жаса|келтір)|шағымдан|шағым жасау/iu;

function complainHint({ text }: AnswerToLookAt): AnswerHint | null {
  if (wayToComplain.test(text)) return null;
  return {
    code: 'NO_WAY_TO_COMPLAIN',
    criterion: 'rightToComplain',
    passage: sentenceAt(text, Math.max(0, text.trimEnd().length - 1)),
    params: {},
  };
}

const ALIKE = 0.9;
const ENOUGH = 2;

// The trace finds who may be alike, the likeness of words says whether they are. Two are chance, three a form.
function likenessHint({ text }: AnswerToLookAt, others: readonly OtherAnswer[]): AnswerHint | null {
  const mine = new Set(letterTrace(withoutNumbers(text)));
  const alike = others
    .filter((other) => letterTrace(withoutNumbers(other.text)).some((band) => mine.has(band)))
    .map((other) => ({ number: other.number, likeness: textLikeness(text, other.text) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const [nearest] = alike;
  if (!nearest || alike.length < ENOUGH) return null;
  return {
    code: 'LIKE_OTHER_ANSWERS',
    criterion: 'reasoning',
    passage: wholeOf(text),
    params: { count: alike.length, number: nearest.number, percent: Math.round(nearest.likeness * 100) },
  };
}

const withoutNumbers = (text: string) => text.replaceAll(/[\d./№-]+/gu, ' ');

const refusing = new RegExp(
  `${startOfWord}(отказан|отказать|не удовлетвор|не подлежит удовлетворению|не представляется возможным|` +
    'оснований? (для удовлетворения )?не (име|установлен|усматрива)|бас тартыл|қанағаттандырылма|мүмкіндігі жоқ|негіз (жоқ|анықталма))\\p{L}*',
  'iu',
);
const granting = new RegExp(
  `(?<!не )${startOfWord}(удовлетворен[оаы]?(?![\\p{L}])|удовлетворён|решён положительно|решен положительно|` +
    'недостатки устранены|нарушения устранены|работы (выполнены|завершены)|оң шешілді|қанағаттандырылды|(?<![\\p{L}])жойылды)',
  'iu',
);

function outcomeHint({ text, outcome }: AnswerToLookAt): AnswerHint | null {
  const against = outcome === 'satisfied' ? refusing : outcome === 'refused' ? granting : null;
  const found = against?.exec(text);
  if (!found) return null;
  return {
    code: 'OUTCOME_CONTRADICTED',
    criterion: 'facts',
    passage: { paper: 'answer', from: found.index, to: found.index + found[0].length },
    params: { outcome, words: found[0] },
  };
}

function wholeOf(text: string): Passage {
  return { paper: 'answer', from: 0, to: text.length };
}

/** The sentence that holds the sign. */
function sentenceAt(text: string, at: number): Passage {
  const before = text.slice(0, at).search(/[.!?\n][^.!?\n]*$/u);
  const from = before < 0 ? 0 : before + 1;
  const rest = text.slice(at).search(/[.!?](\s|$)|\n/u);
  const to = rest < 0 ? text.length : at + rest + 1;
  const lead = text.slice(from, to).search(/\S/u);
  return { paper: 'answer', from: from + Math.max(0, lead), to };
}
