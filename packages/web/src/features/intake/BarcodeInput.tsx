import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { normalisePostalIdentifier, parsePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** The barcode of a registered letter: checked as it is scanned or typed, wrong only when thirteen signs are there. */
export function BarcodeInput({ value, onChange }: Props) {
  const t = useT('intake');
  const say = useRefusalText();
  const refused = useFieldRefusals();
  const typed = normalisePostalIdentifier(value);
  const parsed = parsePostalIdentifier(typed);
  const wrong = typed.length >= 13 && !parsed.ok ? say({ code: parsed.refusal }) : null;
  return (
    <TextInput
      name="barcode"
      label={t('field.barcode')}
      placeholder={t('barcodeHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.toUpperCase())}
      autoComplete="off"
      spellCheck={false}
      maxLength={20}
      error={refused('barcode') ?? wrong}
      rightSection={
        parsed.ok && <IconCheck size={16} color="var(--done)" role="img" aria-label={t('barcodeRight')} />
      }
    />
  );
}
