import { useMemo } from 'react';
import { proposeBodies } from '../../components/proposeBodies.ts';
import { useBodies, useQuestions, useTerritories } from '../../components/useReference.ts';
import { type EarlierCard, earlierDeciders } from './earlierCards.ts';
import type { RegistrationValues } from './registrationValues.ts';
import { namesSomebody } from './toRegisterInput.ts';

export interface Proposal {
  /** Chosen by hand, or the best proposed; null when nothing is known yet. */
  readonly bodyId: number | null;
  readonly suggested: readonly number[];
  /** May not be chosen at all. */
  readonly barred: readonly number[];
  /** The akimat of the place stands before the competent body. */
  readonly isLocal: boolean;
}

/** The body for the letter as it stands now. */
export function useProposal(values: RegistrationValues, card: EarlierCard | null): Proposal {
  const { byCode: questions } = useQuestions();
  const { byCode: territories } = useTerritories();
  const { bodies } = useBodies();
  const { questionCode, placeCode, territoryCode, complainedBodyId, chosenBodyId, kind, category } = values;
  return useMemo(() => {
    const question = questionCode ? (questions.get(questionCode) ?? null) : null;
    const complained =
      namesSomebody({ kind, category }) && complainedBodyId !== null ? [complainedBodyId] : [];
    const barred = [...complained, ...earlierDeciders(card)];
    const suggested = proposeBodies({
      question,
      placeCode: placeCode ?? territoryCode,
      territories,
      bodies,
      barred,
    });
    const isChosenAllowed = chosenBodyId !== null && !barred.includes(chosenBodyId);
    return {
      bodyId: isChosenAllowed ? chosenBodyId : (suggested[0] ?? null),
      suggested,
      barred,
      isLocal: suggested.length > 0 && question !== null && !question.bodyIds.includes(suggested[0] ?? 0),
    };
  }, [
    questionCode,
    placeCode,
    territoryCode,
    complainedBodyId,
    chosenBodyId,
    kind,
    category,
    card,
    questions,
    territories,
    bodies,
  ]);
}
