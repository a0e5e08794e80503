import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { PublishedFigure } from '@tyndau/domain/reports/checkPublished';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { Page } from '../../components/Page.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { FiguresEditor } from './FiguresEditor.tsx';
import { FiguresFromFile } from './FiguresFromFile.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import {
  type PublishedDetailsFragment,
  PublishedReportDocument,
  SavePublishedReportDocument,
} from './published.generated.ts';
import classes from './Reports.module.css';

const emptyFigure: PublishedFigure = { code: '', name: '', printed: '', check: '' };

/** Figures of a published report and what they say of each other, checked as they are typed. */
export function PublishedReportPage() {
  const id = Number(useParams().id) || null;
  const { data, error, refetch } = useQuery(PublishedReportDocument, {
    variables: { id: id ?? 0 },
    skip: id === null,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (id !== null && !data) return null;
  const report = data?.publishedReport ?? null;
  return <PublishedForm key={report ? `${report.id}.${report.version}` : 'new'} report={report} />;
}

function PublishedForm({ report }: { report: PublishedDetailsFragment | null }) {
  const t = useT('published');
  const words = useT('words');
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(SavePublishedReportDocument, (data) => data.savePublishedReport);
  const [title, setTitle] = useState(report?.title ?? '');
  const [source, setSource] = useState(report?.source ?? '');
  const [figures, setFigures] = useState<readonly PublishedFigure[]>(report?.figures ?? [emptyFigure]);
  const written = figures.filter(({ code, printed }) => code !== '' || printed !== '');

  async function save() {
    const known = report ? { id: report.id, version: report.version } : {};
    const input = { idempotencyKey: key, ...known, title, source, figures: written.map(bare) };
    const done = await state.run({ input });
    if (!done?.report) return;
    notifications.show({ message: t('savedNow'), color: 'moss' });
    if (!report) navigate(paths.published(String(done.report.id)), { replace: true });
  }

  return (
    <Page title={report ? report.title : t('add')} crumbs={[{ label: t('title'), to: paths.published() }]}>
      <FindingsSection figures={written} />
      <FormShell
        state={state}
        onSubmit={() => void save()}
        submitLabel={words('save')}
        labels={{ title: t('report'), figures: t('figures') }}
        sticky
      >
        <Section>
          <div className={classes.bar}>
            <TitleField value={title} onChange={setTitle} />
            <TextInput
              label={t('source')}
              className={classes.wide ?? ''}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
          </div>
        </Section>
        <Section
          title={t('figures')}
          hint={t('pasteHint')}
          actions={<FiguresFromFile onRead={setFigures} />}
          flush
        >
          <FiguresEditor figures={figures} onChange={setFigures} />
        </Section>
      </FormShell>
      <Notice tone="neutral" title={t('howTitle')}>
        {t('how')}
      </Notice>
    </Page>
  );
}

function TitleField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('published');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="title"
      label={t('report')}
      required
      className={classes.wide ?? ''}
      value={value}
      error={refused('title')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function bare({ code, name, printed, check }: PublishedFigure) {
  return { code, name, printed, check };
}
