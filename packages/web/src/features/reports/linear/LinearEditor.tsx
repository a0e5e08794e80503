import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterBuilder } from '../../../components/FilterBuilder.tsx';
import { Page } from '../../../components/Page.tsx';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { Section } from '../../../ui/Section.tsx';
import { ColumnsField } from './ColumnsField.tsx';
import classes from './Linear.module.css';
import { LinearPreview } from './LinearPreview.tsx';
import { LinearColumnsDocument, type LinearReportFieldsFragment } from './linear.generated.ts';
import { type LinearQuestion, questionOf, sortFields, usualQuestion } from './linearQuestion.ts';
import { MakeLinear } from './MakeLinear.tsx';
import { RemoveLinear } from './RemoveLinear.tsx';
import { SaveLinearDialog } from './SaveLinearDialog.tsx';

/** Columns, conditions and order of a linear report; the first rows show at once what it gives. */
export function LinearEditor({ report }: { report: LinearReportFieldsFragment | null }) {
  const t = useT('linear');
  const { may } = useViewer();
  const [question, setQuestion] = useState<LinearQuestion>(report ? questionOf(report) : usualQuestion);
  const [isSaving, setIsSaving] = useState(false);
  const change = (part: Partial<LinearQuestion>) => setQuestion((before) => ({ ...before, ...part }));
  const title = report?.name ?? t('new');
  return (
    <Page
      title={title}
      crumbs={[{ label: t('title'), to: paths.linear() }]}
      {...(report && !report.isOwn ? { aside: report.owner?.displayName } : {})}
      actions={
        <>
          {report?.isOwn && <RemoveLinear id={report.id} />}
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} />}
            disabled={question.columns.length === 0}
            onClick={() => setIsSaving(true)}
          >
            {t(report && !report.isOwn ? 'saveCopy' : 'save')}
          </Button>
        </>
      }
    >
      <QuestionFields question={question} onChange={change} />
      <LinearPreview question={question} />
      {may('export') && <MakeLinear question={question} title={title} />}
      {isSaving && (
        <SaveLinearDialog report={report} question={question} onClose={() => setIsSaving(false)} />
      )}
    </Page>
  );
}

interface FieldsProps {
  question: LinearQuestion;
  onChange: (part: Partial<LinearQuestion>) => void;
}

function QuestionFields({ question, onChange }: FieldsProps) {
  const t = useT('linear');
  const formats = useFormats();
  const { data } = useQuery(LinearColumnsDocument, { fetchPolicy: 'cache-first' });
  const options = (data?.linearColumns ?? []).map(({ name, title }) => ({
    value: name,
    label: formats.name(title),
  }));
  const labelOf = (name: string) => options.find(({ value }) => value === name)?.label ?? name;
  const { sort } = question;
  return (
    <>
      <Section title={t('conditions')} hint={t('conditionsHint')}>
        <FilterBuilder where={question.where} onChange={(where) => onChange({ where })} />
      </Section>
      <Section title={t('columns')}>
        <ColumnsField
          options={options}
          chosen={question.columns}
          onChange={(columns) => onChange({ columns })}
        />
        <div className={classes.head}>
          <Select
            size="xs"
            label={t('order')}
            allowDeselect={false}
            data={Object.entries(sortFields).map(([value, column]) => ({ value, label: labelOf(column) }))}
            value={sort.field}
            onChange={(field) => field && onChange({ sort: { ...sort, field } })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('direction')}
            value={sort.descending ? 'down' : 'up'}
            onChange={(value) => onChange({ sort: { ...sort, descending: value === 'down' } })}
            data={[
              { value: 'up', label: t('ascending') },
              { value: 'down', label: t('descending') },
            ]}
          />
        </div>
      </Section>
    </>
  );
}
