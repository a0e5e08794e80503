import { useQuery } from '@apollo/client/react';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { useMemo } from 'react';
import { FiguresQueryDocument, type FiguresQueryQuery } from './figures.generated.ts';

export type FigureAnswer = FiguresQueryQuery['figures'][number];
export type FigureLine = FigureAnswer['rows'][number];

/** The answers to several questions in their order; while new ones are on their way the old ones stay on the screen. */
export function useFigures(questions: readonly FigureQuestion[]) {
  const variables = useMemo(
    () => ({
      questions: questions.map(({ measures, dimensions, filter, from, to, comparison }) => ({
        measures: [...measures],
        dimensions: [...dimensions],
        filter: filter.map(({ dimension, values }) => ({ dimension, values: [...values] })),
        ...{ from, to, comparison },
      })),
    }),
    [questions],
  );
  const { data, previousData, error, loading, refetch } = useQuery(FiguresQueryDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const answers = (data ?? previousData)?.figures;
  return { answers, error, isStale: loading && !data, refetch: () => void refetch() };
}
