import { ActionIcon } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { writeQuestion } from '@tyndau/domain/figures/questionText';
import type { ReactNode } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Figures.module.css';
import { MeasureNote } from './MeasureNote.tsx';
import type { FigureAnswer } from './useFigures.ts';

interface Props {
  title: string;
  hint?: string | undefined;
  question: FigureQuestion;
  answer: FigureAnswer | undefined;
  flush?: boolean;
  children: (answer: FigureAnswer) => ReactNode;
}

/** A panel: its figures, how they are counted, and the same as a table of a spreadsheet. */
export function PanelFrame({ title, hint, question, answer, flush = false, children }: Props) {
  const t = useT('figures');
  const language = useLanguage();
  const { may } = useViewer();
  const address = new URLSearchParams([
    ...writeQuestion(question).map(([name, value]) => [name, value]),
    ['title', title],
    ['language', language],
  ]);
  return (
    <div className={classes.panel}>
      <Section
        title={title}
        {...(hint ? { hint } : {})}
        flush={flush}
        actions={
          <>
            {may('export') && (
              <ActionIcon
                component="a"
                href={paths.figuresBook(address.toString())}
                variant="subtle"
                size="sm"
                aria-label={t('toSpreadsheet', { title })}
                className={classes.noPrint ?? ''}
              >
                <IconFileSpreadsheet size={16} />
              </ActionIcon>
            )}
            <MeasureNote measures={question.measures} />
          </>
        }
      >
        {answer && answer.refusals.length > 0 && (
          <RefusalNotice state={{ refusals: answer.refusals, fault: null }} />
        )}
        {answer ? children(answer) : <div style={{ height: 240 }} />}
      </Section>
    </div>
  );
}
