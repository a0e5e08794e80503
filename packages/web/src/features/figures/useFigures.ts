import type { ErrorLike } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { askFigures, type FigureAnswer, keyOf, recallFigures } from './askFigures.ts';

export type { FigureAnswer } from './askFigures.ts';
export type FigureLine = FigureAnswer['rows'][number];

/** What was asked, with its answers: what is drawn never stands between an old answer and a new question. */
export interface Answered<Asked> {
  readonly asked: Asked;
  readonly answers: readonly FigureAnswer[];
  readonly asOf: string | undefined;
}

interface Outcome {
  readonly key: string;
  readonly answers?: readonly FigureAnswer[];
  readonly error?: ErrorLike;
}

const RENEWED_MS = 60_000;

/**
 * The answers to several questions in their order, renewed every minute; while new ones are on their way the old ones stay
 * on the screen with the old questions. `asked` is what the answers belong to: the same object until something else is asked.
 */
export function useFigures<Asked extends { readonly questions: readonly FigureQuestion[] }>(asked: Asked) {
  const client = useApolloClient();
  const key = useMemo(() => keyOf(asked.questions), [asked]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks the same anew
  useEffect(() => {
    let isWanted = true;
    const ask = () =>
      askFigures(client, key).then(
        (answers) => isWanted && setOutcome({ key, answers }),
        (error: ErrorLike) => isWanted && setOutcome({ key, error }),
      );
    void ask();
    const timer = setInterval(() => void ask(), RENEWED_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [client, key, turn]);
  const isOver = outcome?.key === key;
  const answers = (isOver ? outcome.answers : undefined) ?? recallFigures(key);
  const now = useMemo((): Answered<Asked> | null => {
    return answers ? { asked, answers, asOf: answers[0]?.asOf } : null;
  }, [asked, answers]);
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  return {
    shown: now ?? last,
    isStale: !isOver,
    error: isOver ? outcome.error : undefined,
    refetch: useCallback(() => setTurn((turn) => turn + 1), []),
  };
}
