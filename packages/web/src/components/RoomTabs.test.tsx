import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { RoomTabs } from './RoomTabs.tsx';

const tabs = [
  { to: '/reports', label: 'Статистический отчёт', isDoor: true },
  { to: '/reports/rating', label: 'Рейтинг органов', isDoor: false },
];

it.each([
  ['/reports', 'Статистический отчёт'],
  ['/reports/rating', 'Рейтинг органов'],
  ['/reports/rating/7', 'Рейтинг органов'],
  // A page of the room without a tab of its own was come to through the door.
  ['/reports/12', 'Статистический отчёт'],
])('on %s the tab «%s» is chosen, and no other', (address, label) => {
  const room = { path: '*', element: <RoomTabs label="Отчёты" tabs={tabs} /> };
  render(<RouterProvider router={createMemoryRouter([room], { initialEntries: [address] })} />);
  const chosen = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
  expect(chosen.map((link) => link.textContent)).toEqual([label]);
});
