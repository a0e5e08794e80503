import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import classes from './Reports.module.css';
import type { ReportDetailsFragment } from './reports.generated.ts';

const shares = [
  ['considered', 10, 2],
  ['satisfied', 11, 10],
  ['explained', 13, 10],
  ['refused', 14, 10],
  ['forwarded', 16, 2],
  ['late', 18, 10],
] as const;

/** The shares that reports print, each with what it is taken of. */
export function ReportShares({ report }: { report: ReportDetailsFragment }) {
  const t = useT('reports');
  const formats = useFormats();
  const total = report.rows.find(({ section }) => section === 'total')?.values ?? [];
  const at = (column: number) => total[column - 1] ?? 0;
  return (
    <Section>
      <div className={classes.figures}>
        <StatFigure label={t('share.received')} value={formats.number(at(2))} />
        {shares.map(([name, column, of]) => (
          <StatFigure
            key={name}
            label={t(`share.${name}`)}
            value={at(of) === 0 ? '—' : formats.percent(at(column) / at(of), 1)}
            hint={t('share.of', { part: formats.number(at(column)), base: formats.number(at(of)) })}
          />
        ))}
      </div>
    </Section>
  );
}
