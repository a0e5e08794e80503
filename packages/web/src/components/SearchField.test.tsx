import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInOffice } from '../testing/renderInOffice.tsx';
import { SearchField } from './SearchField.tsx';

const heard = vi.fn<(text: string) => void>();

function List() {
  const [text, setText] = useState('жылу');
  return (
    <>
      <SearchField
        value={text}
        placeholder="Номер или слова"
        onSearch={(next) => {
          heard(next);
          setText(next);
        }}
      />
      <button type="button" onClick={() => setText('')}>
        Сбросить
      </button>
    </>
  );
}

it('a word typed at once is one question, and "reset" empties the box too', async () => {
  heard.mockClear();
  const user = userEvent.setup();
  await renderInOffice(<List />);
  const box = screen.getByRole('textbox');
  await user.type(box, ' су');
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith('жылу су'));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(box).toHaveProperty('value', 'жылу су');

  await user.click(screen.getByRole('button', { name: 'Сбросить' }));
  expect(box).toHaveProperty('value', '');
});
