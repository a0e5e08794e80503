import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type DimensionName, dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { daysOf, type MeasureName } from '@tyndau/domain/figures/measures';
import { lazy, Suspense, useMemo } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import {
  type BoardFilter,
  boardShape,
  comparisonOf,
  type FilterDimension,
  filterDimensions,
  periodOf,
  questionUnder,
  shownPeriod,
  toggled,
} from './boardFilter.ts';
import classes from './Figures.module.css';
import { FilterBar } from './FilterBar.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { SelectionSection, selectionMeasures } from './SelectionSection.tsx';
import { useFigures } from './useFigures.ts';
import { useValueNames } from './useValueNames.ts';

const BarsPanel = lazy(async () => ({ default: (await import('./BarsPanel.tsx')).BarsPanel }));

interface Panel {
  readonly title: 'outcomes' | 'topQuestions' | 'lateByBody' | 'daysDistribution' | 'sources' | 'districts';
  readonly look: 'bars' | 'ranking';
  readonly measures: readonly MeasureName[];
  readonly dimensions: readonly DimensionName[];
}

/** The panels of the ready board; the figures of the whole and the line by month stand above them. */
const panels: readonly Panel[] = [
  { title: 'outcomes', look: 'bars', measures: ['finished'], dimensions: ['month', 'outcome'] },
  { title: 'topQuestions', look: 'ranking', measures: ['received'], dimensions: ['question'] },
  { title: 'lateByBody', look: 'ranking', measures: ['late', 'lateShare'], dimensions: ['body'] },
  { title: 'daysDistribution', look: 'bars', measures: ['considered'], dimensions: ['daysBand'] },
  { title: 'sources', look: 'ranking', measures: ['received', 'repeatsShare'], dimensions: ['source'] },
  { title: 'districts', look: 'ranking', measures: ['received', 'lateShare'], dimensions: ['district'] },
];
const MOST_LINES = 10;

/** A board of panels over one filter: a click on a mark of any of them filters all the others. */
export function BoardPage() {
  const t = useT('figures');
  const words = useT('words');
  const formats = useFormats();
  const { today } = useViewer();
  const { filter, change, reset } = useUrlFilter(boardShape);
  const questions = useMemo(() => {
    const asked = [
      { measures: selectionMeasures, dimensions: [] },
      { measures: ['received'] as const, dimensions: ['month'] as const },
      ...panels,
    ];
    return asked.map((panel) => questionFor(panel, filter, today));
  }, [filter, today]);
  const { answers, error, refetch } = useFigures(questions);
  const pick = (dimension: DimensionName, value: string) => {
    if (dimension === 'month') return change({ month: filter.month === value ? undefined : value });
    const known = filterDimensions.find((one) => one === dimension);
    if (known) change({ [known]: toggled(filter[known], value) });
  };
  return (
    <Page
      title={t('boardTitle')}
      aside={answers?.[0] && words('asOf', { at: formats.dateTime(answers[0].asOf) })}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={15} />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      }
    >
      <FilterBar filter={filter} today={today} onChange={change} onReset={reset} />
      <PrintedFilter filter={filter} today={today} />
      {error && <FaultNotice error={error} onRetry={refetch} />}
      <SelectionSection
        question={questions[0]}
        answer={answers?.[0]}
        monthsQuestion={questions[1]}
        months={answers?.[1]}
        onMonth={(month) => change({ month })}
      />
      <div className={classes.panels}>
        {panels.map((panel, at) => {
          const question = questions[at + 2];
          const [dimension] = panel.dimensions;
          if (!question || !dimension) return null;
          const selected = filter[dimension as FilterDimension] ?? [];
          return (
            <PanelFrame
              key={panel.title}
              title={t(`panel.${panel.title}`)}
              hint={leftOut(filter, question) ? t('filterLeftOut') : undefined}
              question={question}
              answer={answers?.[at + 2]}
              flush={panel.look === 'ranking'}
            >
              {(answer) =>
                panel.look === 'ranking' ? (
                  <RankingPanel
                    question={question}
                    answer={answer}
                    most={MOST_LINES}
                    selected={selected}
                    onPick={(value) => pick(dimension, value)}
                  />
                ) : (
                  <Suspense fallback={<div style={{ height: 250 }} />}>
                    <BarsPanel question={question} answer={answer} onPick={pick} />
                  </Suspense>
                )
              }
            </PanelFrame>
          );
        })}
      </div>
    </Page>
  );
}

function questionFor(
  panel: Pick<FigureQuestion, 'measures' | 'dimensions'>,
  filter: BoardFilter,
  today: string,
): FigureQuestion {
  const isByClosing = panel.measures.every((name) => daysOf(name).every((day) => day === 'closedOn'));
  const { measures, dimensions } = panel;
  const question = questionUnder(filter, today, { measures, dimensions }, isByClosing);
  // The line over time shows what stands around the chosen month.
  return dimensions.includes('month') ? { ...question, ...periodOf(filter, today) } : question;
}

// An outcome chosen elsewhere says nothing of appeals received: the panel tells that it is not filtered by it.
function leftOut(filter: BoardFilter, question: FigureQuestion): boolean {
  return filterDimensions.some(
    (name) =>
      dimensionOf(name).onlyFor !== undefined &&
      filter[name] !== undefined &&
      !question.dimensions.includes(name) &&
      !question.filter.some(({ dimension }) => dimension === name),
  );
}

function PrintedFilter({ filter, today }: { filter: BoardFilter; today: string }) {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const { from, to } = shownPeriod(filter, today);
  const chosen = filterDimensions.flatMap((dimension) =>
    filter[dimension]
      ? [
          `${formats.name(dimensionOf(dimension).name)}: ${filter[dimension].map((value) => nameOf(dimension, value)).join(', ')}`,
        ]
      : [],
  );
  return (
    <p className={classes.printedFilter}>
      {formats.date(from)} – {formats.date(to)}; {t(`comparison.${comparisonOf(filter)}`)}
      {chosen.map((text) => `; ${text}`).join('')}
    </p>
  );
}
