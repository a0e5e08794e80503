import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DateInput } from '../../components/DateInput.tsx';
import { Picker } from '../../components/Picker.tsx';
import { UserSelect } from '../../components/UserSelect.tsx';
import { useActionName, useEntityName } from '../../components/useActionName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Journal.module.css';
import type { JournalLineFragment } from './journal.generated.ts';
import { journalActions } from './journalActions.ts';
import { journalEntities } from './journalLinks.ts';

interface Filter {
  readonly actorId?: number | undefined;
  readonly action?: string | undefined;
  readonly entity?: string | undefined;
  readonly entityId?: number | undefined;
  readonly entityCode?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Props {
  filter: Filter;
  lines: readonly JournalLineFragment[];
  onChange: (part: Filter) => void;
  onReset: (() => void) | null;
}

/** Person, action, thing, period; all of it in the address. */
export function JournalFilterBar({ filter, lines, onChange, onReset }: Props) {
  const t = useT('journal');
  const words = useT('words');
  const actionName = useActionName();
  const entityName = useEntityName();
  const verbs = filter.entity
    ? journalActions.filter((action) => action.startsWith(`${filter.entity}.`))
    : journalActions;
  return (
    <search className={classes.bar}>
      <ActorField
        value={filter.actorId ?? null}
        lines={lines}
        onChange={(actorId) => onChange({ actorId })}
      />
      <Select
        aria-label={t('entityOf')}
        placeholder={t('everyEntity')}
        clearable
        searchable
        value={filter.entity ?? null}
        data={journalEntities.map((entity) => ({ value: entity, label: entityName(entity) }))}
        onChange={(entity) =>
          onChange({
            entity: entity ?? undefined,
            entityId: undefined,
            entityCode: undefined,
            action: undefined,
          })
        }
      />
      <Picker
        aria-label={t('what')}
        placeholder={t('everyAction')}
        value={filter.action ?? null}
        options={verbs.map((action) => ({ value: action, label: actionName(action) }))}
        onChange={(action) => onChange({ action: action ?? undefined })}
      />
      <DateInput
        aria-label={t('from')}
        placeholder={t('from')}
        value={filter.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateInput
        aria-label={t('to')}
        placeholder={t('to')}
        value={filter.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
      {filter.entity !== undefined && coded.includes(filter.entity) && (
        <CodeField code={filter.entityCode ?? ''} onChange={(entityCode) => onChange({ entityCode })} />
      )}
      {filter.entityId !== undefined && (
        <span className={classes.one}>{t('oneThing', { id: filter.entityId })}</span>
      )}
      {onReset && (
        <Button variant="subtle" onClick={onReset}>
          {words('resetFilter')}
        </Button>
      )}
    </search>
  );
}

/** Things that have a code of their own. */
const coded = [
  'territory',
  'body',
  'question',
  'dictionaryEntry',
  'template',
  'termRule',
  'calendarException',
  'setting',
];

function CodeField({ code, onChange }: { code: string; onChange: (code: string | undefined) => void }) {
  const t = useT('journal');
  const [typed, setTyped] = useState(code);
  const settle = () => onChange(typed.trim() || undefined);
  return (
    <TextInput
      aria-label={t('code')}
      placeholder={t('code')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

interface ActorProps {
  value: number | null;
  lines: readonly JournalLineFragment[];
  onChange: (id: number | undefined) => void;
}

/** The list of all people belongs to the administrator; others choose among those they see in the journal. */
function ActorField({ value, lines, onChange }: ActorProps) {
  const t = useT('journal');
  const formats = useFormats();
  const { may } = useViewer();
  const options = useMemo(() => {
    const actors = new Map(lines.flatMap(({ actor }) => (actor ? [[actor.id, actor] as const] : [])));
    return [...actors.values()].map(({ id, displayName, post }) => ({
      value: String(id),
      label: displayName,
      hint: formats.name(post),
    }));
  }, [lines, formats]);
  const field = { 'aria-label': t('who'), placeholder: t('everybody') };
  if (may('people.edit')) {
    return <UserSelect {...field} among="users" value={value} onChange={(id) => onChange(id ?? undefined)} />;
  }
  return (
    <Picker
      {...field}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
    />
  );
}
