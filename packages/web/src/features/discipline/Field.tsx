import { Textarea, TextInput } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly required?: boolean;
  /** More than one line. */
  readonly rows?: number;
  readonly isFirst?: boolean;
}

/** A typed field that shows what was refused. */
export function Field({ name, label, value, onChange, description, required = true, rows, isFirst }: Props) {
  const refused = useFieldRefusals();
  const shared = {
    ...{ name, label, required, value, error: refused(name) },
    ...(description ? { description } : {}),
    ...(isFirst ? { 'data-autofocus': true } : {}),
  };
  if (!rows) return <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />;
  return (
    <Textarea
      {...shared}
      autosize
      minRows={rows}
      maxRows={14}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
