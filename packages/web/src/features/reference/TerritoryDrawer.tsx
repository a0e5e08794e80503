import { DateInput } from '../../components/DateInput.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { ChoiceField, NameFields, NumberField, TextField, ValidityFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { nameInput, nameValues } from './entryNames.ts';
import {
  SaveTerritoryDocument,
  type SaveTerritoryMutation,
  TerritoryEntriesDocument,
} from './reference.generated.ts';
import classes from './Shelf.module.css';
import type { Territory } from './TerritoriesPart.tsx';
import { territoryKinds } from './territoryKinds.ts';
import { useEntryForm } from './useEntryForm.ts';

const pick = (data: SaveTerritoryMutation) => data.saveTerritory;

function valuesOf(entry: Territory | null) {
  return {
    ...nameValues(entry?.name),
    code: entry?.code ?? '',
    parentCode: entry?.parentCode ?? null,
    level: entry?.level ?? 2,
    kind: entry?.kind ?? 'district',
    lat: entry?.lat ?? null,
    lon: entry?.lon ?? null,
    validFrom: entry?.validFrom ?? null,
    validTo: entry?.validTo ?? null,
    effectiveOn: null as string | null,
  };
}

/** One territory: to read for everybody, to change for whoever keeps the dictionaries. */
export function TerritoryDrawer({ entry, onClose }: { entry: Territory | null; onClose: () => void }) {
  const t = useT('reference');
  const formats = useFormats();
  const { may } = useViewer();
  return (
    <EntryDrawer title={entry ? formats.name(entry.name) : t('newEntry')} onClose={onClose}>
      {may('dictionary.edit') ? (
        <TerritoryForm entry={entry} onClose={onClose} />
      ) : (
        <EntryFacts values={valuesOf(entry)} without={['effectiveOn']} />
      )}
      {entry && <EntryHistory entity="territory" code={entry.code} />}
    </EntryDrawer>
  );
}

function TerritoryForm({ entry, onClose }: { entry: Territory | null; onClose: () => void }) {
  const t = useT('reference');
  const labels = useFieldLabels();
  const form = useEntryForm({
    initial: valuesOf(entry),
    version: entry?.version ?? null,
    document: SaveTerritoryDocument,
    pick,
    list: TerritoryEntriesDocument,
    onSaved: onClose,
    variables: ({ nameKk, nameRu, nameEn, effectiveOn, ...rest }, version) => ({
      input: {
        ...rest,
        ...(effectiveOn ? { effectiveOn } : {}),
        name: nameInput({ nameKk, nameRu, nameEn }),
        version,
      },
    }),
  });
  const { values, set } = form;
  const isRenamed = entry !== null && (values.nameKk !== entry.name.kk || values.nameRu !== entry.name.ru);
  const isMoved = entry !== null && values.parentCode !== entry.parentCode;
  return (
    <EntryForm form={form} label={t('part.territories')}>
      <NameFields values={values} set={set} />
      {(isRenamed || isMoved) && (
        <div className={classes.wide}>
          <DateInput
            name="effectiveOn"
            label={labels.effectiveOn}
            description={t('effectiveHint')}
            value={values.effectiveOn}
            onChange={set('effectiveOn')}
          />
        </div>
      )}
      <TextField name="code" value={values.code} onChange={set('code')} disabled={entry !== null} required />
      <ChoiceField
        name="kind"
        value={values.kind}
        onChange={set('kind')}
        choices={territoryKinds.map((kind) => ({ value: kind, label: t(`territoryKind.${kind}`) }))}
      />
      <div className={classes.wide}>
        <TerritorySelect
          name="parentCode"
          label={labels.parentCode}
          value={values.parentCode}
          onChange={(code) => form.patch({ parentCode: code })}
        />
      </div>
      <ChoiceField
        name="level"
        value={String(values.level)}
        onChange={(level) => form.patch({ level: Number(level) })}
        choices={['0', '1', '2'].map((level) => ({
          value: level,
          label: t(`level.l${level as '0' | '1' | '2'}`),
        }))}
      />
      <NumberField name="lat" value={values.lat} onChange={set('lat')} decimals={4} />
      <NumberField name="lon" value={values.lon} onChange={set('lon')} decimals={4} />
      <ValidityFields values={values} set={set} canClose={entry !== null} />
    </EntryForm>
  );
}
