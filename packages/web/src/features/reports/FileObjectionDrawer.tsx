import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { FileRatingObjectionDocument } from './ratingMethod.generated.ts';
import { WordsDrawer } from './WordsDrawer.tsx';

/** What a body can object to. */
export interface Objectionable {
  readonly subject: 'fact' | 'terms' | 'justified' | 'satisfied';
  readonly factId: number | null;
  readonly text: string;
}

interface Props {
  year: number;
  to: Objectionable;
  onDone: () => void;
  onClose: () => void;
}

/** An objection with its ground; the department decides on it. */
export function FileObjectionDrawer({ year, to, onDone, onClose }: Props) {
  const t = useT('rating');
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(FileRatingObjectionDocument, (data) => data.fileRatingObjection);
  async function send(ground: string) {
    const { subject, factId } = to;
    return (await state.run({ input: { idempotencyKey: key, year, subject, factId, ground } })) !== null;
  }
  return (
    <WordsDrawer
      title={t('own.object')}
      submitLabel={t('own.file')}
      words={{ name: 'ground', label: t('own.ground'), hint: t('own.groundHint'), most: 4000 }}
      about={<p>{to.text}</p>}
      {...{ state, send, onDone, onClose }}
    />
  );
}
