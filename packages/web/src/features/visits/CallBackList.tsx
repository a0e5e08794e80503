import { Anchor } from '@mantine/core';
import { type VisitState, visitStateNames } from '@tyndau/domain/receptions/queue/visit';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import type { TotalsPerson } from './totals.ts';
import classes from './Visits.module.css';

/** Those who left without having been received: to be called and asked for another day. */
export function CallBackList({ people }: { people: readonly TotalsPerson[] }) {
  const t = useT('visits');
  const nameOf = useCodeName();
  const list = people.filter(({ state, step }) => state !== 'done' && state !== 'inRoom' && step <= 10);
  if (list.length === 0) return null;
  return (
    <Section title={t('callBack')} hint={t('callBackHint')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off on a narrow screen must be reached by keys */}
      <section className={classes.tableBox} tabIndex={0} aria-label={t('callBackHint')}>
        <table className={classes.table}>
          <tbody>
            {list.map(({ id, number, name, state, applicant, question }) => (
              <tr key={id}>
                <th scope="row">
                  <Anchor component={Link} to={paths.reception(id)}>
                    {number}
                  </Anchor>
                </th>
                <td>{name}</td>
                <td data-phone>{applicant.phone ?? '—'}</td>
                <td>{nameOf(visitStateNames, state as VisitState)}</td>
                <td>{nameOf({ [question.code]: question.name }, question.code)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
