import { Textarea } from '@mantine/core';
import type { Period } from '@tyndau/domain/figures/periods';
import { useState } from 'react';
import { BodySelect } from '../../../components/BodySelect.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';
import { FormShell } from '../../../components/FormShell.tsx';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useReference } from '../../../components/useReference.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { SideSheet } from '../../../ui/SideSheet.tsx';
import classes from './CellNotes.module.css';
import type { Cell } from './chosenCell.ts';
import { WriteCellNoteDocument } from './notes.generated.ts';

interface Props {
  cell: Cell;
  period: Period;
  onClose: () => void;
  onWritten: () => void;
}

/** A new note about a cell and the period that is on the screen. */
export function CellNoteDrawer({ cell, period, onClose, onWritten }: Props) {
  const t = useT('cellNotes');
  const words = useT('words');
  const { date } = useFormats();
  const { today } = useViewer();
  const { territoryName, questionName } = useReference();
  const { key } = useIdempotencyKey();
  const [values, setValues] = useState({ cause: '', measures: '' });
  const [bodyId, setBodyId] = useState<number | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const writing = useMutationWithRefusals(WriteCellNoteDocument, (data) => data.writeCellNote);
  async function submit() {
    const { from, to } = period;
    const input = { idempotencyKey: key, ...cell, from, to, ...values, bodyId, dueOn };
    if (await writing.run({ input })) onWritten();
  }
  const text = (name: 'cause' | 'measures') => (
    <NoteText
      name={name}
      value={values[name]}
      onChange={(value) => setValues({ ...values, [name]: value })}
    />
  );
  return (
    <SideSheet onClose={onClose} width={520} title={t('newNote')}>
      <p className={classes.of}>
        {territoryName(cell.territoryCode)} · {questionName(cell.questionCode)}
        <br />
        {`${date(period.from)} – ${date(period.to)}`}
      </p>
      <FormShell
        state={writing}
        onSubmit={() => void submit()}
        submitLabel={words('save')}
        labels={{ cause: t('cause'), measures: t('measures'), dueOn: t('dueOn') }}
      >
        {text('cause')}
        {text('measures')}
        <BodySelect name="bodyId" label={t('body')} value={bodyId} onChange={setBodyId} clearable />
        <DateInput
          name="dueOn"
          label={t('dueOn')}
          description={t('dueHint')}
          value={dueOn}
          min={today}
          onChange={setDueOn}
        />
      </FormShell>
    </SideSheet>
  );
}

interface TextProps {
  name: 'cause' | 'measures';
  value: string;
  onChange: (value: string) => void;
}

function NoteText({ name, value, onChange }: TextProps) {
  const t = useT('cellNotes');
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={name}
      label={t(name)}
      value={value}
      autosize
      minRows={3}
      maxLength={2000}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
