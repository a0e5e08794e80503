import type { ReactNode } from 'react';
import type { BoardChange, BoardFilter, FilterDimension } from './boardFilter.ts';

export interface FilterFieldsProps {
  filter: BoardFilter;
  today: string;
  onChange: (change: BoardChange) => void;
  /** What a page chooses besides. */
  children?: ReactNode;
}

/** What has a picker of its own in the filter of a page, in order. */
export const shownInPickers: readonly FilterDimension[] = ['district', 'section', 'source', 'kind'];
