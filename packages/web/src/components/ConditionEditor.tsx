import { ActionIcon, NumberInput, Pill, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  type AppealField,
  appealFields,
  findAppealField,
  personalFields,
} from '@tyndau/domain/filters/appealFields';
import { nearOf } from '@tyndau/domain/filters/relativeDay';
import { useState } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { DateInput } from './DateInput.tsx';
import classes from './FilterBuilder.module.css';
import { type DraftTest, periods, startOf } from './filterDraft.ts';
import { MultiPicker } from './MultiPicker.tsx';
import { useFilterOptions } from './useFilterOptions.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props {
  test: DraftTest;
  onChange: (test: DraftTest) => void;
  onRemove: () => void;
}

/** One condition: which field, how it is asked, with what. */
export function ConditionEditor({ test, onChange, onRemove }: Props) {
  const t = useT('filters');
  const words = useT('words');
  const { may } = useViewer();
  const declared = findAppealField(test.field);
  const fields = (Object.keys(appealFields) as AppealField[])
    .filter((name) => may('appeal.seePersonalData') || !personalFields.includes(name))
    .map((name) => ({ value: name, label: t(`field.${name}`) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const canBeEmpty = declared?.kind !== 'flag' && declared?.kind !== 'text' && test.field !== 'timeliness';
  const ways = ['is', 'not', ...(canBeEmpty ? ['empty', 'filled'] : [])] as const;
  const asksForValue = test.way === 'is' || test.way === 'not';
  return (
    <div className={classes.condition}>
      <Select
        size="xs"
        searchable
        aria-label={t('whichField')}
        data={fields}
        value={test.field}
        allowDeselect={false}
        onChange={(field) => field && onChange(startOf(field as AppealField))}
      />
      <Select
        size="xs"
        aria-label={t('how')}
        data={ways.map((way) => ({ value: way, label: t(`way.${way as 'is'}`) }))}
        value={test.way}
        allowDeselect={false}
        onChange={(way) => way && onChange({ ...test, way: way as DraftTest['way'] })}
      />
      {asksForValue ? <Value test={test} onChange={onChange} /> : <span />}
      <ActionIcon variant="subtle" color="gray" aria-label={words('remove')} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}

type ValueProps = Pick<Props, 'test' | 'onChange'>;

function Value({ test, onChange }: ValueProps) {
  const t = useT('filters');
  const optionsOf = useFilterOptions();
  const kind = findAppealField(test.field)?.kind;
  if (kind === 'day') return <DayValue test={test} onChange={onChange} />;
  if (kind === 'number') return <NumberValue test={test} onChange={onChange} />;
  if (kind === 'text') return <TextValue test={test} onChange={onChange} />;
  return (
    <MultiPicker
      label={t('value')}
      options={optionsOf(test.field as AppealField)}
      value={test.values}
      onChange={(values) => onChange({ ...test, values })}
    />
  );
}

function TextValue({ test, onChange }: ValueProps) {
  const t = useT('filters');
  const [typed, setTyped] = useState(test.values[0] ?? '');
  const settle = () => onChange({ ...test, values: typed.trim() === '' ? [] : [typed.trim()] });
  return (
    <TextInput
      size="xs"
      aria-label={t('value')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

function DayValue({ test, onChange }: ValueProps) {
  const t = useT('filters');
  const [from = '', to = ''] = test.values;
  const period = periods.find((one) => one.from === from && one.to === to)?.id ?? 'own';
  return (
    <div className={classes.values}>
      <Select
        size="xs"
        aria-label={t('period.title')}
        data={[...periods.map(({ id }) => id), 'own' as const].map((id) => ({
          value: id,
          label: t(`period.${id}`),
        }))}
        value={period}
        allowDeselect={false}
        onChange={(id) => {
          const chosen = periods.find((one) => one.id === id);
          onChange({ ...test, values: chosen ? [chosen.from, chosen.to] : ['', ''] });
        }}
      />
      {period === 'own' && (
        <>
          <DateInput
            size="xs"
            aria-label={t('from')}
            value={from || null}
            onChange={(day) => onChange({ ...test, values: [day ?? '', to] })}
          />
          <LastDay value={to} onChange={(day) => onChange({ ...test, values: [from, day] })} />
        </>
      )}
    </div>
  );
}

/** A day, or one that the calendar tells: until when terms were near, seen from a day. */
function LastDay({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const t = useT('filters');
  const formats = useFormats();
  const from = nearOf(value);
  if (!from)
    return (
      <DateInput
        size="xs"
        aria-label={t('to')}
        value={value || null}
        onChange={(day) => onChange(day ?? '')}
      />
    );
  return (
    <Pill
      size="sm"
      withRemoveButton
      removeButtonProps={{ 'aria-label': t('to'), 'aria-hidden': false, tabIndex: 0 } as const}
      onRemove={() => onChange('')}
    >
      {t('nearOn', { on: formats.date(from) })}
    </Pill>
  );
}

function NumberValue({ test, onChange }: ValueProps) {
  const t = useT('filters');
  const [from = '', to = ''] = test.values;
  const end = (place: 0 | 1) => ({
    size: 'xs' as const,
    min: 0,
    max: 999_999_999,
    allowDecimal: false,
    value: (place === 0 ? from : to) as string | number,
    onChange: (value: string | number) =>
      onChange({ ...test, values: place === 0 ? [String(value), to] : [from, String(value)] }),
  });
  return (
    <div className={classes.values}>
      <NumberInput {...end(0)} aria-label={t('from')} placeholder={t('from')} />
      <NumberInput {...end(1)} aria-label={t('to')} placeholder={t('to')} />
    </div>
  );
}
