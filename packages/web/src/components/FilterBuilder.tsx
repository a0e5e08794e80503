import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { parseFilter, printFilter } from '@tyndau/domain/filters/filterText';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { Notice } from '../ui/Notice.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import classes from './FilterBuilder.module.css';
import {
  type Draft,
  type DraftGroup,
  draftOf,
  emptyGroup,
  filterOfDraft,
  isGroup,
  startOf,
} from './filterDraft.ts';

interface Props {
  /** The filter as the address carries it. */
  where: string;
  onChange: (where: string) => void;
}

/** Conditions over any field of the card, joined by and, or, not; every finished one is at once in the address. */
export function FilterBuilder({ where, onChange }: Props) {
  const t = useT('filters');
  const parsed = parseFilter(where);
  const [draft, setDraft] = useState<DraftGroup>(() => (parsed.ok ? draftOf(parsed.value) : emptyGroup));
  // Opened by a link, chosen as a saved view, emptied by a reset: what came from outside is composed anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change from outside
  useEffect(() => {
    if (parsed.ok && where !== textOf(draft)) setDraft(draftOf(parsed.value));
  }, [where]);

  function change(next: DraftGroup) {
    setDraft(next);
    const text = textOf(next);
    if (text !== where) onChange(text);
  }
  return (
    <section className={classes.builder} aria-label={t('title')}>
      {!parsed.ok && (
        <Notice tone="attention" role="alert" title={t('unreadable')}>
          {t('unreadableAt', { place: parsed.refusal.at + 1 })}
        </Notice>
      )}
      <Group group={draft} depth={0} onChange={change} />
    </section>
  );
}

function textOf(draft: DraftGroup): string {
  const filter = filterOfDraft(draft);
  return filter === null ? '' : printFilter(filter);
}

const MOST_DEPTH = 4;

interface GroupProps {
  group: DraftGroup;
  depth: number;
  onChange: (group: DraftGroup) => void;
  onRemove?: () => void;
}

function Group({ group, depth, onChange, onRemove }: GroupProps) {
  const t = useT('filters');
  const words = useT('words');
  const { join, isNot, parts } = group;
  const put = (place: number, part: Draft | null) =>
    onChange({ ...group, parts: parts.flatMap((one, at) => (at === place ? (part ?? []) : one)) });
  const add = (part: Draft) => onChange({ ...group, parts: [...parts, part] });
  return (
    <fieldset className={classes.group} data-depth={depth} aria-label={t(`join.${join}`)}>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('joinTitle')}
          value={join}
          onChange={(value) => onChange({ ...group, join: value as DraftGroup['join'] })}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(`join.${value}`) }))}
        />
        <Checkbox
          size="xs"
          label={t('not')}
          checked={isNot}
          onChange={(event) => onChange({ ...group, isNot: event.currentTarget.checked })}
        />
        {onRemove && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
            {words('remove')}
          </Button>
        )}
      </div>
      {parts.map((part, place) =>
        isGroup(part) ? (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
            key={place}
            group={part}
            depth={depth + 1}
            onChange={(next) => put(place, next)}
            onRemove={() => put(place, null)}
          />
        ) : (
          <ConditionEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
            key={`${place} ${part.field}`}
            test={part}
            onChange={(next) => put(place, next)}
            onRemove={() => put(place, null)}
          />
        ),
      )}
      <div className={classes.head}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          onClick={() => add(startOf('state'))}
        >
          {t('addCondition')}
        </Button>
        {depth < MOST_DEPTH && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={12} />}
            onClick={() =>
              add({ join: join === 'all' ? 'any' : 'all', isNot: false, parts: [startOf('state')] })
            }
          >
            {t('addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
