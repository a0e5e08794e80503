import { useApolloClient } from '@apollo/client/react';
import { Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { rolesThatMay } from '@tyndau/domain/access/permissions';
import { roleNames } from '@tyndau/domain/access/roles';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormShell } from '../../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { type LinearReportFieldsFragment, SaveLinearReportDocument } from './linear.generated.ts';
import type { LinearQuestion } from './linearQuestion.ts';

interface Props {
  report: LinearReportFieldsFragment | null;
  question: LinearQuestion;
  onClose: () => void;
}

/** The name of a linear report and for whom it is; of another's, a copy of one's own. */
export function SaveLinearDialog({ report, question, onClose }: Props) {
  const t = useT('linear');
  const words = useT('words');
  const formats = useFormats();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { key } = useIdempotencyKey();
  const own = report?.isOwn ? report : null;
  const saving = useMutationWithRefusals(SaveLinearReportDocument, (data) => data.saveLinearReport);
  const [name, setName] = useState(own?.name ?? '');
  const [sharedWith, setSharedWith] = useState<string[]>([...(own?.sharedWith ?? [])]);
  async function save() {
    const done = await saving.run({
      input: {
        ...(own ? { id: own.id, version: own.version } : {}),
        ...{ idempotencyKey: key, name, sharedWith, where: question.where, sort: question.sort },
        columns: [...question.columns],
      },
    });
    if (!done?.report) return;
    client.cache.evict({ fieldName: 'linearReports' });
    navigate(paths.linear(done.report.id));
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t('save')} closeButtonProps={{ 'aria-label': words('close') }}>
      <FormShell
        state={saving}
        onSubmit={() => void save()}
        submitLabel={words('save')}
        labels={{ name: t('name'), columns: t('columns') }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('sharedWith')}
            description={t('sharedHint')}
            placeholder={sharedWith.length === 0 ? t('onlyMe') : ''}
            data={rolesThatMay('report.build').map((role) => ({
              value: role,
              label: formats.name(roleNames[role]),
            }))}
            value={sharedWith}
            onChange={setSharedWith}
          />
        </Stack>
      </FormShell>
    </Modal>
  );
}
