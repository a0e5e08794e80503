import { Button } from '@mantine/core';
import { appealLanguageNames, outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { type DraftState, draftLifecycle, draftStateNames } from '@tyndau/domain/execution/answerDraft';
import { useState } from 'react';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useCodeName } from '../../../components/useCodeName.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { FileChip } from '../../../ui/FileChip.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { OpenAction } from '../ActionDialog.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import cardClasses from '../Card.module.css';
import classes from './Execution.module.css';
import { RecallDraftDocument } from './execution.generated.ts';
import { KeySignDrawer } from './KeySignDrawer.tsx';
import { ReturnDraftDrawer } from './ReturnDraftDrawer.tsx';
import { SignDrawer } from './SignDrawer.tsx';
import type { Execution } from './useExecution.ts';

const tones: Partial<Record<DraftState, Tone>> = {
  draft: 'neutral',
  forApproval: 'control',
  returned: 'attention',
};

interface Props {
  appeal: AppealPaperFragment;
  execution: Execution;
  onOpen: (action: OpenAction) => void;
}

/** The draft on its way to the signature: what it says, with whom it lies, what the reader may do with it. */
export function DraftSection({ appeal, execution, onOpen }: Props) {
  const t = useT('execution');
  const formats = useFormats();
  const codeName = useCodeName();
  const { draft } = execution;
  if (!draft) return null;
  const state = draft.state as DraftState;
  return (
    <Section title={t('draft.section')}>
      <header className={cardClasses.answerHead}>
        <StateBadge tone={tones[state] ?? 'neutral'}>{formats.name(draftStateNames[state])}</StateBadge>
        <StateBadge tone="neutral">{codeName(outcomeNames, draft.outcome)}</StateBadge>
        <span className={cardClasses.soft}>{codeName(appealLanguageNames, draft.language)}</span>
        {state === 'forApproval' && draft.approver && draft.sentAt && (
          <span className={cardClasses.soft}>
            {t('draft.with', { name: draft.approver.displayName, at: formats.dateTime(draft.sentAt) })}
          </span>
        )}
      </header>
      {state === 'returned' && draft.returnedBy && draft.returnedAt && (
        <Notice
          tone="attention"
          title={t('draft.remarksBy', {
            name: draft.returnedBy.displayName,
            at: formats.dateTime(draft.returnedAt),
          })}
        >
          <div className={cardClasses.text}>{draft.remarks}</div>
        </Notice>
      )}
      <div className={cardClasses.text}>{draft.text}</div>
      {draft.attachments.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
      <div className={cardClasses.soft}>
        {t('draft.savedBy', { name: draft.savedBy.displayName, at: formats.dateTime(draft.savedAt) })}
        {' · '}
        {t('draft.insideOnly')}
      </div>
      <DraftButtons appeal={appeal} execution={execution} draft={draft} onOpen={onOpen} />
    </Section>
  );
}

function DraftButtons({
  appeal,
  execution,
  draft,
  onOpen,
}: Props & { draft: NonNullable<Execution['draft']> }) {
  const t = useT('execution');
  const [dialog, setDialog] = useState<'return' | 'sign' | 'signByKey' | null>(null);
  const recalling = useMutationWithRefusals(RecallDraftDocument, (data) => data.recallDraft);
  const steps = draftLifecycle[draft.state as DraftState];
  const mayWrite = appeal.availableActions.some(
    ({ action, refusal }) => action === 'appeal.draftAnswer' && refusal === null,
  );
  if (!mayWrite) return null;
  const isHead = execution.isAuthorised;
  return (
    <div className={classes.buttons} data-no-print>
      {isHead && steps.sign && draft.signedWith !== 'cms' && (
        <Button onClick={() => setDialog('sign')}>{t('draft.sign')}</Button>
      )}
      {isHead && steps.sign && draft.signedWith !== 'account' && (
        <Button onClick={() => setDialog('signByKey')}>{t('sign.withKey')}</Button>
      )}
      {isHead && steps.return && (
        <Button variant="default" onClick={() => setDialog('return')}>
          {t('draft.return')}
        </Button>
      )}
      {steps.save && (
        <Button variant="default" onClick={() => onOpen('appeal.draftAnswer')}>
          {t('draft.edit')}
        </Button>
      )}
      {steps.recall && !isHead && (
        <Button
          variant="default"
          loading={recalling.isSending}
          onClick={() => void recalling.run({ input: { appealId: appeal.id, version: draft.version } })}
        >
          {t('draft.recall')}
        </Button>
      )}
      <RefusalNotice state={recalling} />
      {dialog === 'return' && (
        <ReturnDraftDrawer appealId={appeal.id} version={draft.version} onClose={() => setDialog(null)} />
      )}
      {dialog === 'sign' && <SignDrawer appeal={appeal} draft={draft} onClose={() => setDialog(null)} />}
      {dialog === 'signByKey' && (
        <KeySignDrawer appeal={appeal} draft={draft} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
