import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRowSelection } from './useRowSelection.ts';

it('keeps a few rows, or everything but a few, and forgets them with another list', () => {
  const { result, rerender } = renderHook(({ key }) => useRowSelection(key), { initialProps: { key: 'a' } });
  act(() => result.current.mark(['1', '2', '3'], true));
  act(() => result.current.mark(['2'], false));
  expect([result.current.has('1'), result.current.has('2'), result.current.count(1_000_000)]).toEqual([
    true,
    false,
    2,
  ]);
  act(() => result.current.chooseAll());
  act(() => result.current.mark(['7'], false));
  expect([result.current.has('8'), result.current.has('7'), result.current.count(1_000_000)]).toEqual([
    true,
    false,
    999_999,
  ]);
  act(() => result.current.mark(['7'], true));
  expect(result.current.count(1_000_000)).toBe(1_000_000);
  rerender({ key: 'b' });
  expect(result.current.count(1_000_000)).toBe(0);
});
