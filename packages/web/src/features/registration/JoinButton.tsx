import { Button } from '@mantine/core';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { JoinIntakeDocument } from './likeness.generated.ts';

/** The letter in hand, and what follows when it was joined. */
export interface Joining {
  readonly letter: { readonly id: number; readonly version: number };
  readonly onJoined: (appeal: { readonly id: number; readonly number: string }) => void;
}

interface Props extends Joining {
  appeal: { readonly id: number; readonly number: string };
  reason?: string;
  isMain?: boolean;
}

/** The same letter over the other channel gets no second number: it is joined. Can be taken back on the card. */
export function JoinButton({ letter, appeal, reason = '', isMain = false, onJoined }: Props) {
  const t = useT('likeness');
  const state = useMutationWithRefusals(JoinIntakeDocument, (data) => data.joinIntake);
  async function join() {
    const input = { intakeId: letter.id, version: letter.version, appealId: appeal.id, reason };
    if (await state.run({ input })) onJoined(appeal);
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant={isMain ? 'filled' : 'subtle'}
        loading={state.isSending}
        onClick={() => void join()}
      >
        {t(isMain ? 'like.join' : 'like.joinThis', { number: appeal.number })}
      </Button>
      <RefusalNotice state={state} />
    </>
  );
}
