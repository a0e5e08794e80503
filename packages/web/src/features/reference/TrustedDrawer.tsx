import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { TrustedFacts } from './TrustedFacts.tsx';
import type { TrustedCertificate } from './TrustedLines.tsx';
import { RetireCertificateDocument } from './trust.generated.ts';

interface Props {
  certificate: TrustedCertificate;
  onClose: () => void;
  onRetired: () => void;
}

/** The whole of a certificate: by whose hand it is trusted, and the way to trust it no longer. */
export function TrustedDrawer({ certificate, onClose, onRetired }: Props) {
  const t = useT('trust');
  const formats = useFormats();
  const { may } = useViewer();
  const { addedAt, addedBy, retiredAt, retiredBy, retireReason } = certificate;
  const act = (at: string, who: { displayName: string } | null | undefined) =>
    [formats.dateTime(at), who?.displayName].filter(Boolean).join(', ');
  return (
    <EntryDrawer title={certificate.subject} onClose={onClose} size={560}>
      <TrustedFacts
        authority={certificate}
        further={[
          [t('addedBy'), act(addedAt, addedBy)],
          [t('retiredBy'), retiredAt ? act(retiredAt, retiredBy) : undefined],
          [t('reason'), retireReason ?? undefined],
        ]}
      />
      {!retiredAt && may('settings.edit') && <RetireForm id={certificate.id} onRetired={onRetired} />}
    </EntryDrawer>
  );
}

function RetireForm({ id, onRetired }: { id: number; onRetired: () => void }) {
  const t = useT('trust');
  const [reason, setReason] = useState('');
  const retiring = useMutationWithRefusals(RetireCertificateDocument, (data) => data.retireCertificate);
  async function submit() {
    if (!(await retiring.run({ id, reason }))) return;
    notifications.show({ message: t('retireDone'), color: 'moss' });
    onRetired();
  }
  return (
    <FormShell
      state={retiring}
      onSubmit={() => void submit()}
      submitLabel={t('retire')}
      label={t('retire')}
      labels={{ reason: t('reason') }}
      hint={t('retireHint')}
    >
      <ReasonField value={reason} onChange={setReason} />
    </FormShell>
  );
}

function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useT('trust');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="reason"
      label={t('reason')}
      value={value}
      maxLength={500}
      error={refused('reason')}
      onChange={(event) => onChange(event.currentTarget.value)}
      required
    />
  );
}
