import type { ReactNode } from 'react';
import { ConflictDialog } from '../../components/ConflictDialog.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useChangeText } from '../../components/useChangeText.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Shelf.module.css';
import type { EntryFormState } from './useEntryForm.ts';

interface Props {
  form: EntryFormState;
  label: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The form of an entry with everything a save can answer: refusals at the fields, or that somebody was first. */
export function EntryForm({ form, label, actions, children }: Props) {
  const t = useT('reference');
  const words = useT('words');
  const labels = useFieldLabels();
  const show = useChangeText();
  const { saving, values } = form;
  return (
    <>
      <FormShell
        state={saving}
        onSubmit={form.submit}
        submitLabel={words('save')}
        labels={labels}
        label={label}
        actions={actions}
        disabledReason={form.isDirty ? null : t('nothingChanged')}
      >
        <div className={classes.fields}>{children}</div>
      </FormShell>
      <ConflictDialog
        conflict={saving.conflict}
        mine={values as Record<string, unknown>}
        labels={labels}
        show={show}
        onKeepMine={form.keepMine}
        onTakeTheirs={form.takeTheirs}
        onClose={saving.clear}
      />
    </>
  );
}
