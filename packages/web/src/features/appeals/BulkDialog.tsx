import { Modal } from '@mantine/core';
import type { BulkAction } from '@tyndau/domain/appeals/bulkActs';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { useState } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkOutcome } from './BulkOutcome.tsx';
import type { scopeOf } from './bulkScope.ts';

interface Props {
  action: BulkAction;
  scope: ReturnType<typeof scopeOf>;
  onClose: () => void;
  /** Something was done: the list is other now. */
  onDone: () => void;
}

/** An act on the chosen appeals from the question to the result of each. */
export function BulkDialog({ action, scope, onClose, onDone }: Props) {
  const words = useT('words');
  const formats = useFormats();
  // What was chosen when the dialog was opened: a list that changes meanwhile does not change the act.
  const [asked] = useState({ action, scope });
  const [actId, setActId] = useState<number | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={formats.name(appealActionRules[asked.action].name)}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      {actId === null ? (
        <BulkForm
          {...asked}
          onBegun={(id) => {
            setActId(id);
            onDone();
          }}
          onCancel={onClose}
        />
      ) : (
        <BulkOutcome key={actId} id={actId} onUndone={setActId} onEnded={onDone} onClose={onClose} />
      )}
    </Modal>
  );
}
