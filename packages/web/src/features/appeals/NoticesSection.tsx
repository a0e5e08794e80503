import { Anchor, Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';
import { MarkNoticeSentDocument } from './paths.generated.ts';

type Notice = AppealPaperFragment['notices'][number];

const names = [
  'forwardingNotice',
  'crimeForwardingNotice',
  'forwardingInPartNotice',
  'complaintPassedUpNotice',
  'extensionNotice',
  'clockStopNotice',
  'preliminaryDecisionNotice',
  'conformityNotice',
  'returnNotice',
  'terminationNotice',
  'withdrawalNotice',
] as const;

/** What was said to the applicant, by when it had to be, and whether it has gone. */
export function NoticesSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('paths');
  const [marked, setMarked] = useState<Notice | null>(null);
  if (appeal.notices.length === 0) return null;
  const mayMark = appeal.availableActions.some(({ action }) => action === 'appeal.attach');
  return (
    <Section title={t('notices')}>
      <ul className={classes.filings} aria-label={t('notices')}>
        {appeal.notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            {...(mayMark ? { onMark: () => setMarked(notice) } : {})}
          />
        ))}
      </ul>
      {marked && <MarkSent notice={marked} onClose={() => setMarked(null)} />}
    </Section>
  );
}

function NoticeLine({ notice, onMark }: { notice: Notice; onMark?: () => void }) {
  const t = useT('paths');
  const formats = useFormats();
  const reference = useReference();
  const taking = useMutationWithRefusals(MarkNoticeSentDocument, (data) => data.markNoticeSent);
  const { templateCode, outgoingNumber, issuedOn, sentOn, dueOn, delivery, isVoid, isLate, url } = notice;
  const name = names.find((known) => known === templateCode);
  const how = reference.entryName('answerDelivery', delivery).toLowerCase();
  return (
    <li>
      <div className={classes.filingHead}>
        <Anchor href={url} target="_blank" size="sm">
          {t('notice.of', { number: outgoingNumber, on: formats.date(issuedOn) })}
        </Anchor>
        {isVoid ? (
          <StateBadge tone="neutral">{t('notice.void')}</StateBadge>
        ) : (
          <StateBadge tone={sentOn ? 'done' : isLate ? 'overdue' : 'attention'}>
            {sentOn ? t('notice.sent', { on: formats.date(sentOn), how }) : t('notice.notSent')}
          </StateBadge>
        )}
        {isLate && <StateBadge tone="overdue">{t('notice.late')}</StateBadge>}
      </div>
      <div className={classes.soft}>
        {name ? t(`notice.name.${name}`) : templateCode};{' '}
        {t('notice.signed', { name: notice.signatory.displayName })};{' '}
        {t('notice.dueOn', { on: formats.date(dueOn) })}
      </div>
      {onMark && !isVoid && (
        <Group gap={6} data-no-print>
          {sentOn === null ? (
            <Button variant="default" size="compact-xs" onClick={onMark}>
              {t('notice.markSent')}
            </Button>
          ) : (
            <Button
              variant="subtle"
              size="compact-xs"
              loading={taking.isSending}
              onClick={() =>
                void taking.run({ input: { noticeId: notice.id, sentOn: null, delivery: notice.delivery } })
              }
            >
              {t('notice.unmark')}
            </Button>
          )}
          <RefusalNotice state={taking} />
        </Group>
      )}
    </li>
  );
}

function MarkSent({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useT('paths');
  const words = useT('words');
  const { today } = useViewer();
  const labels = useFieldLabels();
  const state = useMutationWithRefusals(MarkNoticeSentDocument, (data) => data.markNoticeSent);
  const { values, patch } = useFormValues({ sentOn: today as string | null, delivery: notice.delivery });
  async function submit() {
    if (await state.run({ input: { noticeId: notice.id, ...values } })) onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('notice.markTitle', { number: notice.outgoingNumber })}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <FormShell
        state={state}
        onSubmit={() => void submit()}
        submitLabel={t('notice.save')}
        labels={labels}
        label={t('notice.markTitle', { number: notice.outgoingNumber })}
      >
        <DateInput
          name="sentOn"
          label={t('field.sentOn')}
          required
          max={today}
          value={values.sentOn}
          onChange={(sentOn) => patch({ sentOn })}
        />
        <DictionarySelect
          dictionary="answerDelivery"
          name="delivery"
          label={t('field.delivery')}
          clearable={false}
          value={values.delivery}
          onChange={(delivery) => delivery && patch({ delivery })}
        />
      </FormShell>
    </Modal>
  );
}
