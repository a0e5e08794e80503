import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { receptionStateNames, receptionStates } from '@tyndau/domain/receptions/receptionStates';
import { SearchField } from '../../components/SearchField.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Receptions.module.css';
import { ReceptionOfficialsDocument } from './receptions.generated.ts';

interface Filter {
  readonly text?: string | undefined;
  readonly states?: string[] | undefined;
  readonly officialIds?: number[] | undefined;
}

interface BarProps {
  filter: Filter;
  onChange: (part: Filter) => void;
  onReset: (() => void) | null;
}

/** Whom to show in the list of receptions. */
export function ReceptionFilterBar({ filter, onChange, onReset }: BarProps) {
  const t = useT('receptions');
  const words = useT('words');
  const nameOf = useCodeName();
  const officials =
    useQuery(ReceptionOfficialsDocument, { fetchPolicy: 'cache-first' }).data?.officials ?? [];
  const [state] = filter.states ?? [];
  const [official] = filter.officialIds ?? [];
  return (
    <search className={classes.bar}>
      <SearchField
        className={classes.search}
        placeholder={t('searchHint')}
        value={filter.text ?? ''}
        onSearch={(text) => onChange({ text: text || undefined })}
      />
      <Select
        aria-label={t('state')}
        placeholder={t('everyState')}
        clearable
        searchable
        value={state ?? null}
        data={receptionStates.map((one) => ({ value: one, label: nameOf(receptionStateNames, one) }))}
        onChange={(one) => onChange({ states: one ? [one] : undefined })}
      />
      <Select
        aria-label={t('official')}
        placeholder={t('everyOfficial')}
        clearable
        searchable
        value={official === undefined ? null : String(official)}
        data={officials.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
        onChange={(id) => onChange({ officialIds: id ? [Number(id)] : undefined })}
      />
      {onReset && (
        <Button variant="subtle" onClick={onReset}>
          {words('resetFilter')}
        </Button>
      )}
    </search>
  );
}
