import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Preferences } from './preferences.ts';
import type { RegistryColumn } from './RegistryColumn.ts';
import { readLayout, writeLayout } from './tableLayout.ts';
import { usePreferences } from './ViewerContext.tsx';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature });
const noRows: never[] = [];

export type TableColumns<Row> = ReturnType<typeof useTableColumns<Row>>;

/** Which columns are shown and how wide, as the person left them. The rows themselves are drawn by RegistryTable. */
export function useTableColumns<Row>(id: string, columns: readonly RegistryColumn<Row>[]) {
  const definitions = useMemo(
    () =>
      columns.map(({ id: columnId, width }) => ({
        id: columnId,
        size: width ?? 140,
        minSize: 56,
        maxSize: 900,
      })),
    [columns],
  );
  const usual = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, !column.isOptional])),
    [columns],
  );
  const { preferences, change } = usePreferences();
  // Read once: afterwards the table itself is the truth and this computer only remembers it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const initialState = useMemo(() => {
    const layout = readLayout(id);
    return {
      columnSizing: { ...(preferences.widths[id] ?? layout.sizes) },
      columnVisibility: { ...usual, ...layout.visible },
    };
  }, [id]);
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    initialState,
    columnResizeMode: 'onChange',
  });
  const { columnSizing, columnVisibility } = table.state;

  useEffect(() => {
    writeLayout(id, { sizes: columnSizing, visible: columnVisibility });
  }, [id, columnSizing, columnVisibility]);

  useKeptWidths(id, columnSizing, preferences.widths, (widths) => void change({ widths }));

  const byId = new Map(columns.map((column) => [column.id, column]));
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const shown = headers.flatMap((header) => {
    const column = byId.get(header.column.id);
    return column
      ? [{ column, header, size: header.getSize(), isSized: header.column.id in columnSizing }]
      : [];
  });
  const template = shown
    .map(({ column, size, isSized }) => (column.grows && !isSized ? `minmax(${size}px, 1fr)` : `${size}px`))
    .join(' ');
  return {
    shown,
    template,
    isVisible: (columnId: string) => columnVisibility[columnId] !== false,
    show: (columnId: string, isVisible: boolean) => table.getColumn(columnId)?.toggleVisibility(isVisible),
    reset: () => {
      table.setColumnSizing({});
      table.setColumnVisibility(usual);
    },
  };
}

/** Whoever draws a column draws for a moment: what he left is kept, for any computer he signs in at. */
const REST_MS = 800;

function useKeptWidths(
  id: string,
  sizes: Readonly<Record<string, number>>,
  kept: Preferences['widths'],
  keep: (widths: Preferences['widths']) => void,
) {
  const latest = useRef({ kept, keep });
  latest.current = { kept, keep };
  const [first] = useState(sizes);
  useEffect(() => {
    if (sizes === first) return;
    const rest = setTimeout(() => {
      const { kept: others, keep: save } = latest.current;
      save({ ...others, [id]: sizes });
    }, REST_MS);
    return () => clearTimeout(rest);
  }, [id, sizes, first]);
}
