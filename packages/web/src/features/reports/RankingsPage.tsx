import { useQuery } from '@apollo/client/react';
import { Anchor, SegmentedControl } from '@mantine/core';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { writeQuestion } from '@tyndau/domain/figures/questionText';
import { useMemo } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { RankingTable } from './RankingTable.tsx';
import { RepeatWriters } from './RepeatWriters.tsx';
import { RankingsDocument } from './rankings.generated.ts';
import { lastWhole, questionOf, rankings, type Span, spans } from './rankings.ts';

const shape = { span: field.text };

/** The rankings of a period that is over, each beside the same period a year before. */
export function RankingsPage() {
  const t = useT('rankings');
  const formats = useFormats();
  const language = useLanguage();
  const { today, may } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const span: Span = spans.find((one) => one === filter.span) ?? 'quarter';
  const period = useMemo(() => lastWhole(span, today as PlainDate), [span, today]);
  const questions = useMemo(() => rankings.map((ranking) => questionOf(ranking, period)), [period]);
  const { data, previousData, error, refetch } = useQuery(RankingsDocument, {
    variables: { questions },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const answers = (data ?? previousData)?.figures;
  return (
    <Page
      title={t('title')}
      aside={t('period', { from: formats.date(period.from), to: formats.date(period.to) })}
      actions={
        <SegmentedControl
          aria-label={t('span')}
          value={span}
          onChange={(value) => change({ span: value })}
          data={spans.map((one) => ({ value: one, label: t(`spans.${one}`) }))}
        />
      }
    >
      {rankings.map((ranking, at) => {
        const answer = answers?.[at];
        return (
          <Section
            key={ranking.name}
            title={`${at + 1}. ${t(`name.${ranking.name}`)}`}
            actions={
              may('export') && (
                <Anchor
                  size="xs"
                  href={bookOf(questions[at], t(`name.${ranking.name}`), language)}
                  aria-label={t('book', { name: t(`name.${ranking.name}`) })}
                >
                  Excel
                </Anchor>
              )
            }
            flush
          >
            {answer && answer.refusals.length > 0 && (
              <RefusalNotice state={{ refusals: answer.refusals, fault: null }} />
            )}
            {answer && answer.refusals.length === 0 && (
              <RankingTable ranking={ranking} answer={answer} period={period} />
            )}
          </Section>
        );
      })}
      {may('appeal.seePersonalData') && <RepeatWriters period={period} />}
    </Page>
  );
}

/** The address of a ranking as a workbook; taking it is written into the journal. */
function bookOf(
  question: ReturnType<typeof questionOf> | undefined,
  title: string,
  language: string,
): string {
  const pairs = question
    ? writeQuestion(question as FigureQuestion).map(([name, value]) => [name, value])
    : [];
  return paths.figuresBook(
    new URLSearchParams([...pairs, ['title', title], ['language', language]]).toString(),
  );
}
