import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StatFigure } from '../../ui/StatFigure.tsx';
import { DistrictsSection } from './DistrictsSection.tsx';
import classes from './FrontPage.module.css';
import { type Figure, figureGroups } from './figures.ts';
import { FrontPageQueryDocument, type FrontPageQueryQuery } from './front.generated.ts';
import { NextReceptionSection } from './NextReceptionSection.tsx';
import { TopQuestionsSection } from './TopQuestionsSection.tsx';

// The charting library is the heaviest thing here: the figures must not wait for it.
const FlowChart = lazy(async () => ({ default: (await import('./FlowChart.tsx')).FlowChart }));

// The thirteen steps are named from the law's own table, which only the organiser needs here.
const DueReceptionSteps = lazy(async () => ({
  default: (await import('./DueReceptionSteps.tsx')).DueReceptionSteps,
}));

const FrontMeanings = lazy(async () => ({
  default: (await import('./FrontMeanings.tsx')).FrontMeanings,
}));

export type Front = FrontPageQueryQuery['frontPage'];

/** How things stand today. Every figure opens the list it was counted from. */
export function FrontPage() {
  const t = useT('front');
  const words = useT('words');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(FrontPageQueryDocument, { pollInterval: 60_000 });
  const front = data?.frontPage;
  const { may } = useViewer();
  return (
    <Page title={t('title')} aside={front && words('asOf', { at: formats.dateTime(front.asOf) })}>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <Section flush>
        <dl className={classes.ledger}>
          {figureGroups.map((group) => (
            <div key={group.title} className={classes.ledgerRow}>
              <dt className={classes.ledgerName}>{t(group.title)}</dt>
              {group.figures.map((figure) => (
                <dd key={figure.name} className={classes.ledgerCell}>
                  <FrontFigure figure={figure} front={front} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <div className={classes.meanings}>
          <Suspense fallback={null}>{front && <FrontMeanings meanings={front.meanings} />}</Suspense>
        </div>
      </Section>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Section title={t('byDay')}>
            <div style={{ minHeight: 264 }}>
              <Suspense fallback={null}>{front && <FlowChart days={front.registeredByDay} />}</Suspense>
            </div>
          </Section>
          <TopQuestionsSection front={front} />
        </div>
        <div className={classes.stack}>
          {may('reception.read') && <NextReceptionSection front={front} />}
          {may('reception.prepare') && (
            <Suspense fallback={null}>
              <DueReceptionSteps />
            </Suspense>
          )}
          <DistrictsSection front={front} />
        </div>
      </div>
    </Page>
  );
}

// A share opens its numerator, which no simple filter finds: the catalogue says which one does.
function listOf({ name }: Figure, front: Front | undefined): string | null {
  if (name !== 'lateShareThisYear') return null;
  const where = front?.meanings.find((meaning) => meaning.name === name)?.where;
  return where ? paths.appeals({ where }) : null;
}

function FrontFigure({ figure, front }: { figure: Figure; front: Front | undefined }) {
  const { name, tone, to } = figure;
  const t = useT('front');
  const formats = useFormats();
  const { today } = useViewer();
  const value = front?.[name];
  const write = name === 'lateShareThisYear' ? formats.percent : formats.number;
  const shown = typeof value === 'number' ? write(value) : '—';
  return (
    <StatFigure
      label={t(name)}
      value={front && shown}
      tone={value ? tone : 'neutral'}
      hint={front && value === null ? t('noClosed') : undefined}
      link={(props) => <Link to={listOf(figure, front) ?? to(today)} {...props} />}
    />
  );
}
