import { SegmentedControl, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { interimReportKinds } from '@tyndau/domain/control/controlRules';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { ReportOnControlDocument } from './actions.generated.ts';
import type { AppealPaperFragment } from './appeal.generated.ts';

/** A body tells how it goes with what is under control, or that it is done. */
export function InterimReportDrawer({
  appeal,
  onClose,
}: {
  appeal: AppealPaperFragment;
  onClose: () => void;
}) {
  const t = useT('control');
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(ReportOnControlDocument, (data) => data.reportOnControl);
  const { values, set } = useFormValues({ kind: 'progress', text: '' });
  async function submit() {
    const input = { appealId: appeal.id, idempotencyKey: key, ...values };
    if (!(await state.run({ input }))) return;
    notifications.show({ color: 'green', message: t('reported') });
    onClose();
  }
  return (
    <SideSheet onClose={onClose} width={520} title={t('reportTitle')}>
      <FormShell
        state={state}
        onSubmit={() => void submit()}
        submitLabel={t('report')}
        label={t('reportTitle')}
        labels={{ text: t('reportText'), kind: t('reportKind') }}
      >
        <SegmentedControl
          aria-label={t('reportKind')}
          value={values.kind}
          onChange={set('kind')}
          data={interimReportKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <ReportText value={values.text} onChange={set('text')} />
      </FormShell>
    </SideSheet>
  );
}

function ReportText({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('control');
  const refused = useFieldRefusals();
  return (
    <Textarea
      data-autofocus
      name="text"
      label={t('reportText')}
      required
      autosize
      minRows={6}
      value={value}
      error={refused('text')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
