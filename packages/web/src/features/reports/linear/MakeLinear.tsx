import { Button } from '@mantine/core';
import { ExportFiles } from '../../../components/ExportFiles.tsx';
import { StartExportDocument } from '../../../components/exports.generated.ts';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useMyExports } from '../../../components/useMyExports.ts';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { Section } from '../../../ui/Section.tsx';
import type { LinearQuestion } from './linearQuestion.ts';

/** Makes the file in the background and shows how far it is; the work may go on meanwhile. */
export function MakeLinear({ question, title }: { question: LinearQuestion; title: string }) {
  const t = useT('linear');
  const lists = useT('lists');
  const language = useLanguage();
  const { files, refetch } = useMyExports(true);
  const { key, renew } = useIdempotencyKey();
  const start = useMutationWithRefusals(StartExportDocument, (data) => data.startExport);
  async function make(format: 'xlsx' | 'csv') {
    const { columns, where, sort } = question;
    const asked = { format, title, language, columns: [...columns], where, sort };
    if (await start.run({ input: { ...asked, idempotencyKey: `${key}${format}` } })) renew();
    await refetch();
  }
  return (
    <Section
      title={t('file')}
      hint={t('fileHint')}
      actions={(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant={format === 'xlsx' ? 'filled' : 'default'}
          disabled={start.isSending || question.columns.length === 0}
          onClick={() => void make(format)}
        >
          {lists(`export.${format}`)}
        </Button>
      ))}
    >
      <RefusalNotice state={start} />
      <ExportFiles files={files} />
    </Section>
  );
}
