import { TagsInput } from '@mantine/core';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { BodiesField } from './BodiesField.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { FlagField, NameFields, TextField, ValidityFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { nameInput, nameValues } from './entryNames.ts';
import type { Question } from './QuestionsPart.tsx';
import {
  QuestionEntriesDocument,
  SaveQuestionDocument,
  type SaveQuestionMutation,
} from './reference.generated.ts';
import classes from './Shelf.module.css';
import { useEntryForm } from './useEntryForm.ts';

const pick = (data: SaveQuestionMutation) => data.saveQuestion;

function valuesOf(entry: Question | null) {
  return {
    code: entry?.code ?? '',
    ...nameValues(entry?.name),
    keywordsKk: [...(entry?.keywordsKk ?? [])],
    keywordsRu: [...(entry?.keywordsRu ?? [])],
    districtFirst: entry?.districtFirst ?? false,
    bodyIds: [...(entry?.bodyIds ?? [])],
    validFrom: entry?.validFrom ?? null,
    validTo: entry?.validTo ?? null,
  };
}

/** One question of the classifier. Its place in the tree is its code. */
export function QuestionDrawer({ entry, onClose }: { entry: Question | null; onClose: () => void }) {
  const t = useT('reference');
  const formats = useFormats();
  const { may } = useViewer();
  return (
    <EntryDrawer title={entry ? formats.name(entry.name) : t('newEntry')} onClose={onClose}>
      {may('dictionary.edit') ? (
        <QuestionForm entry={entry} onClose={onClose} />
      ) : (
        <EntryFacts values={valuesOf(entry)} />
      )}
      {entry && <EntryHistory entity="question" code={entry.code} />}
    </EntryDrawer>
  );
}

function QuestionForm({ entry, onClose }: { entry: Question | null; onClose: () => void }) {
  const t = useT('reference');
  const labels = useFieldLabels();
  const reference = useReference();
  const form = useEntryForm({
    initial: valuesOf(entry),
    version: entry?.version ?? null,
    document: SaveQuestionDocument,
    pick,
    list: QuestionEntriesDocument,
    onSaved: onClose,
    variables: ({ nameKk, nameRu, nameEn, ...rest }, version) => ({
      input: {
        ...rest,
        parentCode: parentOf(rest.code),
        name: nameInput({ nameKk, nameRu, nameEn }),
        version,
      },
    }),
  });
  const { values, set } = form;
  const parent = parentOf(values.code);
  return (
    <EntryForm form={form} label={t('part.questions')}>
      <TextField
        wide
        required
        name="code"
        value={values.code}
        onChange={set('code')}
        disabled={entry !== null}
        description={
          parent ? t('standsUnder', { parent: `${parent} ${reference.questionName(parent)}` }) : t('codeHint')
        }
      />
      <NameFields values={values} set={set} />
      <TagsInput
        className={classes.wide ?? ''}
        label={labels.keywordsKk}
        description={t('keywordsHint')}
        value={values.keywordsKk}
        onChange={set('keywordsKk')}
      />
      <TagsInput
        className={classes.wide ?? ''}
        label={labels.keywordsRu}
        value={values.keywordsRu}
        onChange={set('keywordsRu')}
      />
      <BodiesField value={values.bodyIds} onChange={set('bodyIds')} />
      <FlagField name="districtFirst" value={values.districtFirst} onChange={set('districtFirst')} />
      <ValidityFields values={values} set={set} canClose={entry !== null} />
    </EntryForm>
  );
}

/** 01.02.03 stands under 01.02. */
function parentOf(code: string): string | null {
  const end = code.lastIndexOf('.');
  return end < 0 ? null : code.slice(0, end);
}
