import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useContext, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInOffice } from '../testing/renderInOffice.tsx';
import { useFieldRefusals } from './FieldRefusals.tsx';
import { FormShell } from './FormShell.tsx';
import { PendingUploads } from './pendingUploads.ts';
import type { SubmissionState } from './useMutationWithRefusals.ts';

const untouched: SubmissionState = {
  isSending: false,
  refusals: [],
  fault: null,
  conflict: null,
  clear: () => {},
};
const refused: SubmissionState = {
  ...untouched,
  refusals: [
    { code: 'REQUIRED', field: 'address', params: {}, conflict: null },
    { code: 'IIN_CHECK_DIGIT', field: 'iin', params: {}, conflict: null },
  ],
};

function Address() {
  const say = useFieldRefusals();
  const [text, setText] = useState('ул. Абая');
  return (
    <TextInput
      name="address"
      label="Адрес"
      value={text}
      error={say('address')}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

function Form({ answer, onSubmit }: { answer: SubmissionState; onSubmit?: () => void }) {
  const [state, setState] = useState(untouched);
  function submit() {
    onSubmit?.();
    setState(answer);
  }
  return (
    <FormShell
      state={state}
      onSubmit={submit}
      submitLabel="Сохранить"
      labels={{ address: 'Адрес', iin: 'ИИН' }}
    >
      <Address />
    </FormShell>
  );
}

it('a refusal stands beside its field and in a summary that gets the focus; nothing typed is lost', async () => {
  await renderInOffice(<Form answer={refused} />);
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  const summary = screen.getByRole('alert');
  expect(summary.textContent).toContain('Не принято: 2 замечания');
  expect(summary.textContent).toContain('ИИН: В ИИН ошибка');
  expect(summary.parentElement).toBe(document.activeElement);
  expect((screen.getByLabelText('Адрес') as HTMLInputElement).value).toBe('ул. Абая');
});

it('a line of the summary leads to its field', async () => {
  await renderInOffice(<Form answer={refused} />);
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
  await userEvent.click(screen.getByRole('button', { name: /^Адрес:/ }));
  expect(document.activeElement).toBe(screen.getByLabelText('Адрес'));
});

it('Ctrl+Enter sends from inside a field', async () => {
  const onSubmit = vi.fn();
  await renderInOffice(<Form answer={untouched} onSubmit={onSubmit} />);
  await userEvent.click(screen.getByLabelText('Адрес'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

it('is not sent twice while it is on its way', async () => {
  const onSubmit = vi.fn();
  await renderInOffice(<Form answer={{ ...untouched, isSending: true }} onSubmit={onSubmit} />);
  await userEvent.click(screen.getByLabelText('Адрес'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

function Paper() {
  const report = useContext(PendingUploads);
  return (
    <>
      <button type="button" onClick={() => report('scan', { pending: 1, failed: 0 })}>
        начать
      </button>
      <button type="button" onClick={() => report('scan', { pending: 0, failed: 0 })}>
        дошло
      </button>
      <button type="button" onClick={() => report('scan', { pending: 0, failed: 1 })}>
        не дошло
      </button>
    </>
  );
}
const withPaper = (onSubmit: () => void) => (
  <FormShell state={untouched} onSubmit={onSubmit} submitLabel="Сохранить">
    <Paper />
  </FormShell>
);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('a form sent while a file is on its way waits, says so, and goes once when the file has arrived', async () => {
  const onSubmit = vi.fn();
  await renderInOffice(withPaper(onSubmit));
  await press('начать');
  await press('Сохранить');
  expect(onSubmit).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('Загружается 1 файл');
  await press('дошло');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('status')).toBeNull();
});

it('a form that waited for a file is not sent without it', async () => {
  const onSubmit = vi.fn();
  await renderInOffice(withPaper(onSubmit));
  await press('начать');
  await press('Сохранить');
  await press('не дошло');
  expect(onSubmit).not.toHaveBeenCalled();
  expect(screen.getByRole('status').textContent).toContain('Файл не дошёл');
});
