import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { RatingView } from './RatingPage.tsx';
import { SettleRatingFactDocument } from './rating.generated.ts';
import { WordsDrawer } from './WordsDrawer.tsx';

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
  const state = useMutationWithRefusals(SettleRatingFactDocument, (data) => data.settleRatingFact);
  async function send(text: string) {
    const { id, version } = fact;
    return (await state.run({ input: { id, version, state: to, text } })) !== null;
  }
  return (
    <WordsDrawer
      title={t(`step.${to}`)}
      submitLabel={t(`step.${to}`)}
      words={{ name: 'text', label: t('words') }}
      about={<p>{fact.text}</p>}
      {...{ state, send, onDone, onClose }}
    />
  );
}
