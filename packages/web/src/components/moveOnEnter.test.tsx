import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { moveOnEnter } from './moveOnEnter.ts';

it('Enter walks from field to field as on paper and ends at the main button', async () => {
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: as the forms of the program do
    <div onKeyDown={moveOnEnter}>
      <form onSubmit={submit}>
        <input aria-label="surname" />
        <input aria-label="hidden" tabIndex={-1} />
        <input aria-label="closed" disabled />
        <input aria-label="sheets" />
        <button type="submit">Accept</button>
      </form>
    </div>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('surname'));
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.getByLabelText('sheets')).toBe(document.activeElement));
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(screen.getByText('Accept')).toBe(document.activeElement));
  expect(submit).not.toHaveBeenCalled();
});
