import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './Picker.module.css';
import { findOptions, foldOptions, type PickerOption } from './pickerOptions.ts';

interface Props {
  label: string;
  options: readonly PickerOption[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  size?: 'xs' | 'sm';
  /** What an empty choice means; «все» in a filter. */
  placeholder?: string;
}

/** Several things of a reference, for a filter; found by the same words as in Picker. */
export function MultiPicker({ label, options, value, onChange, size = 'xs', placeholder }: Props) {
  const t = useT('words');
  const folded = useMemo(() => foldOptions(options), [options]);
  const byValue = useMemo(() => new Map(folded.map((option) => [option.value, option])), [folded]);
  return (
    <MultiSelect
      label={label}
      size={size}
      classNames={{ inputField: classes.narrow ?? '', pill: classes.chosen ?? '' }}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={280}
      limit={60}
      nothingFoundMessage={t('pick.nothing')}
      placeholder={value.length === 0 ? (placeholder ?? t('all')) : ''}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      filter={({ search, limit }) =>
        findOptions(folded, search, limit ?? 60)
          .filter((option) => !value.includes(option.value))
          .map((option) => ({ value: option.value, label: option.label }))
      }
      value={value.filter((one) => byValue.has(one))}
      onChange={onChange}
      clearButtonProps={{ 'aria-label': t('pick.clear') }}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
