import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInOffice } from '../testing/renderInOffice.tsx';
import { ChangeTable } from './ChangeTable.tsx';

it('reads days and telephones as people write them, and a dash for what was not there', async () => {
  await renderInOffice(
    <ChangeTable
      changes={{
        phone: ['+77142575086', '+77000000001'],
        applicantPhone: [null, '+77000000002'],
        dueOn: [null, '2026-12-14'],
      }}
    />,
  );
  const rows = screen
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
  expect(rows.slice(1)).toEqual([
    ['+7 714 257 50 86', '+7 700 000 00 01'],
    ['—', '+7 700 000 00 02'],
    ['—', '14.12.2026'],
  ]);
});
