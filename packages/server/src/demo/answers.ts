import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type { AnswerOutcome } from '@tyndau/domain/appeals/vocabulary';
import { byWeight, type Dice } from './random.ts';
import { answerBodies, answerOpenings, rightToComplain } from './texts/answerFrames.ts';
import { sectionFacts } from './texts/sectionFacts.ts';
import { fill } from './texts/sentence.ts';

// Published shares of what was considered: 33.9 % satisfied (wholly or in part), 62.7 % explained, 2.5 % refused.
const pickOutcome = byWeight<AnswerOutcome>([
  ['satisfied', 30.1],
  ['partlySatisfied', 4],
  ['explained', 63],
  ['refused', 2.55],
  ['takenNote', 0.35],
]);
const pickOutcomeOfOpinion = byWeight<AnswerOutcome>([
  ['satisfied', 22],
  ['explained', 60],
  ['takenNote', 18],
]);

/** How the body answers; an opinion is rather taken note of. */
export function pickAnswerOutcome(dice: Dice, kind: AppealKind): AnswerOutcome {
  return kind === 'proposal' || kind === 'response' ? pickOutcomeOfOpinion(dice) : pickOutcome(dice);
}

/** The text of an answer, in the language of the appeal or in the state language. */
export function composeAnswer(
  dice: Dice,
  outcome: AnswerOutcome,
  language: 'kk' | 'ru',
  questionCode: string,
  number: string,
  registeredOn: string,
): string {
  const facts = sectionFacts[questionCode.slice(0, 2)] ?? sectionFacts['24'];
  const done = dice.pick((language === 'kk' ? facts?.doneKk : facts?.doneRu) ?? ['']);
  const day = registeredOn.split('-').reverse().join('.');
  const blank = (name: string): string => {
    if (name === 'NO') return number;
    if (name === 'ON') return language === 'kk' ? day : `${day} г.`;
    if (name === 'DONE') return done;
    if (name === 'LAWI') return facts?.lawRu[1] ?? '';
    return (language === 'kk' ? facts?.lawKk : facts?.lawRu[0]) ?? '';
  };
  const opening = fill(dice.pick(answerOpenings[language]), blank);
  const body = fill(dice.pick(answerBodies[outcome][language]), blank);
  const mayBeContested = outcome !== 'satisfied' && outcome !== 'takenNote';
  return mayBeContested
    ? `${opening}\n${body}\n${dice.pick(rightToComplain[language])}`
    : `${opening}\n${body}`;
}
