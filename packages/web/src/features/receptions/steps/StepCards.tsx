import { useApolloClient } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { StepPeopleDocument, type StepPeopleQuery } from '../steps.generated.ts';
import type { StepPerson } from './StepPerson.ts';

/** The server gives no more cards at once, and refuses a question for more as too costly. */
const LARGEST_PAGE = 100;

/** What the cards of some people already say: the day, the invited bodies, what was decided and answered. */
export type StepPersonCard = StepPeopleQuery['receptions']['items'][number];

interface Props {
  people: readonly StepPerson[];
  children: (cards: readonly StepPersonCard[]) => ReactNode;
}

/** The form of a step for many, drawn when the cards of all of them have come. */
export function StepCards({ people, children }: Props) {
  const client = useApolloClient();
  const [cards, setCards] = useState<readonly StepPersonCard[] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const wanted = people.map(({ id }) => id).join();
  const fetchCards = useCallback(async () => {
    setError(null);
    const pages = await Promise.all(
      pagesOf(wanted.split(',').map(Number)).map((ids) =>
        client.query({
          query: StepPeopleDocument,
          variables: { ids, count: ids.length },
          fetchPolicy: 'network-only',
        }),
      ),
    );
    setCards(pages.flatMap(({ data }) => data?.receptions.items ?? []));
  }, [client, wanted]);
  useEffect(() => void fetchCards().catch(setError), [fetchCards]);
  if (error) return <FaultNotice error={error} onRetry={() => void fetchCards().catch(setError)} />;
  return cards ? children(cards) : <Skeleton height={120} />;
}

function pagesOf(ids: readonly number[]): readonly number[][] {
  const count = Math.ceil(ids.length / LARGEST_PAGE);
  return Array.from({ length: count }, (_, page) =>
    ids.slice(page * LARGEST_PAGE, (page + 1) * LARGEST_PAGE),
  );
}

/** The day by which a step of all of them is due: the earliest one, and never a day gone by. */
export function earliestDue(cards: readonly StepPersonCard[], step: number, today: string): string {
  const days = cards.flatMap(({ steps }) => steps.find((one) => one.step === step)?.dueOn ?? []).sort();
  const [first = today] = days;
  return first < today ? today : first;
}
