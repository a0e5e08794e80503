import { useQuery } from '@apollo/client/react';
import { StepPeopleDocument, type StepPeopleQuery } from '../steps.generated.ts';
import type { StepPerson } from './StepPerson.ts';

/** The server gives no more cards at once, and refuses a question for more as too costly. */
const LARGEST_PAGE = 200;

/** What the cards of some people already say: the day, the invited bodies, what was decided and answered. */
export type StepPersonCard = StepPeopleQuery['receptions']['items'][number];

/** The cards of the people a step is taken for; null until they have come. */
export function useStepPeople(people: readonly StepPerson[]): readonly StepPersonCard[] | null {
  const { data } = useQuery(StepPeopleDocument, {
    variables: { ids: people.map(({ id }) => id), count: Math.min(people.length, LARGEST_PAGE) },
    fetchPolicy: 'network-only',
  });
  return data?.receptions.items ?? null;
}

/** The day by which a step of all of them is due: the earliest one, and never a day gone by. */
export function earliestDue(cards: readonly StepPersonCard[], step: number, today: string): string {
  const days = cards.flatMap(({ steps }) => steps.find((one) => one.step === step)?.dueOn ?? []).sort();
  const [first = today] = days;
  return first < today ? today : first;
}
