import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { type BoardFilter, comparisonOf, filterDimensions, shownPeriod } from '../boardFilter.ts';
import { useValueNames } from '../useValueNames.ts';

/** Period, comparison, filter and «as of» in one line: what stands on paper and in pictures. */
export function useBoardNote(filter: BoardFilter, asOf: string | undefined): string {
  const t = useT('figures');
  const words = useT('words');
  const formats = useFormats();
  const nameOf = useValueNames();
  const { today } = useViewer();
  const { from, to } = shownPeriod(filter, today);
  const chosen = filterDimensions.flatMap((dimension) => {
    const values = filter[dimension];
    if (!values) return [];
    const names = values.map((value) => nameOf(dimension, value)).join(', ');
    return [`${formats.name(dimensionOf(dimension).name)}: ${names}`];
  });
  return [
    `${formats.date(from)} – ${formats.date(to)}`,
    t(`comparison.${comparisonOf(filter)}`).toLowerCase(),
    ...chosen,
    ...(asOf ? [words('asOf', { at: formats.dateTime(asOf) })] : []),
  ].join('; ');
}
