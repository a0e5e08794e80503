import { Textarea } from '@mantine/core';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';

interface Props {
  name: string;
  label: string;
  description?: string;
  rows?: number;
  required?: boolean;
  isFirst?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** Words of a person, with the refusal of their field. */
export function TextField({ name, label, description, rows = 3, required, isFirst, value, onChange }: Props) {
  const refused = useFieldRefusals();
  return (
    <Textarea
      name={name}
      label={label}
      description={description}
      minRows={rows}
      required={required ?? false}
      data-autofocus={isFirst || undefined}
      value={value}
      error={refused(name)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
