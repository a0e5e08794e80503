import type { BoardPanel } from '@tyndau/domain/boards/board';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { useCallback } from 'react';
import { useFormats } from '../../../i18n/useFormats.ts';

type Titled = Pick<BoardPanel, 'title' | 'measures' | 'dimensions'>;

/** The title of a panel: its own, or the names of what it shows. */
export function usePanelTitle(): (panel: Titled) => string {
  const formats = useFormats();
  return useCallback(
    ({ title, measures, dimensions }) => {
      const own = title && formats.name(title);
      if (own) return own;
      const [measure = 'received'] = measures;
      const by = dimensions.map((name) => formats.name(dimensionOf(name).name)).join(' × ');
      return [formats.name(measureTitles[measure]), by].filter(Boolean).join(' · ');
    },
    [formats],
  );
}
