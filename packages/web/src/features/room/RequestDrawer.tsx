import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import type { RequestPaperFragment } from '../../components/RequestPaper.generated.ts';
import type { UploadedFile } from '../../components/uploadFile.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Room.module.css';
import { ReplyInformationDocument, WithdrawInformationDocument } from './requests.generated.ts';

interface Props {
  row: RequestPaperFragment;
  onClose: () => void;
}

/** The side sheet of a request: the reply, or its withdrawal by whoever asked. */
export function RequestDrawer({ row, onClose }: Props) {
  const t = useT('information');
  const formats = useFormats();
  const [isWithdrawing, setIsWithdrawing] = useState(!row.mayReply);
  return (
    <SideSheet onClose={onClose} title={t('appeal', { number: row.number })}>
      <div className={classes.soft}>
        {t('asked', {
          by: row.askedBy.displayName,
          body: formats.name(row.fromBody.name),
          at: formats.dateTime(row.askedAt),
        })}
      </div>
      <p className={classes.words}>{row.text}</p>
      {isWithdrawing ? (
        <WithdrawForm row={row} onClose={onClose} />
      ) : (
        <ReplyForm row={row} onClose={onClose} />
      )}
      {row.mayReply && row.mayWithdraw && !isWithdrawing && (
        <Button variant="subtle" size="compact-sm" mt={12} onClick={() => setIsWithdrawing(true)}>
          {t('withdraw')}
        </Button>
      )}
    </SideSheet>
  );
}

function ReplyForm({ row, onClose }: Props) {
  const t = useT('information');
  const state = useMutationWithRefusals(ReplyInformationDocument, (data) => data.replyInformation);
  const { values, set } = useFormValues({ reply: '', files: [] as UploadedFile[] });
  const label = t(row.hasAccounts ? 'reply' : 'writeDown');
  async function submit() {
    const files = values.files.map(({ hash, name }) => ({ hash, name }));
    if (!(await state.run({ input: { id: row.id, reply: values.reply, files } }))) return;
    notifications.show({ color: 'green', message: t('replySent') });
    onClose();
  }
  return (
    <FormShell
      state={state}
      onSubmit={() => void submit()}
      submitLabel={label}
      label={label}
      labels={{ reply: t('replyText') }}
      hint={t('replyHint')}
    >
      {!row.hasAccounts && <Notice tone="attention">{t('onPaper')}</Notice>}
      <Words name="reply" label={t('replyText')} rows={8} value={values.reply} onChange={set('reply')} />
      <FileDrop label={t('replyFiles')} onChange={set('files')} />
    </FormShell>
  );
}

function WithdrawForm({ row, onClose }: Props) {
  const t = useT('information');
  const state = useMutationWithRefusals(WithdrawInformationDocument, (data) => data.withdrawInformation);
  const [reason, setReason] = useState('');
  async function submit() {
    if (!(await state.run({ id: row.id, reason }))) return;
    notifications.show({ color: 'green', message: t('withdrawDone') });
    onClose();
  }
  return (
    <FormShell
      state={state}
      onSubmit={() => void submit()}
      submitLabel={t('withdraw')}
      label={t('withdraw')}
      labels={{ reason: t('withdrawReason') }}
    >
      <Words name="reason" label={t('withdrawReason')} rows={3} value={reason} onChange={setReason} />
    </FormShell>
  );
}

interface WordsProps {
  name: string;
  label: string;
  rows: number;
  value: string;
  onChange: (value: string) => void;
}

function Words({ name, label, rows, value, onChange }: WordsProps) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      {...{ name, label, value }}
      minRows={rows}
      autosize
      required
      data-autofocus
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
