import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type AbsenceReason, absenceReasonNames } from '@tyndau/domain/people/absences';
import { useState } from 'react';
import { AdministeredBody, usePeopleOfBody } from '../../components/AdministeredBody.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { Picker } from '../../components/Picker.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Distribution.module.css';
import {
  type AbsenceLineFragment,
  CancelAbsenceDocument,
  SaveAbsenceDocument,
} from './distribution.generated.ts';

interface Props {
  absence: AbsenceLineFragment | null;
  onClose: () => void;
}

/** Writes down an absence, or corrects one. */
export function AbsenceDrawer({ absence, onClose }: Props) {
  const t = useT('distribution');
  return (
    <SideSheet
      onClose={onClose}
      width={480}
      title={absence ? t('absences.edit', { name: absence.user.displayName }) : t('absences.add')}
    >
      <div className={classes.stack}>
        <AbsenceForm absence={absence} onSaved={onClose} />
        {absence && <CancelButton absence={absence} onCancelled={onClose} />}
      </div>
    </SideSheet>
  );
}

function AbsenceForm({ absence, onSaved }: { absence: AbsenceLineFragment | null; onSaved: () => void }) {
  const t = useT('distribution');
  const words = useT('words');
  const labels = useFieldLabels();
  const { today } = useViewer();
  const [bodyId, setBodyId] = useState<number | null>(absence?.bodyId ?? null);
  const people = usePeopleOfBody(bodyId);
  const state = useMutationWithRefusals(SaveAbsenceDocument, (data) => data.saveAbsence);
  const { values, set, patch } = useFormValues({
    userId: absence ? String(absence.user.id) : null,
    fromOn: absence?.fromOn ?? today,
    toOn: absence?.toOn ?? today,
    reason: (absence?.reason ?? 'vacation') as AbsenceReason,
    note: absence?.note ?? '',
    substituteId: absence?.substitute ? String(absence.substitute.id) : null,
  });

  async function save() {
    const { userId, substituteId, ...rest } = values;
    const done = await state.run({
      input: {
        ...rest,
        // Nobody chosen is refused by the office at the field.
        userId: Number(userId ?? 0),
        substituteId: substituteId === null ? null : Number(substituteId),
        ...(absence ? { id: absence.id, version: absence.version } : {}),
      },
    });
    if (!done) return;
    notifications.show({ message: t('absences.saved'), color: 'moss' });
    onSaved();
  }

  return (
    <FormShell
      state={state}
      onSubmit={() => void save()}
      submitLabel={words('save')}
      labels={labels}
      label={t('tab.absences')}
    >
      {!absence && (
        <AdministeredBody
          label={t('absences.body')}
          value={bodyId}
          onChange={(id) => {
            setBodyId(id);
            patch({ userId: null, substituteId: null });
          }}
        />
      )}
      <Picker
        name="userId"
        label={t('absences.person')}
        required
        options={people}
        value={values.userId}
        onChange={set('userId')}
      />
      <DateInput
        name="fromOn"
        label={t('absences.from')}
        required
        value={values.fromOn}
        onChange={(day) => set('fromOn')(day ?? today)}
      />
      <DateInput
        name="toOn"
        label={t('absences.to')}
        required
        value={values.toOn}
        onChange={(day) => set('toOn')(day ?? today)}
      />
      <NameSelect
        name="reason"
        label={t('absences.reason')}
        names={absenceReasonNames}
        clearable={false}
        value={values.reason}
        onChange={(reason) => reason && set('reason')(reason)}
      />
      <Picker
        name="substituteId"
        label={t('absences.substitute')}
        options={people}
        value={values.substituteId}
        onChange={set('substituteId')}
      />
      <TextInput
        name="note"
        label={t('absences.note')}
        value={values.note}
        onChange={(event) => set('note')(event.currentTarget.value)}
      />
    </FormShell>
  );
}

function CancelButton({ absence, onCancelled }: { absence: AbsenceLineFragment; onCancelled: () => void }) {
  const t = useT('distribution');
  const state = useMutationWithRefusals(CancelAbsenceDocument, (data) => data.cancelAbsence);
  async function cancel() {
    if (!(await state.run({ id: absence.id, version: absence.version }))) return;
    notifications.show({ message: t('absences.cancelled'), color: 'moss' });
    onCancelled();
  }
  return (
    <>
      <RefusalNotice state={state} />
      <Button variant="default" color="brick" loading={state.isSending} onClick={() => void cancel()}>
        {t('absences.cancel')}
      </Button>
    </>
  );
}
