import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { Entry } from './DictionaryPart.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { NameFields, NumberField, TextField, ValidityFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { nameInput, nameValues } from './entryNames.ts';
import { MarkBadge } from './MarkBadge.tsx';
import {
  DictionaryEntriesDocument,
  SaveDictionaryEntryDocument,
  type SaveDictionaryEntryMutation,
} from './reference.generated.ts';
import { useEntryForm } from './useEntryForm.ts';

const pick = (data: SaveDictionaryEntryMutation) => data.saveDictionaryEntry;

interface Props {
  dictionary: string;
  entry: Entry | null;
  nextPosition: number;
  onClose: () => void;
}

function valuesOf(entry: Entry | null, nextPosition: number) {
  return {
    ...nameValues(entry?.name),
    code: entry?.code ?? '',
    position: (entry?.position ?? nextPosition) as number | null,
    authority: entry?.authority ?? '',
    validFrom: entry?.validFrom ?? null,
    validTo: entry?.validTo ?? null,
  };
}

/** One value of a small dictionary. */
export function DictionaryDrawer(props: Props) {
  const { dictionary, entry, nextPosition, onClose } = props;
  const t = useT('reference');
  const formats = useFormats();
  const { may } = useViewer();
  return (
    <EntryDrawer title={entry ? formats.name(entry.name) : t('newEntry')} onClose={onClose}>
      {entry && (
        <div>
          <MarkBadge mark={entry.mark} /> {entry.authority}
        </div>
      )}
      {may('dictionary.edit') ? (
        <DictionaryForm {...props} />
      ) : (
        <EntryFacts values={valuesOf(entry, nextPosition)} />
      )}
      {entry && <EntryHistory entity="dictionaryEntry" code={`${dictionary}.${entry.code}`} />}
    </EntryDrawer>
  );
}

function DictionaryForm({ dictionary, entry, nextPosition, onClose }: Props) {
  const t = useT('reference');
  const form = useEntryForm({
    initial: valuesOf(entry, nextPosition),
    version: entry?.version ?? null,
    document: SaveDictionaryEntryDocument,
    pick,
    list: DictionaryEntriesDocument,
    onSaved: onClose,
    variables: ({ nameKk, nameRu, nameEn, position, ...rest }, version) => ({
      input: {
        ...rest,
        dictionary,
        position: position ?? nextPosition,
        name: nameInput({ nameKk, nameRu, nameEn }),
        version,
      },
    }),
  });
  const { values, set } = form;
  return (
    <EntryForm form={form} label={t('group.dictionaries')}>
      <NameFields values={values} set={set} />
      <TextField required name="code" value={values.code} onChange={set('code')} disabled={entry !== null} />
      <NumberField name="position" value={values.position} onChange={set('position')} />
      <TextField
        wide
        name="authority"
        value={values.authority}
        onChange={set('authority')}
        description={t('authorityHint')}
      />
      <ValidityFields values={values} set={set} canClose={entry !== null} />
    </EntryForm>
  );
}
