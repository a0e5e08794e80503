import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { lazy, Suspense } from 'react';
import { useMeasureFormat } from '../../components/useMeasureFormat.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { FigureLink } from './FigureLink.tsx';
import classes from './Figures.module.css';
import { Growth } from './Growth.tsx';
import { MeasureNote } from './MeasureNote.tsx';
import type { FigureAnswer } from './useFigures.ts';

const TimeLine = lazy(async () => ({ default: (await import('./TimeLine.tsx')).TimeLine }));

export const selectionMeasures = [
  'received',
  'open',
  'late',
  'lateShare',
  'satisfiedShare',
  'daysMedian',
] as const satisfies readonly MeasureName[];

interface Props {
  question: FigureQuestion | undefined;
  answer: FigureAnswer | undefined;
  monthsQuestion: FigureQuestion | undefined;
  months: FigureAnswer | undefined;
  onMonth: (month: string | undefined) => void;
}

/** What is known of the chosen place and question, each figure with its change, its formula and its list. */
export function SelectionSection({ question, answer, monthsQuestion, months, onMonth }: Props) {
  const t = useT('figures');
  const formats = useFormats();
  const write = useMeasureFormat();
  const total = answer?.total;
  return (
    <div className={classes.selectionColumns}>
      <Section title={t('selection')} hint={t('selectionHint')} flush>
        <dl className={classes.selection}>
          {selectionMeasures.map((measure, at) => (
            <div key={measure}>
              <dt>
                {formats.name(measureTitles[measure])} <MeasureNote measures={[measure]} />
              </dt>
              <dd>
                <strong>{write(measure, total?.values[at])}</strong>
                {total && total.previous.length > 0 && (
                  <Growth measure={measure} value={total.values[at]} previous={total.previous[at]} />
                )}
                {question && <FigureLink question={question} measure={measure} />}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('overTime')}>
        <Suspense fallback={<div style={{ height: 250 }} />}>
          {months && monthsQuestion && (
            <TimeLine question={monthsQuestion} answer={months} onPick={(_unit, start) => onMonth(start)} />
          )}
        </Suspense>
      </Section>
    </div>
  );
}
