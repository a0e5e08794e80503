import { TextInput } from '@mantine/core';
import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { looksLikeBin, parseBin } from '@tyndau/domain/identity/bin';
import { judgeIin } from '@tyndau/domain/identity/iin';
import { useState } from 'react';
import { useRefusalText } from '../i18n/useRefusalText.ts';
import { useFieldRefusals } from './FieldRefusals.tsx';
import type { TypedFieldProps } from './TypedFieldProps.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props extends TypedFieldProps {
  /** Which number is expected; 'either' tells them apart by the digits. */
  accepts?: 'iin' | 'bin' | 'either';
}

/** Twelve digits of an ИИН or БИН; checked when the last digit is there or the field is left; spaces and letters fall away. */
export function IinInput({ value, onChange, accepts = 'iin', name, error, onBlur, ...field }: Props) {
  const say = useRefusalText();
  const refused = useFieldRefusals();
  const { today } = useViewer();
  const [isLeft, setIsLeft] = useState(false);
  const isBin = accepts === 'bin' || (accepts === 'either' && looksLikeBin(value));
  const result = isBin ? parseBin(value) : judgeIin(value, plainDate(today));
  const isDone = value.length === 12 || (isLeft && value !== '');
  const wrong = isDone && !result.ok ? say({ code: result.refusal }) : null;
  return (
    <TextInput
      {...field}
      name={name}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      error={error ?? (name ? refused(name) : null) ?? wrong}
      onChange={(event) => {
        setIsLeft(false);
        onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, 12));
      }}
      onBlur={(event) => {
        setIsLeft(true);
        onBlur?.(event);
      }}
    />
  );
}
