import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type { AppealForm, AppealSource, AppealType } from '@tyndau/domain/appeals/vocabulary';
import { makePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import type { DemoApplicant } from './people.ts';
import { byWeight, type Dice } from './random.ts';
import {
  closingFrames,
  type Frames,
  foreignLetters,
  historyFrames,
  openingFrames,
  requestFrames,
  specialRequestFrames,
} from './texts/letterFrames.ts';
import { problemFrames } from './texts/problems.ts';
import { fillProblem, type Setting } from './texts/sentence.ts';

/** Sources by working hours: a counter is shut at night, a portal is not. */
export const pickDaySource = byWeight<AppealSource>([
  ['egov', 47],
  ['byHand', 17],
  ['kazpost', 11],
  ['serviceCentre', 6],
  ['virtualReception', 4],
  ['documentSystem', 4.5],
  ['callCentre', 3],
  ['frontOffice', 3],
  ['personalReception', 2],
  ['mobileApp', 1.5],
  ['terminal', 0.6],
  ['videoMessage', 0.4],
]);
export const pickNightSource = byWeight<AppealSource>([
  ['egov', 85],
  ['virtualReception', 9],
  ['mobileApp', 6],
]);

const forms: Readonly<Record<AppealSource, AppealForm>> = {
  byHand: 'paper',
  kazpost: 'paper',
  egov: 'electronic',
  virtualReception: 'electronic',
  serviceCentre: 'electronic',
  callCentre: 'oral',
  mobileApp: 'electronic',
  videoMessage: 'videoconference',
  terminal: 'electronic',
  frontOffice: 'paper',
  personalReception: 'oral',
  documentSystem: 'electronic',
};

export const formOf = (source: AppealSource): AppealForm => forms[source];

/** The mark of type on the card: two channels for one letter are rare. */
export function pickType(dice: Dice, form: AppealForm): AppealType | null {
  if (dice.chance(0.015)) return 'paperAndElectronic';
  if (form === 'paper') return 'paperOnly';
  return form === 'electronic' ? 'electronicOnly' : null;
}

const pickOrdinaryKind = byWeight<AppealKind>([
  ['application', 71],
  ['inquiry', 13.6],
  ['complaint', 6],
  ['report', 5],
  ['proposal', 1.6],
  ['response', 0.6],
]);
const pickCompanyKind = byWeight<AppealKind>([
  ['application', 62],
  ['inquiry', 20],
  ['complaint', 7],
  ['report', 3],
  ['advocateInquiry', 3],
  ['mediaInquiry', 2],
  ['bailiffInquiry', 1.4],
  ['notaryInquiry', 0.6],
  ['informationRequest', 1],
]);

/** The kind a person of this sort would use for the question. */
export function pickKind(dice: Dice, applicant: DemoApplicant | null, questionCode: string): AppealKind {
  if (questionCode.startsWith('24.01')) return 'response';
  if (questionCode.startsWith('22') && dice.chance(0.75)) return 'proposal';
  if (questionCode === '23.02.02' && dice.chance(0.7)) return 'informationRequest';
  if (questionCode === '23.01.01' && dice.chance(0.6)) return 'publicServiceComplaint';
  if (questionCode === '23.02.03') return 'rehabilitationApplication';
  if (applicant?.kind !== 'legalEntity') return pickOrdinaryKind(dice);
  if (questionCode === '17.01.02' && dice.chance(0.3)) return 'taxpayerComplaint';
  return pickCompanyKind(dice);
}

/** What the letter says, and how the registrar puts it in a sentence or two. */
export interface LetterText {
  readonly annotation: string;
  readonly text: string;
}

/** Composes a letter from frames of its question, kind and language. */
export function composeLetter(
  dice: Dice,
  question: { readonly code: string; readonly nameKk: string; readonly nameRu: string },
  kind: AppealKind,
  language: DemoApplicant['language'],
  setting: Setting,
  year: number,
  facts: { readonly signatories: number; readonly isTyped: boolean },
): LetterText {
  const spoken = language === 'other' ? 'ru' : language;
  const frames = problemFrames.get(question.code) ?? plainFrames(question);
  const problem = fillProblem(dice.pick(frames[spoken]), spoken, setting, year, dice);
  const request = dice.pick((requestFrames[kind] ?? specialRequestFrames)[spoken]);
  const annotation = `${collective(spoken, facts.signatories)}${problem} ${request}`;
  if (!facts.isTyped) return { annotation, text: '' };
  if (language === 'other') return { annotation, text: dice.pick(foreignLetters) };
  const history = dice.pick(historyFrames[spoken]);
  const more = dice.chance(0.4) ? ` ${dice.pick(historyFrames[spoken])}` : '';
  const middle = more.trim() === history ? history : history + more;
  return {
    annotation,
    text: `${dice.pick(openingFrames[spoken])} ${problem} ${middle}\n${dice.pick(closingFrames[spoken])}`,
  };
}

// A question the classifier got later is told by its own name.
function plainFrames({ nameKk, nameRu }: { readonly nameKk: string; readonly nameRu: string }): Frames {
  return {
    ru: [`${nameRu}: вопрос {P} не решается {D}.`],
    kk: [`${nameKk}: {P} мәселе {D} шешілмей келеді.`],
  };
}

function collective(language: 'kk' | 'ru', signatories: number): string {
  if (signatories < 2) return '';
  return language === 'kk'
    ? `Ұжымдық жолданым, ${signatories} қол қойылған. `
    : `Коллективное обращение, ${signatories} подписей. `;
}

/** The barcode of a registered letter; the serial never comes twice within a year. */
export const barcodeOf = (serial: number): string => makePostalIdentifier(10_000_000 + (serial % 80_000_000));
