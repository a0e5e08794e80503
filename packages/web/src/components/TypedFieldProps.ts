import type { TextInputProps } from '@mantine/core';

/** A text field that gives a text and takes its refusals by `name`. */
export interface TypedFieldProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'error' | 'name'> {
  value: string;
  onChange: (value: string) => void;
  name?: string;
  error?: TextInputProps['error'];
}
