import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { useMemo } from 'react';
import { useTerritories } from '../../../components/useReference.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { heaviest } from '../chartRows.ts';
import { drawCountry, drawRegion } from '../mapShapes.ts';
import { useOfficialOutlines } from '../officialOutlines.ts';
import { regionOf } from '../regionOf.ts';
import { TerritoryMap } from '../TerritoryMap.tsx';
import type { FigureAnswer } from '../useFigures.ts';
import { useMapMarks } from '../useMapMarks.ts';

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
  /** The region of the page's filter, where it names one. */
  region: string | undefined;
  selected: readonly string[];
  onPick: (value: string) => void;
}

/** A measure by territory on the map: the regions of the country, or the districts of one region. */
export function MapLook({ question, answer, region, selected, onPick }: Props) {
  const t = useT('figures');
  const formats = useFormats();
  const { viewer } = useViewer();
  const { territories, byCode } = useTerritories();
  const [measure = 'received'] = question.measures;
  const isByRegion = question.dimensions[0] === 'region';
  const [heaviestCode] = useMemo(() => heaviest(answer.rows, 0, 1), [answer]);
  const own = isByRegion ? null : regionOf(region ?? viewer.territory?.code ?? heaviestCode, byCode);
  const official = useOfficialOutlines(own?.code ?? null);
  const drawing = useMemo(
    () => (own ? drawRegion(own, territories, official) : drawCountry(territories, official)),
    [own, territories, official],
  );
  const markOf = useMapMarks(answer.rows, measure, 'value');
  return (
    <TerritoryMap
      drawing={drawing}
      label={t('mapOf', { measure: formats.name(measureTitles[measure]) })}
      mode="colour"
      markOf={markOf}
      selected={selected}
      onSelect={onPick}
    />
  );
}
