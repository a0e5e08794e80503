import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Reports.module.css';
import type { ReportDetailsFragment } from './reports.generated.ts';

/** What does not agree, in words; or that everything does. */
export function BreachesSection({ report }: { report: ReportDetailsFragment }) {
  const t = useT('reports');
  const formats = useFormats();
  if (report.breaches.length === 0)
    return (
      <Notice tone="done" role="status">
        {t('breaches.none')}
      </Notice>
    );
  return (
    <Section title={t('breaches.title', { count: report.breaches.length })} hint={t('breaches.hint')} flush>
      <ul className={classes.list}>
        {report.breaches.map((breach) => (
          <li key={`${breach.kind}.${breach.section}.${breach.code}.${breach.column}`}>
            {formats.name(breach.text)}
          </li>
        ))}
      </ul>
      {report.explanation && (
        <p className={classes.soft}>{t('breaches.explained', { text: report.explanation })}</p>
      )}
    </Section>
  );
}
