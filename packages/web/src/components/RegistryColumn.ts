import type { ReactNode } from 'react';

/** A column of a RegistryTable. */
export interface RegistryColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Pixels; 140 without it. */
  readonly width?: number;
  /** Takes the room that is left. */
  readonly grows?: boolean;
  /** The `field` of SortInput; without it the column does not sort. */
  readonly sortField?: string;
  readonly align?: 'end';
  /** Not shown until the person asks for it in the chooser. */
  readonly isOptional?: boolean;
}
