import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { type TerritoryRow, useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Residents.module.css';
import { ResidentsFromFile } from './ResidentsFromFile.tsx';
import { type ResidentsQuery, SaveResidentsDocument } from './residents.generated.ts';

interface Props {
  year: number;
  shown: readonly TerritoryRow[];
  known: ResidentsQuery['residents'];
  onDone: () => void;
}

type Typed = Readonly<Record<string, number | null>>;

/** Residents of a year, typed or read from a table, with the word they rest on; only what was changed is written. */
export function ResidentsForm({ year, shown, known, onDone }: Props) {
  const t = useT('residents');
  const words = useT('words');
  const { today } = useViewer();
  const { territoryName } = useReference();
  const before = new Map(known.map(({ code, residents }) => [code, residents]));
  const [typed, setTyped] = useState<Typed>({});
  const [source, setSource] = useState(known[0]?.source ?? '');
  const [statedOn, setStatedOn] = useState<string | null>(known[0]?.statedOn ?? today);
  const saving = useMutationWithRefusals(SaveResidentsDocument, (data) => data.saveResidents);
  const rows = Object.entries(typed)
    .filter(([code, residents]) => residents !== (before.get(code) ?? null))
    .map(([code, residents]) => ({ code, residents }));
  const hidden = rows.filter(({ code }) => !shown.some((row) => row.code === code));
  async function submit() {
    if (statedOn && (await saving.run({ input: { year, source, statedOn, rows } }))) onDone();
  }
  return (
    <Section
      title={t('ofYear', { year })}
      actions={<ResidentsFromFile onRead={(read) => setTyped({ ...typed, ...read })} />}
    >
      <FormShell
        state={saving}
        onSubmit={() => void submit()}
        submitLabel={words('save')}
        labels={{
          source: t('source'),
          statedOn: t('statedOn'),
          residents: t('residents'),
          rows: t('residents'),
        }}
        disabledReason={rows.length === 0 ? t('nothingChanged') : null}
        hint={rows.length > 0 && t('changed', { count: rows.length })}
        actions={
          <Button variant="default" onClick={onDone}>
            {words('cancel')}
          </Button>
        }
      >
        <div className={classes.word}>
          <SourceField value={source} onChange={setSource} />
          <DateInput
            name="statedOn"
            label={t('statedOn')}
            value={statedOn}
            max={today}
            onChange={setStatedOn}
          />
        </div>
        <div className={classes.fields}>
          {shown.map(({ code }) => (
            <NumberInput
              key={code}
              label={territoryName(code)}
              min={0}
              decimalScale={0}
              thousandSeparator=" "
              hideControls
              value={(code in typed ? typed[code] : before.get(code)) ?? ''}
              data-changed={rows.some((row) => row.code === code) || undefined}
              onChange={(value) => setTyped({ ...typed, [code]: value === '' ? null : Number(value) })}
            />
          ))}
        </div>
        {hidden.length > 0 && (
          <p className={classes.hidden}>{t('alsoElsewhere', { count: hidden.length })}</p>
        )}
      </FormShell>
    </Section>
  );
}

function SourceField({ value, onChange }: { value: string; onChange: (source: string) => void }) {
  const t = useT('residents');
  const refused = useFieldRefusals();
  return (
    <TextInput
      name="source"
      label={t('source')}
      placeholder={t('sourceHint')}
      value={value}
      maxLength={300}
      error={refused('source')}
      onChange={(event) => onChange(event.currentTarget.value)}
      required
    />
  );
}
