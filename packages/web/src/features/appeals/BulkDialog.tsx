import { Modal } from '@mantine/core';
import type { BulkAction } from '@tyndau/domain/appeals/bulkActs';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkOutcome } from './BulkOutcome.tsx';
import type { scopeOf } from './bulkScope.ts';

interface Props {
  /** null: nothing is being asked; an act of before may still be looked at (`?act=`). */
  action: BulkAction | null;
  scope: ReturnType<typeof scopeOf>;
  onClose: () => void;
  /** Something was done: the list is other now. */
  onDone: () => void;
}

/** An act on the chosen appeals from the question to the result of each; the act stands in the address. */
export function BulkDialog({ action, scope, onClose, onDone }: Props) {
  const t = useT('bulk');
  const words = useT('words');
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const actId = Number(search.get('act')) || null;
  if (action === null && actId === null) return null;

  function show(id: number | null) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) next.delete('act');
        else next.set('act', String(id));
        return next;
      },
      { replace: true },
    );
  }
  function close() {
    show(null);
    onClose();
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={action === null ? t('mine') : formats.name(appealActionRules[action].name)}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      {actId !== null ? (
        <BulkOutcome key={actId} id={actId} onUndone={show} onEnded={onDone} onClose={close} />
      ) : (
        action !== null && <AskedForm action={action} scope={scope} onBegun={show} onCancel={close} />
      )}
    </Modal>
  );
}

/** What was chosen when the dialog was opened: a list that changes meanwhile does not change the act. */
function AskedForm(props: Parameters<typeof BulkForm>[0]) {
  const [asked] = useState(props.scope);
  return <BulkForm {...props} scope={asked} />;
}
