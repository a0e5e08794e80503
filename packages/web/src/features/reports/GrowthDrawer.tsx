import { Drawer, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { GrowthAlertView } from './GrowthAlertSection.tsx';
import { CloseGrowthDocument, NoteGrowthDocument } from './growth.generated.ts';

export type GrowthStep = 'cause' | 'measure' | 'close';

interface Props {
  alert: GrowthAlertView;
  step: GrowthStep;
  onDone: () => void;
  onClose: () => void;
}

/** Writes down a cause or a measure, or closes the alert with what it came to. */
export function GrowthDrawer({ alert, step, onDone, onClose }: Props) {
  const t = useT('growth');
  const words = useT('words');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const noting = useMutationWithRefusals(NoteGrowthDocument, (data) => data.noteGrowth);
  const closing = useMutationWithRefusals(CloseGrowthDocument, (data) => data.closeGrowth);
  const isClosing = step === 'close';
  async function send() {
    const done = isClosing
      ? await closing.run({ id: alert.id, version: alert.version, conclusion: text })
      : await noting.run({ input: { alertId: alert.id, kind: step, text, dueOn } });
    if (!done) return;
    onDone();
    onClose();
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(440px, 100vw)"
      title={t(`step.${step}`)}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <FormShell
        state={isClosing ? closing : noting}
        onSubmit={() => void send()}
        submitLabel={words('save')}
        labels={{ text: t(`step.${step}`), conclusion: t('conclusion') }}
      >
        <TextField name={isClosing ? 'conclusion' : 'text'} step={step} value={text} onChange={setText} />
        {step === 'measure' && <DateInput label={t('dueOn')} value={dueOn} onChange={setDueOn} />}
      </FormShell>
    </Drawer>
  );
}

interface TextProps {
  name: 'text' | 'conclusion';
  step: GrowthStep;
  value: string;
  onChange: (value: string) => void;
}

function TextField({ name, step, value, onChange }: TextProps) {
  const t = useT('growth');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={name}
      label={t(`words.${step}`)}
      required
      autosize
      minRows={3}
      value={value}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
