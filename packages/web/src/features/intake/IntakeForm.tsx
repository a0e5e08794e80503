import { Stack, Switch, Textarea } from '@mantine/core';
import {
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DraftOffer, DraftStatus } from '../../components/DraftStatus.tsx';
import { FilesField } from '../../components/FilesField.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { moveOnEnter } from '../../components/moveOnEnter.ts';
import { NameSelect } from '../../components/NameSelect.tsx';
import { NameSwitch } from '../../components/NameSwitch.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { ApplicantLine } from './ApplicantLine.tsx';
import { BarcodeInput } from './BarcodeInput.tsx';
import classes from './Intake.module.css';
import { AcceptIntakeDocument, type IntakeLineFragment } from './intake.generated.ts';
import { formOf, type IntakeValues, newLetter, toIntakeInput, withForm } from './intakeValues.ts';
import { LateReasonField } from './LateReasonField.tsx';
import { OralFields } from './OralFields.tsx';
import { readRepeated, writeRepeated } from './repeatedValues.ts';
import { SheetsInput } from './SheetsInput.tsx';

interface Props {
  /** The body that receives by the settings of the office. */
  receivingBodyId: number | null;
  /** A person speaks and does not write. */
  isOral: boolean;
  onAccepted: (intake: IntakeLineFragment) => void;
}

/** The counter. Enter goes on, Ctrl+Enter accepts, and the next letter begins at its first field. */
export function IntakeForm({ receivingBodyId, isOral, onAccepted }: Props) {
  const draft = useDraft<IntakeValues>(isOral ? 'intake:oral' : 'intake:new');
  const starting = () => startingValues(receivingBodyId, isOral);
  const [sheet, setSheet] = useState(() => ({ key: 0, values: starting() }));
  function turn(values: IntakeValues) {
    setSheet(({ key }) => ({ key: key + 1, values }));
  }
  return (
    <Stack gap={14}>
      <DraftOffer
        offer={draft.offer}
        onRestore={() => {
          const left = draft.accept();
          if (left) turn({ ...starting(), ...left });
        }}
        onDecline={() => {
          void draft.decline();
          turn(starting());
        }}
      />
      <IntakeSheet
        key={sheet.key}
        initial={sheet.values}
        isOral={isOral}
        draft={draft}
        onAccepted={(intake, accepted) => {
          void draft.discard();
          const { isOn } = readRepeated();
          const { source, form, addresseeBodyId } = accepted;
          if (!isOral) writeRepeated({ isOn, last: { source, form, addresseeBodyId } });
          turn(starting());
          onAccepted(intake);
        }}
      />
    </Stack>
  );
}

function startingValues(receivingBodyId: number | null, isOral: boolean): IntakeValues {
  if (isOral) return newLetter({ addresseeBodyId: receivingBodyId, source: 'byHand', form: 'oral' });
  const { isOn, last } = readRepeated();
  const repeated = isOn && last.form !== 'oral' ? last : {};
  return newLetter({ addresseeBodyId: receivingBodyId, ...repeated });
}

interface SheetProps {
  initial: IntakeValues;
  isOral: boolean;
  draft: ReturnType<typeof useDraft<IntakeValues>>;
  onAccepted: (intake: IntakeLineFragment, values: IntakeValues) => void;
}

function IntakeSheet({ initial, isOral, draft, onAccepted }: SheetProps) {
  const t = useT('intake');
  const counter = useT('counter');
  const fields = useFormValues(initial, draft.keep);
  const { values, set, patch } = fields;
  const { key, renew } = useIdempotencyKey();
  const acceptance = useMutationWithRefusals(AcceptIntakeDocument, (data) => data.acceptIntake);

  async function accept() {
    const done = await acceptance.run({ input: toIntakeInput(values, key) });
    if (!done?.intake) return;
    renew();
    onAccepted(done.intake, values);
  }

  return (
    // Enter walks the fields of the form inside; the element itself is not operated.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div onKeyDown={moveOnEnter}>
      <FormShell
        state={acceptance}
        onSubmit={() => void accept()}
        submitLabel={isOral ? counter('protocol.accept') : t('accept')}
        labels={useIntakeLabels()}
        label={isOral ? counter('protocol.newProtocol') : t('newLetter')}
        hint={<DraftStatus saved={draft.saved} />}
      >
        <ApplicantLine {...fields} />
        {values.form === 'oral' && <OralFields {...fields} />}
        <BodySelect
          name="addresseeBodyId"
          label={t('field.addressee')}
          value={values.addresseeBodyId}
          onChange={set('addresseeBodyId')}
        />
        {!isOral && (
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
                patch({ source, ...(form ? withForm(form, values) : {}) });
              }}
            />
            <NameSelect
              name="form"
              label={t('field.form')}
              names={appealFormNames}
              clearable={false}
              value={values.form}
              onChange={(form) => form && patch(withForm(form, values))}
            />
          </div>
        )}
        <NameSwitch
          label={t('field.language')}
          names={appealLanguageNames}
          value={values.language}
          onChange={set('language')}
        />
        {!isOral && (
          <div className={classes.sheetsLine}>
            <SheetsInput value={values.sheets} onChange={set('sheets')} />
            <BarcodeInput value={values.barcode} onChange={set('barcode')} />
          </div>
        )}
        <Textarea
          name="conversation"
          label={counter('conversation')}
          placeholder={counter('conversationHint')}
          autosize
          minRows={2}
          value={values.conversation}
          onChange={(event) => set('conversation')(event.currentTarget.value)}
        />
        <Textarea
          label={t('field.note')}
          autosize
          minRows={1}
          value={values.note}
          onChange={(event) => set('note')(event.currentTarget.value)}
        />
        <LateReasonField
          value={values.lateReason ?? ''}
          onChange={set('lateReason')}
          refusals={acceptance.refusals}
        />
        <FilesField label={t('field.files')} initial={values.files} onChange={set('files')} />
        {!isOral && <RepeatSwitch />}
      </FormShell>
    </div>
  );
}

function RepeatSwitch() {
  const t = useT('intake');
  const [isOn, setOn] = useState(() => readRepeated().isOn);
  return (
    <Switch
      size="sm"
      tabIndex={-1}
      label={t('repeatLast')}
      checked={isOn}
      onChange={(event) => {
        setOn(event.currentTarget.checked);
        writeRepeated({ ...readRepeated(), isOn: event.currentTarget.checked });
      }}
    />
  );
}

function useIntakeLabels() {
  const t = useT('intake');
  const counter = useT('counter');
  return {
    applicantName: t('field.applicantName'),
    applicantIin: t('field.applicantIin'),
    applicantPhone: t('field.applicantPhone'),
    addresseeBodyId: t('field.addressee'),
    sheets: t('field.sheets'),
    barcode: t('field.barcode'),
    conversation: counter('conversation'),
    'protocol.essence': counter('protocol.essence'),
  };
}
