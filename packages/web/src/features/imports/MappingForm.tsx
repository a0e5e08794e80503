import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FieldRefusals, useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { ConstantInput } from './ConstantInput.tsx';
import classes from './ImportsPage.module.css';
import { StartImportDocument } from './imports.generated.ts';
import {
  type ImportField,
  isNeeded,
  isShownFirst,
  type Mapping,
  type Preview,
  withColumn,
  withConstant,
} from './mapping.ts';
import { SampleTable } from './SampleTable.tsx';

interface Props {
  fileHash: string;
  fileName: string;
  preview: Preview;
  proposed: Mapping;
}

/** What each field is taken from, with the first rows above; then a rehearsal, or the import at once. */
export function MappingForm({ fileHash, fileName, preview, proposed }: Props) {
  const t = useT('imports');
  const navigate = useNavigate();
  const [mapping, setMapping] = useState(proposed);
  const [showsAll, setShowsAll] = useState(false);
  const start = useMutationWithRefusals(StartImportDocument, (data) => data.startImport);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const fields = preview.fields.filter((field) => showsAll || isShownFirst(field, proposed));

  async function begin(isDryRun: boolean) {
    const input = { fileHash, fileName, mapping, isDryRun, idempotencyKey };
    const payload = await start.run({ input });
    renew();
    if (payload?.run) void navigate(paths.importRun(payload.run.id));
  }

  return (
    <>
      <SampleTable preview={preview} mapping={mapping} fileName={fileName} />
      <Section title={t('mapping')} hint={t('mappingHint')}>
        <Stack gap="md">
          <FieldRefusals refusals={start.refusals}>
            <div className={classes.fields}>
              {fields.map((field) => (
                <FieldLine
                  key={field.name}
                  field={field}
                  columns={preview.columns}
                  mapping={mapping}
                  onChange={setMapping}
                />
              ))}
              {mapping.columns.textKk && mapping.columns.textRu && !mapping.columns.language && (
                <LanguageLine mapping={mapping} onChange={setMapping} />
              )}
            </div>
          </FieldRefusals>
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('fewerFields') : t('allFields')}
          </Button>
          <Notice tone="neutral">
            {mapping.columns.externalId
              ? t('knownByNumber', { column: mapping.columns.externalId })
              : t('knownByContent')}
            {mapping.columns.answerText && mapping.columns.status ? ` ${t('answersHint')}` : ''}
          </Notice>
          <RefusalNotice state={start} />
          <Group>
            <Button loading={start.isSending} onClick={() => void begin(true)}>
              {t('rehearse')}
            </Button>
            <Button variant="default" loading={start.isSending} onClick={() => void begin(false)}>
              {t('start')}
            </Button>
          </Group>
        </Stack>
      </Section>
    </>
  );
}

interface LineProps {
  field: ImportField;
  columns: readonly string[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

function FieldLine({ field, columns, mapping, onChange }: LineProps) {
  const t = useT('imports');
  const formats = useFormats();
  const refused = useFieldRefusals();
  const column = mapping.columns[field.name] ?? null;
  const constant = mapping.constants[field.name] ?? null;
  const title = formats.name(field.title);
  // A constant stands in where there is no column; the question keeps one for subjects that stay unclear.
  const takesConstant =
    field.takesConstant && (column === null || field.kind === 'question' || field.kind === 'flag');
  const error = refused(field.name);
  return (
    <div className={classes.field}>
      <span className={classes.title}>
        {title} {isNeeded(field, mapping) && <span className={classes.required}>*</span>}
      </span>
      <div className={classes.inputs}>
        {!field.isConstantOnly && (
          <Select
            size="xs"
            searchable
            clearable
            aria-label={`${title}: ${t('column')}`}
            placeholder={t('notTaken')}
            data={[...columns]}
            value={column}
            onChange={(next) => onChange(withColumn(mapping, field.name, next))}
          />
        )}
        {takesConstant && (
          <ConstantInput
            field={field}
            label={column === null ? t('forAll') : t('whenUnclear')}
            value={constant}
            onChange={(next) => onChange(withConstant(mapping, field.name, next))}
          />
        )}
        {error && (
          <span className={classes.refusal} role="alert">
            {error}
          </span>
        )}
      </div>
    </div>
  );
}

function LanguageLine({ mapping, onChange }: Pick<LineProps, 'mapping' | 'onChange'>) {
  const t = useT('imports');
  return (
    <div className={classes.field}>
      <span className={classes.title}>{t('letterLanguage')}</span>
      <Select
        size="xs"
        allowDeselect={false}
        aria-label={t('letterLanguage')}
        data={[
          { value: '', label: t('byText') },
          { value: 'kk', label: t('kazakh') },
          { value: 'ru', label: t('russian') },
        ]}
        value={mapping.language ?? ''}
        onChange={(next) => {
          const { language: _before, ...rest } = mapping;
          onChange(next === 'kk' || next === 'ru' ? { ...rest, language: next } : rest);
        }}
      />
    </div>
  );
}
