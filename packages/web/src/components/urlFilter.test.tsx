import { act, renderHook } from '@testing-library/react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { expect, it } from 'vitest';
import { field, readFilter, toSearch } from './urlFilter.ts';
import { useUrlFilter } from './useUrlFilter.ts';

const shape = {
  text: field.text,
  states: field.texts,
  bodyIds: field.numbers,
  open: field.flag,
  dueFrom: field.date,
};

function openAt(address: string) {
  return renderHook(() => ({ filter: useUrlFilter(shape), search: useLocation().search }), {
    wrapper: ({ children }) => <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>,
  });
}

it('an address gives a colleague the same filter', () => {
  const filter = {
    text: 'жылу',
    states: ['routed', 'answered'],
    bodyIds: [5, 7],
    open: true,
    dueFrom: '2026-02-01',
  };
  expect(readFilter(shape, new URLSearchParams(toSearch(filter)))).toEqual(filter);
});

it('an empty filter leaves the address bare', () => {
  expect(toSearch({ text: '', states: [], open: undefined, bodyIds: null })).toBe('');
});

it('what cannot be read in an address is left out, never guessed', () => {
  const search = new URLSearchParams('?open=perhaps&bodyIds=five&dueFrom=5.3.24&text=');
  expect(readFilter(shape, search)).toEqual({});
});

it('changing one field keeps the others and what is not of the filter', () => {
  const { result } = openAt('/appeals?sort=-dueOn&states=routed&open=true');
  act(() => result.current.filter.change({ open: undefined, text: 'жол' }));
  expect(result.current.filter.filter).toEqual({ states: ['routed'], text: 'жол' });
  expect(result.current.search).toContain('sort=-dueOn');
});

it('resetting empties the filter and keeps the order of the list', () => {
  const { result } = openAt('/appeals?sort=-dueOn&states=routed');
  act(() => result.current.filter.reset());
  expect(result.current.search).toBe('?sort=-dueOn');
});

it('two changes made before the page is drawn anew do not undo each other', () => {
  const { result } = openAt('/appeals');
  act(() => {
    result.current.filter.change({ bodyIds: [5] });
    result.current.filter.change({ text: 'жол' });
  });
  expect(result.current.filter.filter).toEqual({ bodyIds: [5], text: 'жол' });
});

it('a step is taken back by the browser, a change is not', () => {
  const { result } = renderHook(
    () => ({ filter: useUrlFilter(shape), search: useLocation().search, go: useNavigate() }),
    { wrapper: ({ children }) => <MemoryRouter initialEntries={['/map']}>{children}</MemoryRouter> },
  );
  act(() => result.current.filter.change({ text: 'жол' }));
  act(() => result.current.filter.step({ bodyIds: [5] }));
  expect(result.current.search).toContain('bodyIds=5');
  act(() => result.current.go(-1));
  expect(result.current.filter.filter).toEqual({ text: 'жол' });
});
