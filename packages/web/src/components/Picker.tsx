import { Combobox, InputBase, type InputBaseProps, useCombobox } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { useFieldRefusals } from './FieldRefusals.tsx';
import classes from './Picker.module.css';
import { findOptions, foldOptions, type PickerOption } from './pickerOptions.ts';

const limit = 50;

/** What every picker of a reference takes. */
export interface PickerFieldProps<Value> {
  value: Value | null;
  onChange: (value: Value | null) => void;
  label?: ReactNode;
  /** The field of the input: refusals of the form are shown by it. */
  name?: string;
  description?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  clearable?: boolean;
  autoFocus?: boolean;
  'aria-label'?: string;
  size?: NonNullable<InputBaseProps['size']>;
}

type Props = PickerFieldProps<string> & { options: readonly PickerOption[] };

/** Choose by typing a code or words; arrows and Enter; what is typed and not chosen is put back on leaving. */
export function Picker({
  options,
  value,
  onChange,
  clearable = true,
  error,
  name,
  placeholder,
  ...field
}: Props) {
  const t = useT('words');
  const refused = useFieldRefusals();
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const folded = useMemo(() => foldOptions(options), [options]);
  const chosen = useMemo(() => options.find((option) => option.value === value), [options, value]);
  const found = useMemo(() => findOptions(folded, typed ?? '', limit + 1), [folded, typed]);

  function choose(next: string | null) {
    onChange(next);
    setTyped(null);
    combobox.closeDropdown();
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      position="bottom-start"
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.Target>
        <InputBase
          {...field}
          name={name}
          error={error ?? (name ? refused(name) : null)}
          placeholder={placeholder ?? t('pick.typeToSearch')}
          value={typed ?? chosen?.label ?? ''}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            setTyped(null);
            combobox.closeDropdown();
          }}
          rightSection={
            clearable && value !== null && !field.disabled ? (
              <Combobox.ClearButton onClear={() => choose(null)} aria-label={t('pick.clear')} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={clearable && value !== null ? 'all' : 'none'}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options
          className={classes.options}
          aria-label={typeof field.label === 'string' ? field.label : undefined}
        >
          {found.slice(0, limit).map((option) => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              className={classes.option}
              active={option.value === value}
            >
              <span>{option.label}</span>
              {option.code && <span className={classes.code}>{option.code}</span>}
              {option.hint && <span className={classes.hint}>{option.hint}</span>}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('pick.nothing')}</Combobox.Empty>}
        </Combobox.Options>
        {found.length > limit && <Combobox.Footer>{t('pick.moreThere', { count: limit })}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}
