import { Select, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './TemplateEditor.module.css';
import { missingFields, templateFields } from './templateFields.ts';
import { useTemplateFieldNames } from './useTemplateFieldNames.ts';

interface Props {
  name: string;
  value: string;
  /** The same letter in the other language. */
  other: string;
  onChange: (value: string) => void;
}

/** The text of a letter in one language; a field is put where the cursor stands. */
export function LetterField({ name, value, other, onChange }: Props) {
  const t = useT('reference');
  const labels = useFieldLabels();
  const refused = useFieldRefusals();
  const fieldNames = useTemplateFieldNames();
  const area = useRef<HTMLTextAreaElement>(null);
  const missing = missingFields(value, other);

  function insert(field: string | null) {
    const at = area.current;
    if (!field || !at) return;
    const mark = `{{${field}}}`;
    const start = at.selectionStart;
    onChange(value.slice(0, start) + mark + value.slice(at.selectionEnd));
    requestAnimationFrame(() => {
      at.focus();
      at.setSelectionRange(start + mark.length, start + mark.length);
    });
  }
  return (
    <div className={classes.side}>
      <Select
        size="xs"
        searchable
        aria-label={t('insertField')}
        placeholder={t('insertField')}
        value={null}
        data={templateFields.map((field) => ({ value: field, label: fieldNames(field) }))}
        onChange={insert}
      />
      <Textarea
        ref={area}
        name={name}
        required
        label={labels[name] ?? name}
        value={value}
        minRows={16}
        maxRows={30}
        classNames={{ input: classes.letter ?? '' }}
        error={refused(name)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {missing.length > 0 && (
        <Notice tone="attention">{t('missingFields', { fields: missing.map(fieldNames).join(', ') })}</Notice>
      )}
    </div>
  );
}
