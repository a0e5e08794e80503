import { Drawer, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormShell } from '../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { FileRatingObjectionDocument } from './ratingMethod.generated.ts';

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
  const words = useT('words');
  const { key } = useIdempotencyKey();
  const [ground, setGround] = useState('');
  const state = useMutationWithRefusals(FileRatingObjectionDocument, (data) => data.fileRatingObjection);
  async function file() {
    const { subject, factId } = to;
    if (!(await state.run({ input: { idempotencyKey: key, year, subject, factId, ground } }))) return;
    onDone();
    onClose();
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(440px, 100vw)"
      title={t('own.object')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <FormShell
        state={state}
        onSubmit={() => void file()}
        submitLabel={t('own.file')}
        labels={{ ground: t('own.ground') }}
      >
        <p>{to.text}</p>
        <Textarea
          label={t('own.ground')}
          description={t('own.groundHint')}
          required
          autosize
          minRows={4}
          maxLength={4000}
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value)}
        />
      </FormShell>
    </Drawer>
  );
}
