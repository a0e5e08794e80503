import { useApolloClient, useQuery } from '@apollo/client/react';
import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Distribution.module.css';
import {
  CardsToCheckDocument,
  RegistrarsBalanceDocument,
  SaveCheckShareDocument,
} from './distribution.generated.ts';

/** How many cards of a hundred of each registrar get a second look; empty: the setting of the office. */
export function CheckShares() {
  const t = useT('distribution');
  const client = useApolloClient();
  const state = useMutationWithRefusals(SaveCheckShareDocument, (data) => data.saveCheckShare);
  const { data, refetch } = useQuery(RegistrarsBalanceDocument, { variables: { period: 'month', on: null } });
  const rows = data?.registrationBalance.rows ?? [];

  async function save(userId: number, percent: number | null) {
    if (!(await state.run({ userId, percent }))) return;
    await refetch();
    await client.refetchQueries({ include: [CardsToCheckDocument] });
  }

  if (rows.length === 0) return null;
  return (
    <Section title={t('look.shares')}>
      <RefusalNotice state={state} />
      <div className={classes.bar}>
        {rows.map((row) => (
          <ShareField
            // What the office answers replaces what was typed.
            key={`${row.registrar.id}:${row.percent}:${row.isOwnPercent}`}
            name={row.registrar.displayName}
            percent={row.percent}
            isOwn={row.isOwnPercent}
            onSave={(percent) => void save(row.registrar.id, percent)}
          />
        ))}
      </div>
    </Section>
  );
}

interface FieldProps {
  name: string;
  percent: number;
  isOwn: boolean;
  onSave: (percent: number | null) => void;
}

function ShareField({ name, percent, isOwn, onSave }: FieldProps) {
  const t = useT('distribution');
  const [typed, setTyped] = useState<number | string>(isOwn ? percent : '');
  function settle() {
    const next = typed === '' ? null : Number(typed);
    if (next !== (isOwn ? percent : null)) onSave(next);
  }
  return (
    <NumberInput
      w={210}
      label={name}
      aria-label={t('look.shareOf', { name })}
      placeholder={`${t('look.usual')}: ${percent}`}
      min={0}
      max={100}
      allowDecimal={false}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={settle}
    />
  );
}
