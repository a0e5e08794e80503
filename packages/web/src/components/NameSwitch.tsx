import { Input, SegmentedControl } from '@mantine/core';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { type ReactNode, useId } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useFieldRefusals } from './FieldRefusals.tsx';

interface Props<Code extends string> {
  names: Readonly<Record<Code, Localized>>;
  only?: readonly Code[];
  value: Code;
  onChange: (value: Code) => void;
  label: string;
  name?: string;
  description?: ReactNode;
  disabled?: boolean;
}

/** Two or three codes side by side: one stop of Tab, arrows choose. */
export function NameSwitch<Code extends string>(props: Props<Code>) {
  const { names, only, value, onChange, label, name, description, disabled } = props;
  const formats = useFormats();
  const refused = useFieldRefusals();
  const id = useId();
  const codes = only ?? (Object.keys(names) as Code[]);
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={name ? refused(name) : null}
      labelElement="div"
      labelProps={{ id }}
      {...(name ? { 'data-field': name } : {})}
    >
      <SegmentedControl
        fullWidth
        size="sm"
        aria-labelledby={id}
        value={value}
        disabled={disabled ?? false}
        onChange={(code) => onChange(code as Code)}
        data={codes.map((code) => ({ value: code, label: formats.name(names[code]) }))}
      />
    </Input.Wrapper>
  );
}
