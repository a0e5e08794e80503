import { Link } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './FrontPage.module.css';
import type { Front } from './FrontPage.tsx';
import { SectionSkeleton } from './SectionSkeleton.tsx';

/** Open and overdue appeals of every district; a district without appeals keeps its line. */
export function DistrictsSection({ front }: { front: Front | undefined }) {
  const t = useT('front');
  return (
    <Section title={t('byDistrict')} flush>
      {!front && <SectionSkeleton />}
      {front?.byDistrict.length === 0 && <EmptyState title={t('noFigures')} />}
      {front && front.byDistrict.length > 0 && (
        <table className={classes.districts}>
          <thead>
            <tr>
              <th scope="col">{t('district')}</th>
              <th scope="col">{t('openCount')}</th>
              <th scope="col">{t('overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {front.byDistrict.map((row) => (
              <DistrictRow key={row.territory.code} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function DistrictRow({ row }: { row: Front['byDistrict'][number] }) {
  const formats = useFormats();
  const territoryCodes = [row.territory.code];
  return (
    <tr>
      <th scope="row">{formats.name(row.territory.name)}</th>
      <td>
        <Link to={paths.appeals({ territoryCodes, open: true })}>{formats.number(row.count)}</Link>
      </td>
      <td className={row.overdue > 0 ? classes.late : undefined}>
        <Link to={paths.appeals({ territoryCodes, timeliness: ['overdue'] })}>
          {formats.number(row.overdue)}
        </Link>
      </td>
    </tr>
  );
}
