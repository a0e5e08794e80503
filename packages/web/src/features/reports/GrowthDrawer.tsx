import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { GrowthAlertView } from './GrowthAlertSection.tsx';
import { CloseGrowthDocument, NoteGrowthDocument } from './growth.generated.ts';
import { WordsDrawer } from './WordsDrawer.tsx';

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
  const [dueOn, setDueOn] = useState<string | null>(null);
  const { key } = useIdempotencyKey();
  const noting = useMutationWithRefusals(NoteGrowthDocument, (data) => data.noteGrowth);
  const closing = useMutationWithRefusals(CloseGrowthDocument, (data) => data.closeGrowth);
  const isClosing = step === 'close';
  async function send(text: string) {
    const done = isClosing
      ? await closing.run({ id: alert.id, version: alert.version, conclusion: text })
      : await noting.run({ input: { idempotencyKey: key, alertId: alert.id, kind: step, text, dueOn } });
    return done !== null;
  }
  return (
    <WordsDrawer
      title={t(`step.${step}`)}
      submitLabel={words('save')}
      words={{ name: isClosing ? 'conclusion' : 'text', label: t(`words.${step}`) }}
      state={isClosing ? closing : noting}
      {...{ send, onDone, onClose }}
    >
      {step === 'measure' && <DateInput label={t('dueOn')} value={dueOn} onChange={setDueOn} />}
    </WordsDrawer>
  );
}
