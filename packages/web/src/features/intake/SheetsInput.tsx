import { NumberInput } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';

/** How many sheets of paper; what is in it is replaced by what is typed. */
export function SheetsInput({ value, onChange }: { value: number; onChange: (sheets: number) => void }) {
  const t = useT('intake');
  const refused = useFieldRefusals();
  return (
    <NumberInput
      name="sheets"
      label={t('field.sheets')}
      min={0}
      max={9999}
      allowDecimal={false}
      hideControls
      value={value}
      error={refused('sheets')}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(sheets) => onChange(Number(sheets) || 0)}
    />
  );
}
