import { Textarea } from '@mantine/core';
import {
  type CrossCheckKind,
  type CrossCheckResult,
  crossCheckKindNames,
  crossCheckResultNames,
} from '@tyndau/domain/expertise/crossCheck';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import type { CrossCheck } from './CrossChecks.tsx';
import { CloseCrossCheckDocument, OpenCrossCheckDocument } from './expertise.generated.ts';

/** Whom to ask about what, and until when. */
export function OpenCheckDrawer({ appealId, onClose }: { appealId: number; onClose: () => void }) {
  const t = useT('expertise');
  const { today } = useViewer();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(OpenCrossCheckDocument, (data) => data.openCrossCheck);
  const { values, set } = useFormValues({
    kind: 'verifyData' as CrossCheckKind | null,
    asked: '',
    dueOn: null as string | null,
  });
  async function submit() {
    const { kind, asked, dueOn } = values;
    if (kind === null || dueOn === null) return;
    if (await state.run({ input: { appealId, idempotencyKey: key, kind, asked, dueOn } })) onClose();
  }
  return (
    <SideSheet onClose={onClose} width={480} title={t('openCheck')}>
      <FormShell
        state={state}
        onSubmit={() => void submit()}
        submitLabel={t('openCheck')}
        label={t('openCheck')}
        labels={{ kind: t('checkKind'), asked: t('asked'), dueOn: t('checkTerm') }}
        disabledReason={values.dueOn === null ? t('checkTermNeeded') : null}
      >
        <NameSelect
          name="kind"
          label={t('checkKind')}
          names={crossCheckKindNames}
          clearable={false}
          value={values.kind}
          onChange={set('kind')}
        />
        <Words name="asked" label={t('asked')} value={values.asked} onChange={set('asked')} />
        <DateInput
          name="dueOn"
          label={t('checkTerm')}
          required
          min={today}
          value={values.dueOn}
          onChange={set('dueOn')}
        />
      </FormShell>
    </SideSheet>
  );
}

/** What came of it, with the papers that show it. */
export function CloseCheckDrawer({ check, onClose }: { check: CrossCheck; onClose: () => void }) {
  const t = useT('expertise');
  const state = useMutationWithRefusals(CloseCrossCheckDocument, (data) => data.closeCrossCheck);
  const { values, set } = useFormValues({
    result: 'confirmed' as CrossCheckResult | null,
    found: '',
    files: [] as UploadedFile[],
  });
  async function submit() {
    const { result, found, files } = values;
    if (result === null) return;
    const named = files.map(({ hash, name }) => ({ hash, name }));
    if (await state.run({ input: { id: check.id, result, found, files: named } })) onClose();
  }
  return (
    <SideSheet onClose={onClose} width={480} title={t('closeCheck')}>
      <FormShell
        state={state}
        onSubmit={() => void submit()}
        submitLabel={t('closeCheck')}
        label={t('closeCheck')}
        labels={{ result: t('checkResult'), found: t('found') }}
      >
        <NameSelect
          name="result"
          label={t('checkResult')}
          names={crossCheckResultNames}
          clearable={false}
          value={values.result}
          onChange={set('result')}
        />
        <Words name="found" label={t('found')} value={values.found} onChange={set('found')} />
        <FileDrop label={t('checkFiles')} multiple onChange={set('files')} />
      </FormShell>
    </SideSheet>
  );
}

interface WordsProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Words({ name, label, value, onChange }: WordsProps) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={name}
      label={label}
      required
      autosize
      minRows={4}
      value={value}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
