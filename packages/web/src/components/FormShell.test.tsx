import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInOffice } from '../testing/renderInOffice.tsx';
import { useFieldRefusals } from './FieldRefusals.tsx';
import { FormShell } from './FormShell.tsx';
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
