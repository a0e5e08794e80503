import { Anchor } from '@mantine/core';
import { receptionStateNames } from '@tyndau/domain/receptions/receptionStates';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Registration.module.css';
import type { EarlierReception } from './useApplicantLookup.ts';

/** Personal receptions the person was at, or waits for: what he was told there may be what he writes about. */
export function EarlierReceptions({ receptions }: { receptions: readonly EarlierReception[] }) {
  const t = useT('likeness');
  const formats = useFormats();
  const codeName = useCodeName();
  if (receptions.length === 0) return null;
  return (
    <>
      <h3 className={classes.subhead}>{t('receptions')}</h3>
      {receptions.map((reception) => (
        <article key={reception.id} className={classes.earlier}>
          <div className={classes.earlierHead}>
            <Anchor component={Link} to={paths.reception(reception.id)} target="_blank" fw={600} size="sm">
              {reception.number}
            </Anchor>
            <span className={classes.soft}>{codeName(receptionStateNames, reception.state)}</span>
          </div>
          <div className={classes.soft}>{formats.date(reception.registeredOn)}</div>
          <div className={classes.essence}>{reception.essence}</div>
        </article>
      ))}
    </>
  );
}
