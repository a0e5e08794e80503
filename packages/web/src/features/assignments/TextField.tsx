import { Textarea } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly required?: boolean;
  readonly rows?: number;
  readonly isFirst?: boolean;
}

/** A text of several lines that shows what was refused. */
export function TextField({
  name,
  label,
  value,
  onChange,
  description,
  required = true,
  rows = 4,
  isFirst,
}: Props) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={name}
      label={label}
      required={required}
      autosize
      minRows={rows}
      maxRows={14}
      value={value}
      error={refused(name)}
      {...(description ? { description } : {})}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
