import { Button, Select } from '@mantine/core';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import {
  assignmentLevels,
  assignmentLifecycle,
  assignmentStates,
} from '@tyndau/domain/assignments/assignmentLifecycle';
import { BodySelect } from '../../components/BodySelect.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { timelinessStates } from '../../ui/timelinessTone.ts';
import classes from './Assignments.module.css';

export interface Filter {
  readonly text?: string | undefined;
  readonly levels?: string[] | undefined;
  readonly states?: string[] | undefined;
  readonly timeliness?: string[] | undefined;
  readonly bodyIds?: number[] | undefined;
  readonly open?: boolean | undefined;
}

interface Props {
  filter: Filter;
  /** The board shows what is open, by time: there state and term are its columns. */
  isList: boolean;
  onChange: (part: Filter) => void;
  onReset: (() => void) | null;
}

const judged = timelinessStates.filter((state) => state !== 'none');

/** Whose order, to whom, in what state; all of it in the address. */
export function AssignmentFilterBar({ filter, isList, onChange, onReset }: Props) {
  const t = useT('assignments');
  const words = useT('words');
  const formats = useFormats();
  return (
    <search className={classes.bar}>
      <SearchField
        className={classes.search}
        placeholder={t('searchHint')}
        value={filter.text ?? ''}
        onSearch={(text) => onChange({ text: text || undefined })}
      />
      <Select
        aria-label={t('level')}
        placeholder={t('everyLevel')}
        clearable
        value={filter.levels?.[0] ?? null}
        data={assignmentLevels.map((level) => ({
          value: level,
          label: formats.name(controlLevelNames[level]),
        }))}
        onChange={(level) => onChange({ levels: level ? [level] : undefined })}
      />
      <div className={classes.body}>
        <BodySelect
          aria-label={t('body')}
          placeholder={t('everyBody')}
          value={filter.bodyIds?.[0] ?? null}
          onChange={(id) => onChange({ bodyIds: id === null ? undefined : [id] })}
        />
      </div>
      {isList && (
        <>
          <Select
            aria-label={t('state')}
            placeholder={t('everyState')}
            clearable
            value={filter.states?.[0] ?? null}
            data={assignmentStates.map((state) => ({
              value: state,
              label: formats.name(assignmentLifecycle[state].name),
            }))}
            onChange={(state) => onChange({ states: state ? [state] : undefined })}
          />
          <Select
            aria-label={t('term')}
            placeholder={t('anyTerm')}
            clearable
            value={filter.timeliness?.[0] ?? null}
            data={judged.map((state) => ({ value: state, label: words(`timeliness.${state}`) }))}
            onChange={(state) => onChange({ timeliness: state ? [state] : undefined })}
          />
        </>
      )}
      {onReset && (
        <Button variant="subtle" onClick={onReset}>
          {words('resetFilter')}
        </Button>
      )}
    </search>
  );
}
