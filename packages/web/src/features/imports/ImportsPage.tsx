import { skipToken, useQuery } from '@apollo/client/react';
import { Loader } from '@mantine/core';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Page } from '../../components/Page.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { EarlierRuns } from './EarlierRuns.tsx';
import { ImportPreviewQueryDocument, ImportRunQueryDocument } from './imports.generated.ts';
import { MappingForm } from './MappingForm.tsx';
import { mappingOf } from './mapping.ts';

/** Choose a table, look at what was read of it, say what is what, and rehearse or begin. */
export function ImportsPage() {
  const t = useT('imports');
  const [file, setFile] = useState<UploadedFile | null>(null);
  const { filter } = useUrlFilter(shape);
  const from = filter.from?.[0] ?? null;
  const earlier = useQuery(ImportRunQueryDocument, from === null ? skipToken : { variables: { id: from } });
  const run = earlier.data?.importRun ?? null;
  const table: Table | null = file ? { fileHash: file.hash, fileName: file.name, mapping: null } : run;
  return (
    <Page title={t('title')}>
      <Section title={t('choose')} hint={t('chooseHint')}>
        <FileDrop
          label={t('drop')}
          accept=".csv,.xlsx,.txt"
          multiple={false}
          onChange={(files) => setFile(files.at(-1) ?? null)}
        />
      </Section>
      {table && <TablePreview key={table.fileHash} table={table} />}
      <EarlierRuns />
    </Page>
  );
}

const shape = { from: field.numbers };

interface Table {
  fileHash: string;
  fileName: string;
  /** Of the run it is repeated from. */
  mapping: unknown;
}

function TablePreview({ table }: { table: Table }) {
  const t = useT('imports');
  const say = useRefusalText();
  const { fileHash, fileName } = table;
  const { data, error, refetch } = useQuery(ImportPreviewQueryDocument, {
    variables: { fileHash, fileName },
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Section title={t('reading')}>
        <Loader size="sm" aria-label={t('reading')} />
      </Section>
    );
  }
  const preview = data.importPreview;
  if (preview.refusals.length > 0) {
    return (
      <Notice tone="overdue" role="alert" title={fileName}>
        {preview.refusals.map((refusal) => say(refusal)).join(' ')}
      </Notice>
    );
  }
  const proposed = mappingOf(table.mapping ?? preview.proposedMapping);
  return <MappingForm fileHash={fileHash} fileName={fileName} preview={preview} proposed={proposed} />;
}
