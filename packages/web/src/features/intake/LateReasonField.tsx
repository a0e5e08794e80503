import { TextInput } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import type { RefusalView } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';

interface Props {
  value: string;
  onChange: (reason: string) => void;
  refusals: readonly RefusalView[];
}

/** Why a letter comes for a closed journal; asked only where the office has said that it is closed. */
export function LateReasonField({ value, onChange, refusals }: Props) {
  const t = useT('intake');
  const refused = useFieldRefusals();
  const isLate = value !== '' || refusals.some(({ code }) => code === 'LATE_REASON_REQUIRED');
  if (!isLate) return null;
  return (
    <TextInput
      name="lateReason"
      label={t('day.lateReason')}
      required
      value={value}
      error={refused('lateReason')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
