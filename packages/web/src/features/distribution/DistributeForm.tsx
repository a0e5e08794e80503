import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { FormShell } from '../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { type RefusalView, useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DistributeIntakesDocument } from './distribution.generated.ts';
import { type Moves, type Proposal, sharesToSend } from './packBalance.ts';

interface Props {
  proposal: Proposal;
  moves: Moves;
  leaveOut: readonly number[];
  difference: number;
  /** Somebody took letters of the pack: it is shown anew, with the reason. */
  onGone: (refusal: RefusalView) => void;
  onReset: () => void;
}

/** Hands over what is shown, in one act. */
export function DistributeForm({ proposal, moves, leaveOut, difference, onGone, onReset }: Props) {
  const t = useT('distribution');
  const navigate = useNavigate();
  const labels = useFieldLabels();
  const [reason, setReason] = useState('');
  const { key, renew } = useIdempotencyKey();
  const state = useMutationWithRefusals(DistributeIntakesDocument, (data) => data.distributeIntakes);
  const isUneven = difference > 1;
  const gone = state.refusals.find(({ code }) => code === 'LETTERS_TAKEN_MEANWHILE');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it is refused
  useEffect(() => {
    if (gone) onGone(gone);
  }, [gone]);

  async function distribute() {
    const shares = sharesToSend(proposal, moves);
    const done = await state.run({ input: { idempotencyKey: key, shares, leaveOut: [...leaveOut], reason } });
    if (!done?.distribution) return;
    renew();
    notifications.show({ message: t('pack.done', { number: done.distribution.number }), color: 'moss' });
    navigate(paths.distribution(done.distribution.id));
  }

  return (
    <FormShell
      state={state}
      onSubmit={() => void distribute()}
      submitLabel={t('pack.do', { count: proposal.letters.length })}
      labels={labels}
      label={t('title')}
      disabledReason={isUneven && reason.trim() === '' ? t('pack.reasonHint') : null}
      actions={
        moves.size > 0 && (
          <Button variant="default" onClick={onReset}>
            {t('pack.reset')}
          </Button>
        )
      }
    >
      {isUneven && (
        <TextInput
          name="reason"
          label={t('pack.reason')}
          description={t('pack.reasonHint')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormShell>
  );
}
