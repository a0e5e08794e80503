import type { Trees } from '@tyndau/domain/figures/appealList';
import { useMemo } from 'react';
import { useBodies, useTerritories } from './useReference.ts';

/** Bodies with their units and places with their parts, as a figure needs them to find its list. */
export function useTrees(): Trees {
  const { bodies } = useBodies();
  const { territories } = useTerritories();
  return useMemo(() => ({ bodies, territories }), [bodies, territories]);
}
