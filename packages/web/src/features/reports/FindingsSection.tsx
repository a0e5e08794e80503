import { checkPublished, type Finding, type PublishedFigure } from '@tyndau/domain/reports/checkPublished';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Reports.module.css';

/** What of the figures does not hold, with what the others give and what rounding allows. */
export function FindingsSection({ figures }: { figures: readonly PublishedFigure[] }) {
  const t = useT('published');
  const findings = checkPublished(figures);
  const wrong = findings.filter(({ holds }) => !holds);
  if (findings.length === 0) return null;
  if (wrong.length === 0)
    return (
      <Notice tone="done" role="status">
        {t('allHold', { count: findings.length })}
      </Notice>
    );
  return (
    <Section title={t('wrong', { wrong: wrong.length, count: findings.length })} flush>
      <ul className={classes.list}>
        {wrong.map((finding) => (
          <FindingLine
            key={`${finding.code} ${finding.check}`}
            finding={finding}
            name={figures.find(({ code }) => code === finding.code)?.name || finding.code}
          />
        ))}
      </ul>
    </Section>
  );
}

function FindingLine({ finding, name }: { finding: Finding; name: string }) {
  const t = useT('published');
  const formats = useFormats();
  const { check, computed, printed, tolerance, suspicion } = finding;
  const number = (value: number) =>
    Number.isFinite(value) ? formats.number(value, Number.isInteger(value) ? 0 : 2) : '—';
  return (
    <li>
      <strong>{name}</strong>: {t('finding', { printed: number(printed), check, computed: number(computed) })}
      {tolerance > 0 && ` ${t('tolerance', { tolerance: formats.number(tolerance, 3) })}`}
      {suspicion && ` ${t(`suspicion.${suspicion}`)}`}
    </li>
  );
}
