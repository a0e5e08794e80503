import type { ApolloClient } from '@apollo/client';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { FiguresQueryDocument, type FiguresQueryQuery } from './figures.generated.ts';

export type FigureAnswer = FiguresQueryQuery['figures'][number];

/** Boards that were looked at last: whoever goes back to one sees it at once, and anew when the answer is here. */
const REMEMBERED = 24;
const remembered = new Map<string, readonly FigureAnswer[]>();
const underWay = new Map<string, Promise<readonly FigureAnswer[]>>();

/** What stands for the questions in memory. */
export function keyOf(questions: readonly FigureQuestion[]): string {
  return JSON.stringify(
    questions.map(({ measures, dimensions, filter, from, to, comparison }) => ({
      ...{ measures, dimensions, from, to, comparison },
      filter: filter.map(({ dimension, values }) => ({ dimension, values })),
    })),
  );
}

/** The last answers to the same questions, where they were asked on this page before. */
export function recallFigures(key: string): readonly FigureAnswer[] | undefined {
  return remembered.get(key);
}

/**
 * Asks questions together; what is on its way already is waited for, not asked again. Not by the cache of the client: it
 * divides an answer into its thousand lines and puts it together again, longer than the server has counted it (0084).
 */
export function askFigures(client: ApolloClient, key: string): Promise<readonly FigureAnswer[]> {
  const known = underWay.get(key);
  if (known) return known;
  const answered = client
    .query({
      query: FiguresQueryDocument,
      variables: { questions: JSON.parse(key) },
      fetchPolicy: 'no-cache',
    })
    .then(({ data }) => remember(key, data?.figures ?? []))
    .finally(() => underWay.delete(key));
  underWay.set(key, answered);
  return answered;
}

// An answer that says what the last one said is the last one: a panel is drawn anew only when there is something new in it.
function remember(key: string, fresh: readonly FigureAnswer[]): readonly FigureAnswer[] {
  const last = remembered.get(key);
  const answers = fresh.map((answer, at) => {
    const before = last?.[at];
    return before && textOf(before) === textOf(answer) ? before : answer;
  });
  remembered.delete(key);
  remembered.set(key, answers);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return answers;
}

const textOf = (answer: FigureAnswer) => JSON.stringify({ ...answer, asOf: '' });
