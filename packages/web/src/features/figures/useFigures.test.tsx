import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { Observable } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { askFigures, type FigureAnswer, keyOf, recallFigures } from './askFigures.ts';
import { useFigures } from './useFigures.ts';

afterEach(cleanup);

test('the old question stands beside the old answer until the new answer is here', async () => {
  const { client, answer } = office();
  const { rerender } = render(<Panel client={client} asked={askedIn('2026-01')} />);
  await answer(7);
  expect(screen.getByRole('status').textContent).toBe('2026-01: 7');
  rerender(<Panel client={client} asked={askedIn('2026-02')} />);
  expect(screen.getByRole('status').textContent).toBe('2026-01: 7 …');
  await answer(9);
  expect(screen.getByRole('status').textContent).toBe('2026-02: 9');
});

test('what was asked before is shown at once, and asked again', async () => {
  const { client, answer, asked } = office();
  const { rerender } = render(<Panel client={client} asked={askedIn('2026-03')} />);
  await answer(1);
  rerender(<Panel client={client} asked={askedIn('2026-04')} />);
  await answer(2);
  rerender(<Panel client={client} asked={askedIn('2026-03')} />);
  expect(screen.getByRole('status').textContent).toBe('2026-03: 1 …');
  expect(asked()).toBe(3);
  await answer(5);
  expect(screen.getByRole('status').textContent).toBe('2026-03: 5');
});

test('an answer that nobody waits for any more is not shown', async () => {
  const { client, answer } = office();
  const { rerender } = render(<Panel client={client} asked={askedIn('2026-05')} />);
  rerender(<Panel client={client} asked={askedIn('2026-06')} />);
  await answer(4, 1);
  await answer(3, 0);
  expect(screen.getByRole('status').textContent).toBe('2026-06: 4');
});

test('what is asked in the click is not asked again by the page', async () => {
  const { client, answer, asked } = office();
  const question = askedIn('2026-07');
  const ahead = askFigures(client, keyOf(question.questions));
  render(<Panel client={client} asked={question} />);
  expect(asked()).toBe(1);
  await answer(6);
  await ahead;
  expect(screen.getByRole('status').textContent).toBe('2026-07: 6');
});

test('an answer that says the same is the same object, so that nothing is drawn anew', async () => {
  const { client, answer } = office();
  const key = keyOf(askedIn('2026-08').questions);
  for (const value of [1, 1]) {
    const answered = askFigures(client, key);
    await answer(value);
    await answered;
  }
  const before = recallFigures(key)?.[0];
  const same = askFigures(client, key);
  await answer(1);
  expect((await same)[0]).toBe(before);
  const other = askFigures(client, key);
  await answer(2);
  expect((await other)[0]).not.toBe(before);
});

test('a question that cannot be answered says so and can be asked again', async () => {
  const { client, answer, fail } = office();
  render(<Panel client={client} asked={askedIn('2026-09')} />);
  await fail();
  await act(async () => screen.getByRole('button').click());
  await answer(8);
  expect(screen.getByRole('status').textContent).toBe('2026-09: 8');
});

type Asked = ReturnType<typeof askedIn>;

function Board({ asked }: { asked: Asked }) {
  const { shown, isStale, error, refetch } = useFigures(asked);
  if (error) return <button type="button" onClick={refetch} />;
  const total = shown?.answers[0]?.total?.values[0];
  return <output>{shown && `${shown.asked.month}: ${total}${isStale ? ' …' : ''}`}</output>;
}

function Panel({ client, asked }: { client: ApolloClient; asked: Asked }) {
  return (
    <ApolloProvider client={client}>
      <Board asked={asked} />
    </ApolloProvider>
  );
}

function askedIn(month: string) {
  const days = { from: `${month}-01`, to: `${month}-28` };
  const question = { measures: ['received'], dimensions: [], filter: [], ...days, comparison: 'none' };
  return { month, questions: [question as unknown as FigureQuestion] };
}

/** An office that answers when it is told to: the first question, or the one at `at`. */
function office() {
  const waiting: { next: (value: object) => void; error: (fault: Error) => void; complete: () => void }[] =
    [];
  let count = 0;
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        count += 1;
        waiting.push(observer as (typeof waiting)[number]);
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const told = (tell: (one: (typeof waiting)[number] | undefined) => void, at = 0) =>
    act(async () => tell(waiting.splice(at, 1)[0]));
  return {
    client,
    asked: () => count,
    fail: () => told((one) => one?.error(new Error('no answer'))),
    answer: (value: number, at = 0) =>
      told((one) => {
        const line = { keys: [], values: [value], previous: [], isPartial: false };
        const answer = { asOf: String(count), source: 'mirror', address: null, compared: null, rows: [] };
        const figures = [{ ...answer, total: line, residents: [], refusals: [] }] satisfies FigureAnswer[];
        one?.next({ data: { figures } });
        one?.complete();
      }, at),
  };
}
