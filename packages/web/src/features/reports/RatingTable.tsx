import { NumberInput } from '@mantine/core';
import { degreeNames, type Rating, type RatingMethod, rateBody } from '@tyndau/domain/reports/rateBody';
import { useState } from 'react';
import { Link } from 'react-router';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { RatingView } from './RatingPage.tsx';
import classes from './Reports.module.css';

interface Props {
  rating: RatingView;
  method: RatingMethod;
  /** Weights that are tried and not in force. */
  tried: RatingMethod | null;
}

const tones = { high: 'done', medium: 'accent', low: 'attention', ineffective: 'overdue' } as const;

/** The bodies by their score; every number opens the appeals it was counted from. */
export function RatingTable({ rating, method, tried }: Props) {
  const t = useT('rating');
  const [facts, setFacts] = useState<Readonly<Record<number, number>>>({});
  if (rating.bodies.length === 0) return <EmptyState title={t('none')} />;
  const rated = rating.bodies
    .map((body) => {
      const unreliable = tried ? (facts[body.bodyId] ?? body.work.unreliable) : body.work.unreliable;
      const now = rateBody({ ...body.work, unreliable }, tried ?? method);
      return { ...body, unreliable, now, inForce: rateBody(body.work, method) };
    })
    .sort((one, other) => (other.now?.score ?? -1) - (one.now?.score ?? -1));
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{t('body')}</th>
            {(['considered', 'terms', 'justified', 'satisfied', 'facts', 'score'] as const).map((name) => (
              <th key={name} scope="col" className={classes.end}>
                {t(`column.${name}`)}
              </th>
            ))}
            <th scope="col">{t('column.degree')}</th>
          </tr>
        </thead>
        <tbody>
          {rated.map((body, at) => (
            <BodyRow
              key={body.bodyId}
              place={body.now ? at + 1 : null}
              year={rating.year}
              body={body}
              before={tried ? body.inForce : null}
              onFacts={tried ? (count) => setFacts({ ...facts, [body.bodyId]: count }) : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  place: number | null;
  year: number;
  body: RatingView['bodies'][number] & { unreliable: number; now: Rating | null };
  before: Rating | null;
  onFacts: ((count: number) => void) | null;
}

function BodyRow({ place, year, body, before, onFacts }: RowProps) {
  const t = useT('rating');
  const formats = useFormats();
  const { bodyName } = useReference();
  const { work, now, bodyId } = body;
  const list = {
    ...{ bodyIds: [bodyId], kinds: ['application', 'complaint'] },
    ...{ closedFrom: `${year}-01-01`, closedTo: `${year}-12-31` },
  };
  const score = (value: number | undefined) => (value === undefined ? '—' : formats.number(value, 2));
  const [terms, justified, satisfied] = now?.criteria ?? [];
  return (
    <tr>
      <td className={classes.soft}>{place ?? '—'}</td>
      <th scope="row">{bodyName(bodyId)}</th>
      <td className={classes.end}>
        <Link to={paths.appeals(list)}>{formats.number(work.considered)}</Link>
      </td>
      <td className={classes.end}>
        <Link to={paths.appeals({ ...list, timeliness: ['doneLate'] })}>{score(terms)}</Link>
        <small>{t('late', { count: work.late })}</small>
      </td>
      <td className={classes.end}>
        {score(justified)}
        <small>{t('justified', { count: work.justified })}</small>
      </td>
      <td className={classes.end}>
        <Link to={paths.appeals({ ...list, outcomes: ['satisfied', 'partlySatisfied'] })}>
          {score(satisfied)}
        </Link>
        <small>{t('satisfied', { count: work.satisfied })}</small>
      </td>
      <td className={classes.end}>
        {onFacts ? (
          <NumberInput
            aria-label={t('factsOf', { body: bodyName(bodyId) })}
            size="xs"
            w={80}
            min={0}
            value={body.unreliable}
            onChange={(count) => onFacts(Number(count) || 0)}
          />
        ) : (
          formats.number(body.unreliable)
        )}
        {now && now.penalty > 0 && <small>−{formats.number(now.penalty, 1)}</small>}
      </td>
      <td className={classes.end}>
        <strong>{score(now?.score)}</strong>
        {before && before.score !== now?.score && <small>{t('was', { score: score(before.score) })}</small>}
      </td>
      <td>
        {now ? (
          <StateBadge tone={tones[now.degree]}>{formats.name(degreeNames[now.degree])}</StateBadge>
        ) : (
          <StateBadge tone="neutral">{t('noData')}</StateBadge>
        )}
      </td>
    </tr>
  );
}
