import { Anchor, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Bulk.module.css';
import type { BulkActResultsFragment } from './bulk.generated.ts';
import { csvOf, saveText } from './csvOf.ts';

const MOST_SHOWN = 200;

/** What became of each appeal of an act, the refused first; the whole list can be taken away. */
export function BulkResults({ act }: { act: BulkActResultsFragment }) {
  const t = useT('bulk');
  const say = useRefusalText();
  const [isOnlyRefused, setOnlyRefused] = useState(false);
  const ordered = [
    ...act.results.filter(({ outcome }) => outcome !== 'done'),
    ...(isOnlyRefused ? [] : act.results.filter(({ outcome }) => outcome === 'done')),
  ];
  const whyOf = ({ refusals }: BulkActResultsFragment['results'][number]) => refusals.map(say).join('; ');
  const outcomeOf = (outcome: string) => t(`outcomes.${outcome as 'done'}`);

  function takeAway() {
    const head = [t('number'), t('applicant'), t('outcome'), t('reason')];
    const rows = act.results.map((row) => [
      row.number ?? '',
      row.applicantName ?? '',
      outcomeOf(row.outcome),
      whyOf(row),
    ]);
    saveText(csvOf([head, ...rows]), `bulk-${act.id}.csv`);
  }
  return (
    <>
      <div className={classes.foot}>
        {act.refused > 0 && act.done > 0 && (
          <Checkbox
            size="xs"
            label={t('onlyRefused')}
            checked={isOnlyRefused}
            onChange={(event) => setOnlyRefused(event.currentTarget.checked)}
          />
        )}
        <Button size="compact-sm" variant="subtle" onClick={takeAway}>
          {t('csv')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <section className={classes.results} aria-label={t('results')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('applicant')}</th>
              <th scope="col">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.slice(0, MOST_SHOWN).map((row) => (
              <tr key={row.appealId}>
                <td>
                  {row.number ? (
                    <Anchor component={Link} to={paths.appeal(row.appealId)} target="_blank" size="sm">
                      {row.number}
                    </Anchor>
                  ) : (
                    t('unseen')
                  )}
                </td>
                <td>{row.applicantName}</td>
                <td>
                  <StateBadge tone={row.outcome === 'done' ? 'done' : 'attention'}>
                    {outcomeOf(row.outcome)}
                  </StateBadge>{' '}
                  {whyOf(row)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {ordered.length > MOST_SHOWN && (
        <div className={classes.soft}>{t('moreRows', { count: MOST_SHOWN })}</div>
      )}
    </>
  );
}
