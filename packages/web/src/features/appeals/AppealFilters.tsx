import { Button, Input, SegmentedControl } from '@mantine/core';
import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import { appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import {
  appealCategoryNames,
  appealLanguageNames,
  appealSourceNames,
  outcomeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { useMemo } from 'react';
import { CoBodies } from '../../components/CoBodies.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { MultiPicker } from '../../components/MultiPicker.tsx';
import { useQuestions, useTerritories } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { timelinessStates } from '../../ui/timelinessTone.ts';
import classes from './Appeals.module.css';
import type { AppealFilterName, AppealFilterValues } from './appealFilter.ts';

type Change = { [K in AppealFilterName]?: AppealFilterValues[K] | undefined };

interface Props {
  filter: AppealFilterValues;
  onChange: (change: Change) => void;
  onReset: () => void;
}

/** Everything the register may be filtered by; each choice is at once in the address and in the list. */
export function AppealFilters({ filter, onChange, onReset }: Props) {
  const t = useT('appeals');
  const words = useT('words');
  const coded = { filter, onChange };
  return (
    <section className={classes.filters} aria-label={t('filters')}>
      <NamesFilter {...coded} name="states" names={stateNames} />
      <TimelinessFilter {...coded} />
      <CoBodies
        size="xs"
        label={t('filter.bodyIds')}
        value={filter.bodyIds ?? []}
        onChange={(ids) => onChange({ bodyIds: ids.length > 0 ? ids : undefined })}
      />
      <QuestionFilter {...coded} />
      <TerritoryFilter {...coded} />
      <NamesFilter {...coded} name="kinds" names={appealKindNames} />
      <NamesFilter {...coded} name="categories" names={appealCategoryNames} />
      <NamesFilter {...coded} name="sources" names={appealSourceNames} />
      <NamesFilter {...coded} name="languages" names={appealLanguageNames} />
      <NamesFilter {...coded} name="outcomes" names={outcomeNames} />
      <FlagFilter {...coded} name="onControl" />
      <FlagFilter {...coded} name="isRepeat" />
      <PeriodFilter {...coded} from="registeredFrom" to="registeredTo" />
      <PeriodFilter {...coded} from="dueFrom" to="dueTo" />
      <PeriodFilter {...coded} from="closedFrom" to="closedTo" />
      <Button className={classes.reset ?? ''} variant="subtle" size="compact-sm" onClick={onReset}>
        {words('resetFilter')}
      </Button>
    </section>
  );
}

const stateNames = Object.fromEntries(
  Object.entries(appealLifecycle).map(([state, { name }]) => [state, name]),
);

type Coded = Pick<Props, 'filter' | 'onChange'>;
type TextsName = 'states' | 'kinds' | 'categories' | 'sources' | 'languages' | 'outcomes';

function NamesFilter({
  filter,
  onChange,
  name,
  names,
}: Coded & { name: TextsName; names: Readonly<Record<string, Localized>> }) {
  const t = useT('appeals');
  const formats = useFormats();
  const options = useMemo(
    () =>
      Object.entries(names).map(([value, text]) => ({
        value,
        label: formats.name(text),
        words: [text.kk, text.ru],
      })),
    [names, formats],
  );
  return (
    <MultiPicker
      label={t(`filter.${name}`)}
      options={options}
      value={filter[name] ?? []}
      onChange={(codes) => onChange({ [name]: codes.length > 0 ? codes : undefined })}
    />
  );
}

function TimelinessFilter({ filter, onChange }: Coded) {
  const t = useT('appeals');
  const words = useT('words');
  const options = timelinessStates.map((state) => ({ value: state, label: words(`timeliness.${state}`) }));
  return (
    <MultiPicker
      label={t('filter.timeliness')}
      options={options}
      value={filter.timeliness ?? []}
      onChange={(states) => onChange({ timeliness: states.length > 0 ? states : undefined })}
    />
  );
}

function QuestionFilter({ filter, onChange }: Coded) {
  const t = useT('appeals');
  const formats = useFormats();
  const { questions } = useQuestions();
  const options = useMemo(
    () =>
      questions.map((row) => ({
        value: row.code,
        label: `${row.code} ${formats.name(row.name)}`,
        code: row.code,
        words: [row.name.kk, row.name.ru, ...row.keywordsKk, ...row.keywordsRu],
      })),
    [questions, formats],
  );
  return (
    <MultiPicker
      label={t('filter.questionCodes')}
      options={options}
      value={filter.questionCodes ?? []}
      onChange={(codes) => onChange({ questionCodes: codes.length > 0 ? codes : undefined })}
    />
  );
}

function TerritoryFilter({ filter, onChange }: Coded) {
  const t = useT('appeals');
  const formats = useFormats();
  const { territories } = useTerritories();
  const options = useMemo(
    () =>
      territories
        // The register counts by district and region; villages belong to their district.
        .filter(({ level }) => level === 1 || level === 2)
        .map((row) => ({
          value: row.code,
          label: formats.name(row.name),
          code: row.code,
          words: [row.name.kk, row.name.ru],
        })),
    [territories, formats],
  );
  return (
    <MultiPicker
      label={t('filter.territoryCodes')}
      options={options}
      value={filter.territoryCodes ?? []}
      onChange={(codes) => onChange({ territoryCodes: codes.length > 0 ? codes : undefined })}
    />
  );
}

function FlagFilter({ filter, onChange, name }: Coded & { name: 'onControl' | 'isRepeat' }) {
  const t = useT('appeals');
  const value = filter[name];
  return (
    <Input.Wrapper label={t(`filter.${name}`)} size="xs" labelElement="div">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t(`filter.${name}`)}
        value={value === undefined ? 'any' : String(value)}
        onChange={(choice) => onChange({ [name]: choice === 'any' ? undefined : choice === 'true' })}
        data={[
          { value: 'any', label: t('filter.any') },
          { value: 'true', label: t('filter.yes') },
          { value: 'false', label: t('filter.no') },
        ]}
      />
    </Input.Wrapper>
  );
}

type DayName = 'registeredFrom' | 'registeredTo' | 'dueFrom' | 'dueTo' | 'closedFrom' | 'closedTo';

function PeriodFilter({ filter, onChange, from, to }: Coded & { from: DayName; to: DayName }) {
  const t = useT('appeals');
  const day = (name: DayName) => ({
    size: 'xs' as const,
    label: t(`filter.${name}`),
    value: filter[name] ?? null,
    onChange: (on: string | null) => onChange({ [name]: on ?? undefined }),
  });
  return (
    <div className={classes.period}>
      <DateInput {...day(from)} />
      <DateInput {...day(to)} />
    </div>
  );
}
