import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { connection } from '../apollo/connection.ts';
import { renderInOffice } from '../testing/renderInOffice.tsx';
import { SheetNotice } from '../ui/SheetNotice.ts';
import { SideSheet } from '../ui/SideSheet.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';

afterEach(() => void vi.useRealTimers());

function answerLater() {
  let resolve: (answer: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<string>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  return { promise, resolve, reject };
}

const LATE = 'Сервер отвечает дольше обычного';

it('an answer that is long in coming is told of until it is there, a quick one is not', async () => {
  await renderInOffice(<ConnectionBanner />);
  vi.useFakeTimers();
  const slow = answerLater();
  const watched = connection.watch(slow.promise);
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.queryByText(LATE)).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(7000));
  expect(screen.getByRole('alert').textContent).toContain(LATE);

  slow.resolve('registered');
  await act(async () => expect(await watched).toBe('registered'));
  expect(screen.queryByText(LATE)).toBeNull();
});

it('a request that fails late takes its notice along', async () => {
  await renderInOffice(<ConnectionBanner />);
  vi.useFakeTimers();
  const broken = answerLater();
  const watched = connection.watch(broken.promise).catch(() => 'failed');
  await act(() => vi.advanceTimersByTimeAsync(9000));
  expect(screen.getByRole('alert').textContent).toContain(LATE);
  broken.reject(new TypeError('Failed to fetch'));
  await act(async () => expect(await watched).toBe('failed'));
  expect(screen.queryByText(LATE)).toBeNull();
});

it('whoever works in a sheet is told in the sheet, which covers the page', async () => {
  await renderInOffice(
    <SheetNotice value={<ConnectionBanner />}>
      <SideSheet title="Продление срока" onClose={() => {}}>
        Причина
      </SideSheet>
    </SheetNotice>,
  );
  vi.useFakeTimers();
  const slow = answerLater();
  const watched = connection.watch(slow.promise);
  await act(() => vi.advanceTimersByTimeAsync(9000));
  expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain(LATE);
  slow.resolve('');
  await act(async () => void (await watched));
});
