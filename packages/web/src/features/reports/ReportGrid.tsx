import {
  sectionNames,
  statisticalColumns,
  statisticalSections,
} from '@tyndau/domain/reports/statisticalColumns';
import { Fragment, useState } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { AmendDrawer } from './AmendDrawer.tsx';
import classes from './Reports.module.css';
import type { ReportDetailsFragment } from './reports.generated.ts';

type Row = ReportDetailsFragment['rows'][number];
export interface Cell {
  readonly row: Row;
  readonly column: number;
}

/** The numbers of the report; in a draft each can be put by hand, with the reason. */
export function ReportGrid({ report }: { report: ReportDetailsFragment }) {
  const t = useT('reports');
  const formats = useFormats();
  const { may } = useViewer();
  const [cell, setCell] = useState<Cell | null>(null);
  const mayAmend = report.state === 'draft' && may('report.draft');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the sheet by its arrows
    <section className={classes.sheet} tabIndex={0} aria-label={t('statistical.table')}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('statistical.row')}</th>
            {statisticalColumns.map((name, at) => (
              <th key={name.ru} scope="col">
                <span>{at + 1}</span>
                {formats.name(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statisticalSections.map((section) => (
            <Fragment key={section}>
              {section !== 'total' && (
                <tr className={classes.section}>
                  <th scope="rowgroup">{formats.name(sectionNames[section])}</th>
                  <td colSpan={statisticalColumns.length} />
                </tr>
              )}
              {report.rows
                .filter((row) => row.section === section)
                .map((row) => (
                  <GridRow key={row.code} report={report} row={row} onAmend={mayAmend ? setCell : null} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {cell && <AmendDrawer report={report} cell={cell} onClose={() => setCell(null)} />}
    </section>
  );
}

interface RowProps {
  report: ReportDetailsFragment;
  row: Row;
  onAmend: ((cell: Cell) => void) | null;
}

function GridRow({ report, row, onAmend }: RowProps) {
  const t = useT('reports');
  const formats = useFormats();
  const isHere = (one: { section: string; code: string; column: number }, column: number) =>
    one.section === row.section && one.code === row.code && one.column === column;
  return (
    <tr className={row.section === 'total' ? classes.whole : undefined}>
      <th scope="row">{formats.name(row.name)}</th>
      {row.values.map((value, at) => {
        const column = at + 1;
        const isBroken = report.breaches.some((one) => one.kind !== 'sectionSum' && isHere(one, column));
        const isAmended = report.amendments.some((one) => isHere(one, column));
        const text = value === null ? '×' : formats.number(value);
        return (
          <td
            key={statisticalColumns[at]?.ru}
            data-breach={isBroken || undefined}
            data-amended={isAmended || undefined}
          >
            {onAmend && value !== null ? (
              <button
                type="button"
                className={classes.cell}
                aria-label={t('amend.cell', { row: formats.name(row.name), column, value: text })}
                onClick={() => onAmend({ row, column })}
              >
                {text}
              </button>
            ) : (
              <span className={value === null ? classes.none : undefined}>{text}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
