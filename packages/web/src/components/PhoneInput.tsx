import { TextInput } from '@mantine/core';
import { formatPhone, normalisePhone } from '@tyndau/domain/identity/phone';
import { useFieldRefusals } from './FieldRefusals.tsx';
import type { TypedFieldProps } from './TypedFieldProps.ts';

/** A phone as people say it: 8 701 …, +7 701 …; on leaving the field it is written in one way. */
export function PhoneInput({ value, onChange, name, error, onBlur, ...field }: TypedFieldProps) {
  const refused = useFieldRefusals();
  return (
    <TextInput
      {...field}
      name={name}
      value={value}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      placeholder={field.placeholder ?? '+7 700 000 00 00'}
      error={error ?? (name ? refused(name) : null)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const phone = normalisePhone(value);
        if (phone) onChange(formatPhone(phone));
        onBlur?.(event);
      }}
    />
  );
}
