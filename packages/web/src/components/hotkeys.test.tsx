import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { hotkeys, keysOf } from './hotkeys.ts';
import { useHotkey } from './useHotkey.ts';

const run = vi.fn();

function Page() {
  useHotkey('KeyJ', 'Ниже', run);
  useHotkey('Ctrl+KeyK', 'Поиск', run);
  return <input aria-label="Адрес" />;
}

function press(code: string, key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...more }));
}

beforeEach(() => {
  run.mockReset();
  hotkeys.enable(true);
});

it('works in every layout: the place of the key counts, not the letter', () => {
  render(<Page />);
  press('KeyJ', 'j');
  press('KeyJ', 'о');
  expect(run).toHaveBeenCalledTimes(2);
});

it('never fires while somebody types in a field, except with Ctrl', () => {
  const { getByLabelText } = render(<Page />);
  press('KeyJ', 'j', {}, getByLabelText('Адрес'));
  expect(run).not.toHaveBeenCalled();
  press('KeyK', 'л', { ctrlKey: true }, getByLabelText('Адрес'));
  expect(run).toHaveBeenCalledTimes(1);
});

it('is silent when switched off in the profile; Ctrl still works', () => {
  render(<Page />);
  hotkeys.enable(false);
  press('KeyJ', 'j');
  expect(run).not.toHaveBeenCalled();
  press('KeyK', 'k', { ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(1);
});

it('lets go of the key when the page is left', async () => {
  const { unmount } = render(<Page />);
  unmount();
  await userEvent.keyboard('j');
  expect(run).not.toHaveBeenCalled();
});

it('shows the Cyrillic letter beside the Latin one', () => {
  expect(keysOf('Ctrl+KeyK')).toEqual(['Ctrl', 'K · Л']);
  expect(keysOf('Shift+Slash')).toEqual(['?']);
});
