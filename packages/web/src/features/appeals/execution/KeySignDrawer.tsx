import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import { type KeyOutcome, signWithNcaLayer } from '../signing/ncaLayer.ts';
import classes from './Execution.module.css';
import { SignAnswerDocument } from './execution.generated.ts';
import { SideForm } from './SideForm.tsx';
import type { Execution } from './useExecution.ts';

interface Props {
  appeal: AppealPaperFragment;
  draft: NonNullable<Execution['draft']>;
  onClose: () => void;
}

type Unsigned = Exclude<KeyOutcome, { kind: 'signed' }>;

/** The head reads the very words and signs them with a key of his own, in the key container beside the browser. */
export function KeySignDrawer({ appeal, draft, onClose }: Props) {
  const t = useT('execution');
  const language = useLanguage();
  const state = useMutationWithRefusals(SignAnswerDocument, (data) => data.signAnswer);
  const [isWaiting, setIsWaiting] = useState(false);
  const [unsigned, setUnsigned] = useState<Unsigned | null>(null);
  const giveUp = useRef<AbortController | null>(null);

  async function send() {
    setIsWaiting(true);
    setUnsigned(null);
    giveUp.current = new AbortController();
    const outcome = await signWithNcaLayer({
      text: draft.document,
      language,
      withTimestamp: draft.asksTimestamp,
      signal: giveUp.current.signal,
    });
    setIsWaiting(false);
    if (outcome.kind !== 'signed') {
      setUnsigned(outcome);
      return false;
    }
    const { id, version } = appeal;
    const input = { id, version, draftVersion: draft.version, cms: outcome.cms };
    return (await state.run({ input })) !== null;
  }
  const close = () => {
    giveUp.current?.abort();
    onClose();
  };
  return (
    <SideForm
      title={t('sign.title')}
      submitLabel={t('sign.withKey')}
      done={t('sign.done')}
      state={{ ...state, isSending: state.isSending || isWaiting }}
      send={send}
      onClose={close}
      width={760}
    >
      <p>{t('sign.what')}</p>
      <pre className={classes.document}>{draft.document}</pre>
      <p>{t('sign.key')}</p>
      {isWaiting && (
        <Notice
          tone="control"
          role="status"
          action={
            <Button variant="default" size="compact-sm" onClick={() => giveUp.current?.abort()}>
              {t('sign.stopWaiting')}
            </Button>
          }
        >
          {t('sign.waiting')}
        </Notice>
      )}
      {unsigned && <UnsignedNotice outcome={unsigned} />}
    </SideForm>
  );
}

function UnsignedNotice({ outcome }: { outcome: Unsigned }) {
  const t = useT('execution');
  return (
    <Notice tone={outcome.kind === 'canceled' ? 'neutral' : 'attention'} role="alert">
      {outcome.kind === 'failed' ? t('sign.failed', { message: outcome.message }) : t(`sign.${outcome.kind}`)}
    </Notice>
  );
}
