import type { BoardPanel } from '@tyndau/domain/boards/board';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { hyphenated } from '@tyndau/domain/text/hyphenate';
import { type CSSProperties, memo, type ReactNode, useRef } from 'react';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { pending } from '../../../ui/drawAll.ts';
import { Section } from '../../../ui/Section.tsx';
import type { BoardFilter } from '../boardFilter.ts';
import { MeasureNote } from '../MeasureNote.tsx';
import type { FigureAnswer } from '../useFigures.ts';
import { useValueNames } from '../useValueNames.ts';
import classes from './Board.module.css';
import { PanelLooks } from './PanelLooks.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { isFilterLeftOut, type PickedValue } from './panelQuestion.ts';
import { usePanelTitle } from './usePanelTitle.ts';

interface Props {
  panel: BoardPanel;
  /** What keeps the panel apart from others while the board is being arranged. */
  name: string;
  question: FigureQuestion;
  answer: FigureAnswer | undefined;
  /** The filter that question and answer belong to. */
  filter: BoardFilter;
  onPick: (picks: readonly PickedValue[]) => void;
  /** What moves and changes the panel, while the board is being arranged. */
  tools?: ReactNode;
  corner?: ReactNode;
}

const drawnLooks: readonly string[] = ['line', 'bars', 'stacked', 'distribution', 'map'];
const flushLooks: readonly string[] = ['ranking', 'heat', 'figure'];

/** A panel in its place: its figures, how they are counted, and the ways to take them away. */
export const BoardPanelCell = memo(function BoardPanelCell({
  panel,
  name,
  question,
  answer,
  filter,
  onPick,
  tools,
  corner,
}: Props) {
  const t = useT('figures');
  const title = usePanelTitle()(panel);
  const own = useRef<HTMLDivElement>(null);
  const formats = useFormats();
  const nameOf = useValueNames();
  const narrowed = panel.filter
    .map(({ dimension, values }) => {
      const names = values.map((value) => nameOf(dimension, value)).join(', ');
      return `${formats.name(dimensionOf(dimension).name)}: ${names}`;
    })
    .join('; ');
  const hint = [narrowed, isFilterLeftOut(filter, question) ? t('filterLeftOut') : '']
    .filter(Boolean)
    .join('. ');
  const place = { '--columns': panel.width, '--rows': panel.height } as CSSProperties;
  return (
    <div ref={own} className={classes.cell} style={place} data-panel={name} data-look={panel.look}>
      <Section
        title={hyphenated(title)}
        {...(hint ? { hint } : {})}
        flush={!answer?.refusals.length && flushLooks.includes(panel.look)}
        actions={
          tools ?? (
            <>
              <PanelMenu
                {...{ title, question, narrowed, panel: own }}
                isDrawn={drawnLooks.includes(panel.look)}
              />
              <MeasureNote measures={question.measures} residents={answer?.residents} />
            </>
          )
        }
      >
        <div data-panel-body className={classes.body} {...(answer ? {} : pending)}>
          {answer && answer.refusals.length > 0 && (
            <RefusalNotice state={{ refusals: answer.refusals, fault: null }} />
          )}
          {answer && answer.refusals.length === 0 && (
            <PanelLooks {...{ panel, title, question, answer, filter, onPick }} />
          )}
        </div>
      </Section>
      {corner}
    </div>
  );
});
