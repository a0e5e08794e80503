import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Reports.module.css';
import type { ReportDetailsFragment } from './reports.generated.ts';

/** Numbers put by hand, each with what was counted, by whom and why. */
export function AmendmentsSection({ report }: { report: ReportDetailsFragment }) {
  const t = useT('reports');
  const formats = useFormats();
  if (report.amendments.length === 0) return null;
  const nameOf = (section: string, code: string) => {
    const row = report.rows.find((one) => one.section === section && one.code === code);
    return row ? formats.name(row.name) : code;
  };
  return (
    <Section title={t('amend.all')} flush>
      <ul className={classes.list}>
        {report.amendments.map(({ section, code, column, counted, value, reason, by }) => (
          <li key={`${section}.${code}.${column}`}>
            {t('amend.line', {
              ...{ row: nameOf(section, code), column, reason, by: by.displayName },
              counted: formats.number(counted),
              value: formats.number(value),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
