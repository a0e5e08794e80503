import { Drawer, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { RatingView } from './RatingPage.tsx';
import { SettleRatingFactDocument } from './rating.generated.ts';

export type FactStep = 'objected' | 'proved' | 'rejected';

interface Props {
  fact: RatingView['facts'][number];
  to: FactStep;
  onDone: () => void;
  onClose: () => void;
}

/** The objection of the body in its words, or the decision with its ground. */
export function SettleFactDrawer({ fact, to, onDone, onClose }: Props) {
  const t = useT('rating');
  const words = useT('words');
  const [text, setText] = useState('');
  const state = useMutationWithRefusals(SettleRatingFactDocument, (data) => data.settleRatingFact);
  async function settle() {
    const { id, version } = fact;
    if (!(await state.run({ input: { id, version, state: to, text } }))) return;
    onDone();
    onClose();
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(440px, 100vw)"
      title={t(`step.${to}`)}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <FormShell
        state={state}
        onSubmit={() => void settle()}
        submitLabel={t(`step.${to}`)}
        labels={{ text: t('words') }}
      >
        <p>{fact.text}</p>
        <WordsField value={text} onChange={setText} />
      </FormShell>
    </Drawer>
  );
}

function WordsField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT('rating');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name="text"
      label={t('words')}
      autosize
      minRows={3}
      value={value}
      error={refused('text')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
