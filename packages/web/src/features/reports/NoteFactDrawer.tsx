import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { BodySelect } from '../../components/BodySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { NoteRatingFactDocument } from './rating.generated.ts';

interface Props {
  year: number;
  onDone: () => void;
  onClose: () => void;
}

/** Notes an unreliable fact, or a complaint that was found justified by a court or a higher body. */
export function NoteFactDrawer({ year, onDone, onClose }: Props) {
  const t = useT('rating');
  const words = useT('words');
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(NoteRatingFactDocument, (data) => data.noteRatingFact);
  const { values, set } = useFormValues({
    kind: 'unreliable',
    bodyId: null as number | null,
    appealNumber: '',
    text: '',
  });
  async function save() {
    const { bodyId, ...rest } = values;
    if (!(await state.run({ input: { idempotencyKey: key, year, bodyId: bodyId ?? 0, ...rest } }))) return;
    onDone();
    onClose();
  }
  return (
    <SideSheet onClose={onClose} width={460} title={t('note')}>
      <FormShell
        state={state}
        onSubmit={() => void save()}
        submitLabel={words('save')}
        labels={{ bodyId: t('body'), text: t('text'), appealNumber: t('appealNumber') }}
      >
        <SegmentedControl
          fullWidth
          orientation="vertical"
          value={values.kind}
          onChange={set('kind')}
          data={[
            { value: 'unreliable', label: t('kind.unreliable') },
            { value: 'justified', label: t('kind.justified') },
          ]}
        />
        <BodySelect name="bodyId" label={t('body')} required value={values.bodyId} onChange={set('bodyId')} />
        <WordFields appealNumber={values.appealNumber} text={values.text} set={set} />
      </FormShell>
    </SideSheet>
  );
}

interface WordProps {
  appealNumber: string;
  text: string;
  set: (name: 'appealNumber' | 'text') => (value: string) => void;
}

function WordFields({ appealNumber, text, set }: WordProps) {
  const t = useT('rating');
  const refused = useFieldRefusals();
  return (
    <>
      <TextInput
        name="appealNumber"
        label={t('appealNumber')}
        value={appealNumber}
        error={refused('appealNumber')}
        onChange={(event) => set('appealNumber')(event.currentTarget.value)}
      />
      <Textarea
        name="text"
        label={t('text')}
        required
        autosize
        minRows={3}
        value={text}
        error={refused('text')}
        onChange={(event) => set('text')(event.currentTarget.value)}
      />
    </>
  );
}
