import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../../components/Page.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { ChoiceField, NameFields, TextField, ValidityFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { nameInput, nameValues } from './entryNames.ts';
import { LetterField } from './LetterField.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import {
  SaveTemplateDocument,
  type SaveTemplateMutation,
  TemplateEntriesDocument,
} from './reference.generated.ts';
import classes from './TemplateEditor.module.css';
import { type Template, templatePurposes } from './templatePurposes.ts';
import { useEntryForm } from './useEntryForm.ts';

const pick = (data: SaveTemplateMutation) => data.saveTemplate;

interface Props {
  entry: Template | null;
  onClose: () => void;
}

/** A letter in both languages side by side: what one says, the other must say. */
export function TemplateEditor({ entry, onClose }: Props) {
  const t = useT('reference');
  const formats = useFormats();
  const { may } = useViewer();
  return (
    <Page
      title={entry ? formats.name(entry.name) : t('newEntry')}
      crumbs={[{ label: t('part.templates'), to: paths.reference('templates') }]}
      {...(entry ? { aside: entry.article } : {})}
    >
      {may('template.edit') ? (
        <TemplateForm entry={entry} onClose={onClose} />
      ) : (
        entry && (
          <div className={classes.sides}>
            <Section title={t('tongue.kk')}>
              <LetterPreview body={entry.bodyKk} />
            </Section>
            <Section title={t('tongue.ru')}>
              <LetterPreview body={entry.bodyRu} />
            </Section>
          </div>
        )
      )}
      {entry && <EntryHistory entity="template" code={entry.code} />}
    </Page>
  );
}

function TemplateForm({ entry, onClose }: Props) {
  const t = useT('reference');
  const [isPreview, setIsPreview] = useState(false);
  const form = useEntryForm({
    initial: {
      ...nameValues(entry?.name),
      code: entry?.code ?? '',
      purpose: entry?.purpose ?? 'applicant',
      article: entry?.article ?? '',
      bodyKk: entry?.bodyKk ?? '',
      bodyRu: entry?.bodyRu ?? '',
      validFrom: entry?.validFrom ?? null,
      validTo: entry?.validTo ?? null,
    },
    version: entry?.version ?? null,
    document: SaveTemplateDocument,
    pick,
    list: TemplateEntriesDocument,
    onSaved: onClose,
    variables: ({ nameKk, nameRu, nameEn, ...rest }, version) => ({
      input: { ...rest, name: nameInput({ nameKk, nameRu, nameEn }), version },
    }),
  });
  const { values, set } = form;
  return (
    <Section
      title={t('letter')}
      actions={
        <SegmentedControl
          aria-label={t('view')}
          value={isPreview ? 'preview' : 'text'}
          onChange={(view) => setIsPreview(view === 'preview')}
          data={[
            { value: 'text', label: t('text') },
            { value: 'preview', label: t('previewLetter') },
          ]}
        />
      }
    >
      <EntryForm form={form} label={t('part.templates')}>
        <div className={classes.whole}>
          {isPreview ? (
            <div className={classes.sides}>
              <LetterPreview body={values.bodyKk} />
              <LetterPreview body={values.bodyRu} />
            </div>
          ) : (
            <div className={classes.sides}>
              <LetterField
                name="bodyKk"
                value={values.bodyKk}
                other={values.bodyRu}
                onChange={set('bodyKk')}
              />
              <LetterField
                name="bodyRu"
                value={values.bodyRu}
                other={values.bodyKk}
                onChange={set('bodyRu')}
              />
            </div>
          )}
        </div>
        <NameFields values={values} set={set} />
        <TextField
          required
          name="code"
          value={values.code}
          onChange={set('code')}
          disabled={entry !== null}
        />
        <ChoiceField
          name="purpose"
          value={values.purpose}
          onChange={set('purpose')}
          choices={templatePurposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        />
        <TextField wide name="article" value={values.article} onChange={set('article')} />
        <ValidityFields values={values} set={set} canClose={entry !== null} />
      </EntryForm>
    </Section>
  );
}
