import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group } from '@mantine/core';
import { dayFigures } from '@tyndau/domain/receptions/queue/dayFigures';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { useLive } from '../../live/useLive.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import { CallBackList } from './CallBackList.tsx';
import { ClosingSection } from './ClosingSection.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { figuresBy, toVisitOfDay } from './totals.ts';
import classes from './Visits.module.css';
import { ReceptionDayTotalsDocument } from './visits.generated.ts';

/** The end of the day: who came, how it ended, how long it took; what is still to be done. */
export function TotalsPage() {
  const t = useT('visits');
  const receptions = useT('receptions');
  const { on = '' } = useParams();
  const formats = useFormats();
  const reference = useReference();
  const language = useLanguage();
  const { may } = useViewer();
  const { data, error, refetch } = useQuery(ReceptionDayTotalsDocument, {
    variables: { on },
    fetchPolicy: 'cache-and-network',
  });
  useLive('reception', () => void refetch());
  const board = data?.receptionBoard;
  const people = (board?.people ?? []).filter(({ isMovedAway }) => !isMovedAway);
  const officialOf = new Map((board?.desks ?? []).map(({ official }) => [official.id, official.fullName]));
  const all = dayFigures(people.map(toVisitOfDay));
  const byOfficial = figuresBy(people, (one) => officialOf.get(one.officialId ?? 0) ?? t('reserve'));
  const byDistrict = figuresBy(people, (one) =>
    one.territory ? reference.territoryName(one.territory.code) : t('noDistrict'),
  );
  const papers = (['kk', 'ru'] as const).map((code) => ({ code, to: paths.receptionDayPaper(on, code) }));
  return (
    <Page
      title={t('totalsOn', { on: formats.date(on) })}
      crumbs={[
        { label: receptions('title'), to: paths.receptions() },
        { label: t('board'), to: paths.receptionDay(on) },
      ]}
      actions={
        <Group gap={8}>
          {papers.map(({ code, to }) => (
            <Button
              key={code}
              variant={code === language ? 'filled' : 'default'}
              component="a"
              href={to}
              target="_blank"
            >
              {t(`print.${code}`)}
            </Button>
          ))}
        </Group>
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {board && people.length === 0 && (
        <EmptyState
          title={t('emptyDay')}
          action={
            <Anchor component={Link} to={paths.receptionDay(on)}>
              {t('board')}
            </Anchor>
          }
        />
      )}
      {people.length > 0 && (
        <div className={classes.totals}>
          <Section title={t('wholeDay')}>
            <div className={classes.figures}>
              <StatFigure label={t('figure.people')} value={all.people} />
              <StatFigure label={t('figure.walkIns')} value={all.walkIns} />
              <StatFigure label={t('figure.came')} value={all.came} />
              <StatFigure label={t('figure.received')} value={all.received} />
              <StatFigure label={t('figure.missed')} value={all.missed + all.expected} />
              <StatFigure
                label={t('figure.waiting')}
                value={all.waiting.medianMinutes ?? '—'}
                hint={t('longest', { count: all.waiting.longestMinutes ?? 0 })}
              />
              <StatFigure
                label={t('figure.duration')}
                value={all.duration.medianMinutes ?? '—'}
                hint={t('longest', { count: all.duration.longestMinutes ?? 0 })}
              />
            </div>
          </Section>
          {may('reception.prepare') && board && (
            <ClosingSection board={board} people={people} onDone={() => void refetch()} />
          )}
          <FiguresTable title={t('groupBy.official')} head={t('whoReceives')} rows={byOfficial} />
          <FiguresTable title={t('groupBy.district')} head={t('district')} rows={byDistrict} />
          <CallBackList people={people} />
        </div>
      )}
    </Page>
  );
}
