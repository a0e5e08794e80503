import { Select } from '@mantine/core';
import { boardSpans } from '@tyndau/domain/boards/boardSearch';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { comparisons } from '@tyndau/domain/figures/periods';
import { DateInput } from '../../components/DateInput.tsx';
import { MultiPicker } from '../../components/MultiPicker.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { comparisonOf, periodOf, spanOf } from './boardFilter.ts';
import { type FilterFieldsProps, shownInPickers } from './filterFieldsShown.ts';
import { useValueOptions } from './useValueOptions.ts';

/** What the filter of a page is chosen with. */
export function FilterFields({ filter, today, onChange, children }: FilterFieldsProps) {
  const t = useT('figures');
  const formats = useFormats();
  const optionsOf = useValueOptions();
  const { from, to } = periodOf(filter, today);
  const period = (name: 'from' | 'to', value: string) => (
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
        value={spanOf(filter)}
        onChange={(name) => {
          if (name) onChange({ span: name, from: undefined, to: undefined, month: undefined });
        }}
      />
      {period('from', from)}
      {period('to', to)}
      <Select
        size="xs"
        label={t('compareWith')}
        allowDeselect={false}
        data={comparisons.map((name) => ({ value: name, label: t(`comparison.${name}`) }))}
        value={comparisonOf(filter)}
        onChange={(name) => onChange({ vs: name ?? undefined })}
      />
      {children}
      {shownInPickers.map((name) => (
        <MultiPicker
          key={name}
          label={formats.name(dimensionOf(name).name)}
          placeholder={t('any')}
          options={optionsOf(name)}
          value={filter[name] ?? []}
          onChange={(values) => onChange({ [name]: values.length > 0 ? values : undefined })}
        />
      ))}
    </>
  );
}
