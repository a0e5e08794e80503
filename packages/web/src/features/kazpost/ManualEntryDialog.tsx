import { Button, Modal, Select, TextInput } from '@mantine/core';
import { manualEntryRefusals } from '@tyndau/domain/kazpost/manualEntry';
import { toLatinLayout } from '@tyndau/domain/kazpost/scannedKeys';
import { type FormEvent, useState } from 'react';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import type { DeliveryDesk, DeskScan, DeskView } from './deliveryDesk.ts';
import classes from './Kazpost.module.css';

interface Props {
  desk: DeliveryDesk;
  view: DeskView;
  /** The unread scan this entry stands for; null for an envelope that was never scanned. */
  unread: DeskScan | null;
  onClose: () => void;
}

/** An envelope whose code cannot be scanned: its number where it can be read, its line where it is known, and why. */
export function ManualEntryDialog({ desk, view, unread, onClose }: Props) {
  const t = useT('kazpost');
  const say = useRefusalText();
  const [code, setCode] = useState('');
  const [lineId, setLineId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const typed = toLatinLayout(code);
  const refusals = manualEntryRefusals({ code: typed, reason });
  const said = (field: string) => {
    const found = isTried ? refusals.find((refusal) => refusal.field === field) : undefined;
    return found ? say(found) : null;
  };
  const missing = view.reconciliation.lines.filter(({ outcome }) => outcome === 'missing');

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (refusals.length > 0) return;
    desk.enter({
      code: typed,
      lineId: lineId ? Number(lineId) : null,
      reason: reason.trim(),
      replaces: unread?.key ?? null,
    });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t('manualTitle')}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={t('manualTitle')}>
        <TextInput
          data-autofocus
          label={t('field.code')}
          value={code}
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          error={said('code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Select
          label={t('field.line')}
          placeholder={t('manualNoLine')}
          searchable
          clearable
          value={lineId}
          onChange={setLineId}
          data={missing.slice(0, 1000).map(({ line }) => ({
            value: String(line.id),
            label: [`${line.lineNumber}.`, line.identifier ?? t('ordinary'), line.sender || line.addressee]
              .filter(Boolean)
              .join(' '),
          }))}
        />
        <TextInput
          label={t('field.reason')}
          value={reason}
          required
          maxLength={300}
          error={said('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit">{t('manualAdd')}</Button>
      </form>
    </Modal>
  );
}
