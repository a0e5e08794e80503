import { type DimensionName, dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { hyphenated } from '@tyndau/domain/text/hyphenate';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Figures.module.css';
import type { FigureLine } from './useFigures.ts';
import { useValueNames } from './useValueNames.ts';

interface Props {
  label: string;
  measure: MeasureName;
  across: DimensionName;
  down: DimensionName;
  rows: readonly FigureLine[];
  /** Codes of lines that are shown whether anything happened there or not. */
  lines: readonly string[];
  selected: { readonly down: readonly string[]; readonly across: readonly string[] };
  onSelect: (cell: { down?: string; across?: string }) => void;
  /** Whether somebody has written a note about the cell. */
  isNoted?: (down: string, across: string) => boolean;
  /** Columns that are shown, the heaviest. */
  most?: number;
}

/** Districts by questions as a heat map; a click on a line, a column or a cell filters the page. */
export function CrossTable({
  label,
  measure,
  across,
  down,
  rows,
  lines,
  selected,
  onSelect,
  isNoted = () => false,
  most: mostColumns = 14,
}: Props) {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const write = useMeasureFormat();
  const cells = new Map(rows.map((row) => [row.keys.join('/'), row.values[0] ?? null]));
  const weigh = (at: number) => {
    const sums = new Map<string, number>();
    for (const row of rows)
      sums.set(row.keys[at] ?? '', (sums.get(row.keys[at] ?? '') ?? 0) + Math.abs(row.values[0] ?? 0));
    return sums;
  };
  const [downSums, acrossSums] = [weigh(0), weigh(1)];
  const columns = [...acrossSums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostColumns)
    .map(([code]) => code);
  const all = [...new Set([...lines, ...downSums.keys()])].sort(
    (a, b) => (downSums.get(b) ?? 0) - (downSums.get(a) ?? 0),
  );
  const most = Math.max(...rows.map((row) => row.values[0] ?? 0), 0);
  return (
    // A group, not a landmark: the section around it bears the same name already.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is typed
    <div role="group" className={classes.crossScroll} tabIndex={0} aria-label={label}>
      <table className={classes.cross}>
        <thead>
          <tr>
            <th scope="col">{formats.name(dimensionOf(down).name)}</th>
            {columns.map((code) => (
              <th key={code} scope="col" data-selected={selected.across.includes(code) || undefined}>
                <button type="button" title={nameOf(across, code)} onClick={() => onSelect({ across: code })}>
                  {/* Called by what is seen, dividing marks and all: a name of its own would be another text. */}
                  <span>{hyphenated(nameOf(across, code))}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((line) => (
            <tr key={line} data-selected={selected.down.includes(line) || undefined}>
              <th scope="row">
                <button type="button" onClick={() => onSelect({ down: line })}>
                  {nameOf(down, line)}
                </button>
              </th>
              {columns.map((column) => {
                const value = cells.get(`${line}/${column}`);
                const heat = most > 0 && value ? Math.round((value / most) ** 0.6 * 45) : 0;
                return (
                  <td
                    key={column}
                    data-noted={isNoted(line, column) || undefined}
                    title={isNoted(line, column) ? t('noted') : undefined}
                    style={{ '--heat': `${heat}%` } as React.CSSProperties}
                  >
                    <button type="button" onClick={() => onSelect({ down: line, across: column })}>
                      {value === undefined || value === 0 ? (
                        <span className={classes.nothing}>·</span>
                      ) : (
                        write(measure, value)
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {acrossSums.size > mostColumns && (
        <p className={classes.more}>{t('moreColumns', { count: acrossSums.size - mostColumns })}</p>
      )}
    </div>
  );
}
