import { NumberInput, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import {
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DraftOffer, DraftStatus } from '../../components/DraftStatus.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FilesField } from '../../components/FilesField.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { IinInput } from '../../components/IinInput.tsx';
import { moveOnEnter } from '../../components/moveOnEnter.ts';
import { NameSelect } from '../../components/NameSelect.tsx';
import { NameSwitch } from '../../components/NameSwitch.tsx';
import { PhoneInput } from '../../components/PhoneInput.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { BarcodeInput } from './BarcodeInput.tsx';
import classes from './Intake.module.css';
import { AcceptIntakeDocument, type IntakeLineFragment } from './intake.generated.ts';
import { formOf, type IntakeValues, newLetter, toIntakeInput } from './intakeValues.ts';
import { readRepeated, writeRepeated } from './repeatedValues.ts';

interface Props {
  /** The body that receives by the settings of the office. */
  receivingBodyId: number | null;
  onAccepted: (intake: IntakeLineFragment) => void;
}

/** The counter. Enter goes on, Ctrl+Enter accepts, and the next letter begins at its first field. */
export function IntakeForm({ receivingBodyId, onAccepted }: Props) {
  const draft = useDraft<IntakeValues>('intake:new');
  const [sheet, setSheet] = useState(() => ({ key: 0, values: startingValues(receivingBodyId) }));
  function turn(values: IntakeValues) {
    setSheet(({ key }) => ({ key: key + 1, values }));
  }
  return (
    <>
      <DraftOffer
        offer={draft.offer}
        onRestore={() => {
          const left = draft.accept();
          if (left) turn({ ...newLetter({}), ...left });
        }}
        onDecline={() => {
          void draft.decline();
          turn(startingValues(receivingBodyId));
        }}
      />
      <IntakeSheet
        key={sheet.key}
        initial={sheet.values}
        draft={draft}
        onAccepted={(intake, accepted) => {
          void draft.discard();
          const { isOn } = readRepeated();
          const { source, form, addresseeBodyId } = accepted;
          writeRepeated({ isOn, last: { source, form, addresseeBodyId } });
          turn(startingValues(receivingBodyId));
          onAccepted(intake);
        }}
      />
    </>
  );
}

function startingValues(receivingBodyId: number | null): IntakeValues {
  const { isOn, last } = readRepeated();
  return newLetter({ addresseeBodyId: receivingBodyId, ...(isOn ? last : {}) });
}

interface SheetProps {
  initial: IntakeValues;
  draft: ReturnType<typeof useDraft<IntakeValues>>;
  onAccepted: (intake: IntakeLineFragment, values: IntakeValues) => void;
}

function IntakeSheet({ initial, draft, onAccepted }: SheetProps) {
  const t = useT('intake');
  const { values, set, patch } = useFormValues(initial, draft.keep);
  const { key, renew } = useIdempotencyKey();
  const acceptance = useMutationWithRefusals(AcceptIntakeDocument, (data) => data.acceptIntake);
  const [isRepeating, setRepeating] = useState(() => readRepeated().isOn);

  async function accept() {
    const done = await acceptance.run({ input: toIntakeInput(values, key) });
    if (!done?.intake) return;
    renew();
    onAccepted(done.intake, values);
  }
  const labels = {
    applicantName: t('field.applicantName'),
    applicantIin: t('field.applicantIin'),
    applicantPhone: t('field.applicantPhone'),
    addresseeBodyId: t('field.addressee'),
    sheets: t('field.sheets'),
    barcode: t('field.barcode'),
  };

  return (
    // Enter walks the fields of the form inside; the element itself is not operated.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onKeyDown={moveOnEnter}>
      <FormShell
        state={acceptance}
        onSubmit={() => void accept()}
        submitLabel={t('accept')}
        labels={labels}
        label={t('newLetter')}
        hint={<DraftStatus saved={draft.saved} />}
      >
        <ApplicantLine values={values} set={set} />
        <BodySelect
          name="addresseeBodyId"
          label={t('field.addressee')}
          value={values.addresseeBodyId}
          onChange={set('addresseeBodyId')}
        />
        <div className={classes.pair}>
          <NameSelect
            name="source"
            label={t('field.source')}
            names={appealSourceNames}
            clearable={false}
            value={values.source}
            onChange={(source) => {
              if (!source) return;
              const form = formOf(source);
              patch({
                source,
                ...(form ? { form, sheets: form === 'paper' ? Math.max(values.sheets, 1) : 0 } : {}),
              });
            }}
          />
          <NameSelect
            name="form"
            label={t('field.form')}
            names={appealFormNames}
            clearable={false}
            value={values.form}
            onChange={(form) => form && set('form')(form)}
          />
        </div>
        <NameSwitch
          label={t('field.language')}
          names={appealLanguageNames}
          value={values.language}
          onChange={set('language')}
        />
        <div className={classes.sheetsLine}>
          <SheetsInput value={values.sheets} onChange={set('sheets')} />
          <BarcodeInput value={values.barcode} onChange={set('barcode')} />
        </div>
        <Textarea
          label={t('field.note')}
          minRows={2}
          value={values.note}
          onChange={(event) => set('note')(event.currentTarget.value)}
        />
        <FilesField label={t('field.files')} initial={values.files} onChange={set('files')} />
        <Switch
          size="sm"
          tabIndex={-1}
          label={t('repeatLast')}
          checked={isRepeating}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            setRepeating(isOn);
            writeRepeated({ ...readRepeated(), isOn });
          }}
        />
      </FormShell>
    </div>
  );
}

type SetField = ReturnType<typeof useFormValues<IntakeValues>>['set'];

function ApplicantLine({ values, set }: { values: IntakeValues; set: SetField }) {
  const t = useT('intake');
  const refused = useFieldRefusals();
  return (
    <>
      <TextInput
        name="applicantName"
        label={t('field.applicantName')}
        placeholder={t('field.applicantNameHint')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={values.applicantName}
        error={refused('applicantName')}
        onChange={(event) => set('applicantName')(event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <PhoneInput
          name="applicantPhone"
          label={t('field.applicantPhone')}
          value={values.applicantPhone}
          onChange={set('applicantPhone')}
        />
        <IinInput
          name="applicantIin"
          label={t('field.applicantIin')}
          accepts="either"
          value={values.applicantIin}
          onChange={set('applicantIin')}
        />
      </SimpleGrid>
    </>
  );
}

function SheetsInput({ value, onChange }: { value: number; onChange: (sheets: number) => void }) {
  const t = useT('intake');
  const refused = useFieldRefusals();
  return (
    <NumberInput
      name="sheets"
      label={t('field.sheets')}
      min={0}
      max={9999}
      allowDecimal={false}
      hideControls
      value={value}
      error={refused('sheets')}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(sheets) => onChange(Number(sheets) || 0)}
    />
  );
}
