import { SegmentedControl, Select } from '@mantine/core';
import { questionUnder } from '@tyndau/domain/boards/panelQuestion';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { useCallback, useMemo } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { field } from '../../components/urlFilter.ts';
import { type TerritoryRow, useTerritories } from '../../components/useReference.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import {
  type BoardFilter,
  boardQuestion,
  boardShape,
  measureOf,
  periodOf,
  shownPeriod,
  toggled,
} from './boardFilter.ts';
import { CrossTable } from './CrossTable.tsx';
import classes from './Figures.module.css';
import { FilterBar } from './FilterBar.tsx';
import { MeasureNote } from './MeasureNote.tsx';
import { MonthSlider } from './MonthSlider.tsx';
import { drawCountry, drawRegion } from './mapShapes.ts';
import { CellNotesSection } from './notes/CellNotesSection.tsx';
import { chosenCell } from './notes/chosenCell.ts';
import { useNotedCells } from './notes/useNotedCells.ts';
import { useOfficialOutlines } from './officialOutlines.ts';
import { regionOf } from './regionOf.ts';
import { SelectionSection, selectionMeasures } from './SelectionSection.tsx';
import { TerritoryMap } from './TerritoryMap.tsx';
import { useFigures } from './useFigures.ts';
import { mapModes, useMapMarks } from './useMapMarks.ts';

const shape = { ...boardShape, area: field.text };
const mapMeasures: readonly MeasureName[] = [
  ...(['received', 'receivedPart', 'perThousand', 'open', 'late', 'lateShare'] as const),
  ...(['satisfiedShare', 'refusedShare', 'daysMedian', 'repeats', 'repeatsShare'] as const),
];
const COUNTRY = 'country';

/** Where people complain of what: districts by questions and a map, under one filter that stands in the address. */
export function MapPage() {
  const t = useT('figures');
  const formats = useFormats();
  const words = useT('words');
  const { viewer, today } = useViewer();
  const { territories, byCode } = useTerritories();
  const { filter, change, step, reset } = useUrlFilter(shape);
  const measure = measureOf(filter);
  const mode = mapModes.find((one) => one === filter.mode) ?? 'value';
  const region = filter.area === COUNTRY ? null : regionOf(filter.area ?? viewer.territory?.code, byCode);
  const official = useOfficialOutlines(region?.code ?? null);
  const drawing = useMemo(
    () => (region ? drawRegion(region, territories, official) : drawCountry(territories, official)),
    [region, territories, official],
  );
  const asked = useMemo(() => questionsOf(filter, region, measure, today), [filter, region, measure, today]);
  const { place, column } = asked;
  const { shown, error, isStale, refetch } = useFigures(asked);
  const { answers = [], asOf } = shown ?? {};
  const { questions } = shown?.asked ?? asked;
  const [map, cross, selection, months] = answers;
  const markOf = useMapMarks(map?.rows, measure, mode);
  const refusals = answers.flatMap((answer) => answer.refusals).slice(0, 1);
  const isNoted = useNotedCells();
  const setMonth = useCallback((month: string | undefined) => change({ month }), [change]);
  const openPlace = (code: string) => {
    if (place === 'region') step({ area: code, district: undefined });
    else step({ district: toggled(filter.district, code) });
  };
  // Without the right to figures there is nothing to filter and nothing to draw.
  if (error && !answers)
    return (
      <Page title={t('mapTitle')}>
        <FaultNotice error={error} onRetry={refetch} />
      </Page>
    );
  return (
    <Page
      title={t('mapTitle')}
      {...(region
        ? {
            crumbs: [
              { label: t('country'), to: paths.map({ ...filter, area: COUNTRY, district: undefined }) },
            ],
          }
        : {})}
      aside={asOf && words('asOf', { at: formats.dateTime(asOf) })}
    >
      <FilterBar filter={filter} today={today} onChange={change} onReset={reset} isShown>
        <Select
          size="xs"
          label={t('measure')}
          allowDeselect={false}
          data={mapMeasures.map((name) => ({ value: name, label: formats.name(measureTitles[name]) }))}
          value={measure}
          onChange={(name) => change({ measure: name ?? undefined })}
        />
      </FilterBar>
      {error && <FaultNotice error={error} onRetry={refetch} />}
      {refusals.length > 0 && <RefusalNotice state={{ refusals, fault: null }} />}
      <div className={classes.mapColumns} data-stale={(isStale && shown?.asked !== asked) || undefined}>
        <Section
          title={region ? formats.name(region.name) : t('country')}
          actions={
            <>
              <SegmentedControl
                size="xs"
                aria-label={t('shownAs')}
                data={mapModes.map((name) => ({ value: name, label: t(`mode.${name}`) }))}
                value={mode}
                onChange={(name) => change({ mode: name })}
              />
              <MeasureNote measures={[measure]} residents={map?.residents} />
            </>
          }
        >
          <TerritoryMap
            drawing={drawing}
            label={t('mapOf', { measure: formats.name(measureTitles[measure]) })}
            mode={mode === 'circles' ? 'circles' : 'colour'}
            markOf={markOf}
            selected={filter.district ?? []}
            onSelect={openPlace}
          />
          <MonthSlider period={periodOf(filter, today)} month={filter.month} onChange={setMonth} />
        </Section>
        <Section title={t('crossTitle')} hint={t('crossHint')} flush>
          <CrossTable
            label={t('crossTitle')}
            measure={measure}
            down={place}
            across={column}
            rows={cross?.rows ?? []}
            lines={drawing.shapes.map(({ code }) => code)}
            isNoted={isNoted}
            selected={{ down: filter.district ?? [], across: filter[column] ?? [] }}
            onSelect={({ down, across }) => {
              if (down && place === 'region') step({ area: down });
              else
                step({
                  ...(down ? { district: across ? [down] : toggled(filter.district, down) } : {}),
                  ...(across ? { [column]: down ? [across] : toggled(filter[column], across) } : {}),
                });
            }}
          />
        </Section>
      </div>
      <CellNotesSection cell={chosenCell(filter, region?.code ?? null)} period={shownPeriod(filter, today)} />
      <SelectionSection
        question={questions[2]}
        answer={selection}
        months={months}
        monthsQuestion={questions[3]}
        onMonth={setMonth}
      />
    </Page>
  );
}

type Column = 'section' | 'questionGroup' | 'question';
type MapFilter = BoardFilter & { readonly area?: string };

// One question for each part of the page. A column that was chosen opens what stands below it in the classifier.
function questionsOf(filter: MapFilter, region: TerritoryRow | null, measure: MeasureName, today: string) {
  const within: BoardFilter = region ? { ...filter, region: [region.code] } : filter;
  const place: DimensionName = region ? 'district' : 'region';
  const column: Column =
    filter.questionGroup || filter.question ? 'question' : filter.section ? 'questionGroup' : 'section';
  const ask = (measures: readonly MeasureName[], dimensions: readonly DimensionName[]) => {
    // The region is the page's own bound: it stays even where the lines are regions.
    const question = questionUnder(boardQuestion(within, today), { measures, dimensions });
    return question;
  };
  const everywhere: MeasureName =
    measure === 'perThousand' || measure === 'receivedPart' ? 'received' : measure;
  const whole = { ...ask([everywhere], ['month']), ...periodOf(filter, today as PlainDate) };
  const questions: readonly FigureQuestion[] = [
    ask([measure], [place]),
    ask([measure], [place, column]),
    ask(selectionMeasures, []),
    whole,
  ];
  return { questions, place: place as 'region' | 'district', column };
}
