import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Answers, renderInOffice } from '../testing/renderInOffice.tsx';
import { DraftOffer, DraftStatus } from './DraftStatus.tsx';
import { useDraft } from './useDraft.ts';

beforeEach(() => window.localStorage.clear());

function Letter() {
  const [text, setText] = useState('');
  const draft = useDraft<string>('letter');
  return (
    <>
      <DraftOffer
        offer={draft.offer}
        onRestore={() => setText(draft.accept() ?? '')}
        onDecline={() => void draft.decline()}
      />
      <input
        aria-label="Текст"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          draft.keep(event.currentTarget.value);
        }}
      />
      <DraftStatus saved={draft.saved} />
    </>
  );
}

const nothingThere: Answers = { DraftQuery: () => ({ draft: null }) };

it('what was typed reaches the server after a pause, and the form says so', async () => {
  const saved = vi.fn();
  const save: Answers[string] = ({ payload }) => {
    saved(payload);
    return { saveDraft: { draft: null, refusals: [] } };
  };
  await renderInOffice(<Letter />, {
    ...nothingThere,
    SaveDraft: save,
  });
  await userEvent.type(screen.getByLabelText('Текст'), 'Жылу жоқ');
  expect(await screen.findByText(/^сохранено \d\d:\d\d$/, {}, { timeout: 4000 })).toBeTruthy();
  expect(saved.mock.calls).toEqual([['Жылу жоқ']]);
});

it('without a connection it is kept on this computer and offered again', async () => {
  const { unmount } = await renderInOffice(<Letter />, nothingThere);
  await userEvent.type(screen.getByLabelText('Текст'), 'Жол');
  expect(await screen.findByText(/сохранено на этом компьютере/, {}, { timeout: 4000 })).toBeTruthy();
  unmount();
  await renderInOffice(<Letter />, nothingThere);
  await userEvent.click(await screen.findByRole('button', { name: 'Продолжить' }));
  expect((screen.getByLabelText('Текст') as HTMLInputElement).value).toBe('Жол');
});

it('a newer draft of another computer is offered instead of the older one here', async () => {
  const older = { payload: 'здесь', updatedAt: '2026-02-01T05:00:00Z' };
  window.localStorage.setItem('tyndau.draft.letter', JSON.stringify(older));
  const newer = { __typename: 'Draft', key: 'letter', payload: 'там', updatedAt: '2026-02-01T06:00:00Z' };
  const find: Answers[string] = () => ({ draft: newer });
  await renderInOffice(<Letter />, { DraftQuery: find });
  await waitFor(() => expect(screen.getByText(/01\.02\.2026 11:00/)).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: 'Продолжить' }));
  expect((screen.getByLabelText('Текст') as HTMLInputElement).value).toBe('там');
});
