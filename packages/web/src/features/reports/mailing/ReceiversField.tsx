import { useQuery } from '@apollo/client/react';
import { Input } from '@mantine/core';
import { useFieldRefusals } from '../../../components/FieldRefusals.tsx';
import { MultiPicker } from '../../../components/MultiPicker.tsx';
import { useT } from '../../../i18n/useT.ts';
import { ScheduleChoicesDocument } from './mailing.generated.ts';

interface Props {
  kind: string;
  value: readonly number[];
  onChange: (ids: number[]) => void;
}

/** To whom: people of the office who may have such a report; it is counted for each with his own sight. */
export function ReceiversField({ kind, value, onChange }: Props) {
  const t = useT('mailing');
  const refused = useFieldRefusals();
  const { data } = useQuery(ScheduleChoicesDocument, { fetchPolicy: 'cache-and-network' });
  const options = (data?.reportReceivers ?? [])
    .filter(({ kinds, user }) => kinds.includes(kind) || value.includes(user.id))
    .map(({ user, hasAddress }) => ({
      value: String(user.id),
      label: hasAddress ? user.displayName : t('withoutAddress', { name: user.displayName }),
    }));
  return (
    <div>
      <MultiPicker
        size="sm"
        label={t('receivers')}
        placeholder={t('receiversPlaceholder')}
        options={options}
        value={value.map(String)}
        onChange={(ids) => onChange(ids.map(Number))}
      />
      <Input.Description mt={4}>{t('receiversHint')}</Input.Description>
      {refused('receiverIds') && <Input.Error mt={4}>{refused('receiverIds')}</Input.Error>}
    </div>
  );
}
