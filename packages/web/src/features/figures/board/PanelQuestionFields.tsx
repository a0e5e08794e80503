import { MultiSelect } from '@mantine/core';
import type { BoardPanel } from '@tyndau/domain/boards/board';
import { dimensionNames, dimensionOf, isDimension } from '@tyndau/domain/figures/dimensions';
import { isMeasure, measureNames } from '@tyndau/domain/figures/measures';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { panelBy } from './panelWithLook.ts';

interface Props {
  panel: BoardPanel;
  onChange: (panel: BoardPanel) => void;
}

/** Which measures, and by what: everything the catalogue of figures has. */
export function PanelQuestionFields({ panel, onChange }: Props) {
  const t = useT('boards');
  const formats = useFormats();
  return (
    <>
      <MultiSelect
        label={t('measures')}
        searchable
        hidePickedOptions
        maxValues={8}
        data={measureNames.map((name) => ({ value: name, label: formats.name(measureTitles[name]) }))}
        value={[...panel.measures]}
        onChange={(names) => {
          const measures = names.filter(isMeasure);
          // A panel without a measure shows nothing: the last one stays.
          if (measures.length > 0) onChange({ ...panel, measures });
        }}
      />
      <MultiSelect
        label={t('dimensions')}
        description={t('dimensionsHint')}
        searchable
        hidePickedOptions
        maxValues={3}
        data={dimensionNames.map((name) => ({ value: name, label: formats.name(dimensionOf(name).name) }))}
        value={[...panel.dimensions]}
        onChange={(names) => onChange(panelBy(panel, names.filter(isDimension)))}
      />
    </>
  );
}
