import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import '../i18n/calendar.ts';
import { formatDate, parseDateText } from '../i18n/formats.ts';
import { useLanguage, useT } from '../i18n/useT.ts';
import { useFieldRefusals } from './FieldRefusals.tsx';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'name'> {
  /** 'YYYY-MM-DD' */
  value: string | null;
  onChange: (value: string | null) => void;
  name?: string;
  min?: string;
  max?: string;
}

/** A day, typed as clerks type it (5.3.24, 050324, 05.03.2024) or picked in the calendar. */
export function DateInput({ value, onChange, name, error, min, max, ...field }: Props) {
  const t = useT('words');
  const language = useLanguage();
  const refused = useFieldRefusals();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isWrong = typed !== null && typed.trim() !== '' && parseDateText(typed) === null;

  function settle() {
    if (typed === null) return;
    if (isWrong) return;
    onChange(typed.trim() === '' ? null : parseDateText(typed));
    setTyped(null);
  }

  return (
    <TextInput
      {...field}
      name={name}
      value={typed ?? (value ? formatDate(value) : '')}
      placeholder={field.placeholder ?? t('date.hint')}
      inputMode="numeric"
      autoComplete="off"
      error={error ?? (name ? refused(name) : null) ?? (isWrong && !isOpen ? t('date.invalid') : null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        // A complete date counts at once: Ctrl+Enter must not lose what the eye already sees.
        const parsed = parseDateText(text);
        if (parsed && text.length >= 8) onChange(parsed);
      }}
      onBlur={(event) => {
        settle();
        field.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        field.onKeyDown?.(event);
      }}
      rightSection={
        <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus position="bottom-end">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              disabled={field.disabled ?? false}
              aria-label={t('date.open')}
              onClick={() => setIsOpen((open) => !open)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={value}
              locale={language}
              firstDayOfWeek={1}
              {...(value ? { defaultDate: value } : {})}
              {...(min ? { minDate: min } : {})}
              {...(max ? { maxDate: max } : {})}
              onChange={(date) => {
                setTyped(null);
                onChange(date);
                setIsOpen(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
