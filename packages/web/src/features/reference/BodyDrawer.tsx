import { BodySelect } from '../../components/BodySelect.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Body } from './BodiesPart.tsx';
import { bodyKinds } from './bodyKinds.ts';
import { CompetenceField } from './CompetenceField.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { ChoiceField, FlagField, NameFields, TextField, ValidityFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { nameInput, nameValues } from './entryNames.ts';
import { BodyEntriesDocument, SaveBodyDocument, type SaveBodyMutation } from './reference.generated.ts';
import classes from './Shelf.module.css';
import { useEntryForm } from './useEntryForm.ts';

const pick = (data: SaveBodyMutation) => data.saveBody;

function valuesOf(entry: Body | null) {
  return {
    ...nameValues(entry?.name),
    // The contract repeats the full name where no short one is known.
    shortKk: entry && entry.shortName.kk !== entry.name.kk ? entry.shortName.kk : '',
    shortRu: entry && entry.shortName.ru !== entry.name.ru ? entry.shortName.ru : '',
    code: entry?.code ?? '',
    kind: entry?.kind ?? 'management',
    parentId: entry?.parentId ?? null,
    territoryCode: entry?.territoryCode ?? null,
    bin: entry?.bin ?? '',
    isHigher: entry?.isHigher ?? false,
    validFrom: entry?.validFrom ?? null,
    validTo: entry?.validTo ?? null,
    questionCodes: [...(entry?.questionCodes ?? [])],
  };
}

/** One body: names, place in the tree, what it is competent for. */
export function BodyDrawer({ entry, onClose }: { entry: Body | null; onClose: () => void }) {
  const t = useT('reference');
  const formats = useFormats();
  const { may } = useViewer();
  return (
    <EntryDrawer title={entry ? formats.name(entry.name) : t('newEntry')} onClose={onClose}>
      {entry && !entry.verified && <Notice tone="attention">{t('bodyUnverified')}</Notice>}
      {may('dictionary.edit') ? (
        <BodyForm entry={entry} onClose={onClose} />
      ) : (
        <EntryFacts values={valuesOf(entry)} without={['kind']} />
      )}
      {entry && <EntryHistory entity="body" entityId={entry.id} code={entry.code} />}
    </EntryDrawer>
  );
}

function BodyForm({ entry, onClose }: { entry: Body | null; onClose: () => void }) {
  const t = useT('reference');
  const labels = useFieldLabels();
  const form = useEntryForm({
    initial: valuesOf(entry),
    version: entry?.version ?? null,
    document: SaveBodyDocument,
    pick,
    list: BodyEntriesDocument,
    onSaved: onClose,
    variables: ({ nameKk, nameRu, nameEn, bin, ...rest }, version) => ({
      input: {
        ...rest,
        ...(entry ? { id: entry.id } : {}),
        bin: bin.trim() || null,
        name: nameInput({ nameKk, nameRu, nameEn }),
        version,
      },
    }),
  });
  const { values, set, patch } = form;
  return (
    <EntryForm form={form} label={t('part.bodies')}>
      <NameFields values={values} set={set} />
      <TextField name="shortKk" value={values.shortKk} onChange={set('shortKk')} />
      <TextField name="shortRu" value={values.shortRu} onChange={set('shortRu')} />
      <TextField name="code" value={values.code} onChange={set('code')} disabled={entry !== null} required />
      <TextField name="bin" value={values.bin} onChange={set('bin')} />
      <ChoiceField
        wide
        name="kind"
        value={values.kind}
        onChange={set('kind')}
        choices={bodyKinds.map((kind) => ({ value: kind, label: t(`bodyKind.${kind}`) }))}
      />
      <div className={classes.wide}>
        <BodySelect
          name="parentId"
          label={labels.parentId}
          value={values.parentId}
          exclude={entry ? [entry.id] : []}
          onChange={(parentId) => patch({ parentId })}
        />
      </div>
      <div className={classes.wide}>
        <TerritorySelect
          name="territoryCode"
          label={labels.territoryCode}
          value={values.territoryCode}
          onChange={(territoryCode) => patch({ territoryCode })}
        />
      </div>
      <FlagField
        name="isHigher"
        value={values.isHigher}
        onChange={set('isHigher')}
        description={t('higherHint')}
      />
      <CompetenceField value={values.questionCodes} onChange={set('questionCodes')} />
      <ValidityFields values={values} set={set} canClose={entry !== null} />
    </EntryForm>
  );
}
