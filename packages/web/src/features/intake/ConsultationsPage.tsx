import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { Page } from '../../components/Page.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { RegistryTable } from '../../components/RegistryTable.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { field } from '../../components/urlFilter.ts';
import { useRegistryPages } from '../../components/useRegistryPages.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import {
  type ConsultationLineFragment,
  ConsultationsDocument,
  type ConsultationsQuery,
} from './consultations.generated.ts';
import classes from './Intake.module.css';

const shape = { from: field.date, to: field.date, questionCode: field.text, text: field.text };
const levels = [1, 2, 3] as const;
const pick = (data: ConsultationsQuery) => data.consultations;
const extend = (data: ConsultationsQuery, items: ConsultationLineFragment[]): ConsultationsQuery => ({
  ...data,
  consultations: { ...data.consultations, items },
});

/** All advice given without an appeal, by day, question and words. */
export function ConsultationsPage() {
  const t = useT('counter');
  const intake = useT('intake');
  const words = useT('words');
  const { filter, change, reset, isEmpty } = useUrlFilter(shape);
  const variables = useMemo(() => ({ filter }), [filter]);
  const pages = useRegistryPages(ConsultationsDocument, { variables, pick, extend, pageSize: 50 });
  const columns = useColumns();
  return (
    <Page fill title={t('consultation.title')} crumbs={[{ label: intake('title'), to: paths.intakes() }]}>
      <search className={classes.filterBar}>
        <SearchField
          className={classes.journalFind}
          label={t('consultation.find')}
          placeholder={t('consultation.find')}
          value={filter.text ?? ''}
          onSearch={(text) => change({ text: text || undefined })}
        />
        <DateInput
          className={classes.journalDay ?? ''}
          label={t('consultation.from')}
          value={filter.from ?? null}
          onChange={(from) => change({ from: from ?? undefined })}
        />
        <DateInput
          className={classes.journalDay ?? ''}
          label={t('consultation.to')}
          value={filter.to ?? null}
          onChange={(to) => change({ to: to ?? undefined })}
        />
        <div className={classes.filterQuestion}>
          <QuestionSelect
            aria-label={t('consultation.question')}
            placeholder={t('consultation.anyQuestion')}
            levels={levels}
            value={filter.questionCode ?? null}
            onChange={(code) => change({ questionCode: code ?? undefined })}
          />
        </div>
        {!isEmpty && (
          <Button variant="subtle" onClick={reset}>
            {words('resetFilter')}
          </Button>
        )}
      </search>
      <RegistryTable
        id="consultations"
        label={t('consultation.title')}
        columns={columns}
        rowId={(row) => String(row.id)}
        {...pages}
        loadPage={(page) => void pages.loadPage(page)}
        reload={() => void pages.reload()}
        narrow={(row) => <NarrowLine row={row} />}
        empty={<EmptyState title={t('consultation.empty')} hint={t('consultation.emptyHint')} />}
      />
    </Page>
  );
}

function useColumns(): RegistryColumn<ConsultationLineFragment>[] {
  const t = useT('counter');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'givenOn',
        title: t('consultation.column.givenOn'),
        width: 104,
        cell: (row) => formats.date(row.givenOn),
      },
      {
        id: 'time',
        title: t('consultation.column.time'),
        width: 72,
        cell: (row) => formats.time(row.givenAt),
      },
      {
        id: 'subject',
        title: t('consultation.column.subject'),
        width: 220,
        grows: true,
        cell: (row) => row.subject,
      },
      {
        id: 'question',
        title: t('consultation.column.question'),
        width: 220,
        cell: (row) => (row.question ? formats.name(row.question.name) : ''),
      },
      {
        id: 'applicant',
        title: t('consultation.column.applicant'),
        width: 160,
        cell: (row) => row.applicantName,
      },
      { id: 'note', title: t('consultation.column.note'), width: 220, cell: (row) => row.note },
      {
        id: 'givenBy',
        title: t('consultation.column.givenBy'),
        width: 140,
        cell: (row) => row.givenBy.displayName,
      },
    ],
    [t, formats],
  );
}

function NarrowLine({ row }: { row: ConsultationLineFragment }) {
  const formats = useFormats();
  return (
    <>
      <div className={classes.narrowLine}>
        <strong>{row.subject}</strong>
        <span>{formats.date(row.givenOn)}</span>
      </div>
      <div className={classes.soft}>{row.note || row.applicantName}</div>
    </>
  );
}
