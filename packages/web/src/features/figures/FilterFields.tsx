import { Select } from '@mantine/core';
import { boardSpans } from '@tyndau/domain/boards/boardSearch';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { comparisons } from '@tyndau/domain/figures/periods';
import { memo, useMemo } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { MultiPicker } from '../../components/MultiPicker.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { comparisonOf, type FilterDimension, periodOf, spanOf } from './boardFilter.ts';
import { type FilterFieldsProps, shownInPickers } from './filterFieldsShown.ts';
import { useValueOptions } from './useValueOptions.ts';

type OnChange = FilterFieldsProps['onChange'];

/** Between the chosen values in one text: codes have none. */
const BETWEEN = ' ';

/**
 * What the filter of a page is chosen with. Each field is drawn anew only when its own choice is another: a click on a mark changes one of
 * them, and all together they take as long as the server needs to count (decision 0084).
 */
export function FilterFields({ filter, today, onChange, children }: FilterFieldsProps) {
  const { from, to } = periodOf(filter, today);
  return (
    <>
      <PeriodFields {...{ from, to, onChange }} span={spanOf(filter)} comparison={comparisonOf(filter)} />
      {children}
      {shownInPickers.map((name) => (
        <DimensionPicker
          key={name}
          name={name}
          chosen={(filter[name] ?? []).join(BETWEEN)}
          onChange={onChange}
        />
      ))}
    </>
  );
}

interface PeriodProps {
  from: string;
  to: string;
  span: ReturnType<typeof spanOf>;
  comparison: ReturnType<typeof comparisonOf>;
  onChange: OnChange;
}

const PeriodFields = memo(function PeriodFields({ from, to, span, comparison, onChange }: PeriodProps) {
  const t = useT('figures');
  const day = (name: 'from' | 'to', value: string) => (
    <DateInput
      size="xs"
      label={t(name)}
      value={value}
      onChange={(day) => onChange({ from, to, [name]: day ?? undefined, span: undefined, month: undefined })}
    />
  );
  return (
    <>
      <Select
        size="xs"
        label={t('period')}
        placeholder={t('ownPeriod')}
        data={boardSpans.map((name) => ({ value: name, label: t(`preset.${name}`) }))}
        value={span}
        onChange={(name) => {
          if (name) onChange({ span: name, from: undefined, to: undefined, month: undefined });
        }}
      />
      {day('from', from)}
      {day('to', to)}
      <Select
        size="xs"
        label={t('compareWith')}
        allowDeselect={false}
        data={comparisons.map((name) => ({ value: name, label: t(`comparison.${name}`) }))}
        value={comparison}
        onChange={(name) => onChange({ vs: name ?? undefined })}
      />
    </>
  );
});

interface PickerProps {
  name: FilterDimension;
  chosen: string;
  onChange: OnChange;
}

const DimensionPicker = memo(function DimensionPicker({ name, chosen, onChange }: PickerProps) {
  const t = useT('figures');
  const formats = useFormats();
  const optionsOf = useValueOptions();
  const values = useMemo(() => (chosen === '' ? [] : chosen.split(BETWEEN)), [chosen]);
  return (
    <MultiPicker
      label={formats.name(dimensionOf(name).name)}
      placeholder={t('any')}
      options={optionsOf(name)}
      value={values}
      onChange={(picked) => onChange({ [name]: picked.length > 0 ? picked : undefined })}
    />
  );
});
