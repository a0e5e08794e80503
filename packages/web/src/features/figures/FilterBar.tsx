import { Button, Pill, Select } from '@mantine/core';
import { boardSpans } from '@tyndau/domain/boards/boardSearch';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { comparisons } from '@tyndau/domain/figures/periods';
import { DateInput } from '../../components/DateInput.tsx';
import { MultiPicker } from '../../components/MultiPicker.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import {
  type BoardChange,
  type BoardFilter,
  comparisonOf,
  type FilterDimension,
  filterDimensions,
  periodOf,
  spanOf,
} from './boardFilter.ts';
import classes from './Figures.module.css';
import { useValueNames } from './useValueNames.ts';
import { useValueOptions } from './useValueOptions.ts';

interface Props {
  filter: BoardFilter;
  today: string;
  onChange: (change: BoardChange) => void;
  onReset: () => void;
  children?: React.ReactNode;
}

/** Period, comparison and filter of a whole page; everything chosen anywhere on it stands here and can be taken away. */
export function FilterBar({ filter, today, onChange, onReset, children }: Props) {
  const t = useT('figures');
  const { from, to } = periodOf(filter, today);
  const period = (name: 'from' | 'to', value: string) => (
    <DateInput
      size="xs"
      label={t(name)}
      value={value}
      onChange={(day) => onChange({ from, to, [name]: day ?? undefined, span: undefined, month: undefined })}
    />
  );
  return (
    <section className={classes.filters} aria-label={t('filter')}>
      <Select
        size="xs"
        label={t('period')}
        placeholder={t('ownPeriod')}
        data={boardSpans.map((name) => ({ value: name, label: t(`preset.${name}`) }))}
        value={spanOf(filter)}
        onChange={(name) => {
          if (name) onChange({ span: name, from: undefined, to: undefined, month: undefined });
        }}
      />
      {period('from', from)}
      {period('to', to)}
      <Select
        size="xs"
        label={t('compareWith')}
        allowDeselect={false}
        data={comparisons.map((name) => ({ value: name, label: t(`comparison.${name}`) }))}
        value={comparisonOf(filter)}
        onChange={(name) => onChange({ vs: name ?? undefined })}
      />
      {children}
      <ReferenceFilters filter={filter} onChange={onChange} />
      <Chosen filter={filter} onChange={onChange} onReset={onReset} />
    </section>
  );
}

function ReferenceFilters({ filter, onChange }: Pick<Props, 'filter' | 'onChange'>) {
  const t = useT('figures');
  const formats = useFormats();
  const optionsOf = useValueOptions();
  return shownInPickers.map((name) => (
    <MultiPicker
      key={name}
      label={formats.name(dimensionOf(name).name)}
      placeholder={t('any')}
      options={optionsOf(name)}
      value={filter[name] ?? []}
      onChange={(values) => onChange({ [name]: values.length > 0 ? values : undefined })}
    />
  ));
}

const shownInPickers: readonly FilterDimension[] = ['district', 'section', 'source', 'kind'];

// What was chosen by a click on a mark has no picker of its own: it is told and taken away here.
function Chosen({ filter, onChange, onReset }: Pick<Props, 'filter' | 'onChange' | 'onReset'>) {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const chosen = filterDimensions
    .filter((dimension) => !shownInPickers.includes(dimension))
    .flatMap((dimension) => (filter[dimension] ?? []).map((value) => ({ dimension, value })));
  const isAny =
    chosen.length > 0 || filter.month !== undefined || shownInPickers.some((name) => filter[name]);
  if (!isAny) return null;
  const without = (dimension: FilterDimension, value: string) => {
    const rest = (filter[dimension] ?? []).filter((one) => one !== value);
    return { [dimension]: rest.length > 0 ? rest : undefined };
  };
  return (
    <div className={classes.chosen}>
      {filter.month && (
        <Pill
          withRemoveButton
          removeButtonProps={removeButton(t('remove'))}
          onRemove={() => onChange({ month: undefined })}
        >
          {nameOf('month', filter.month)}
        </Pill>
      )}
      {chosen.map(({ dimension, value }) => (
        <Pill
          key={`${dimension}-${value}`}
          withRemoveButton
          removeButtonProps={removeButton(t('remove'))}
          onRemove={() => onChange(without(dimension, value))}
        >
          {formats.name(dimensionOf(dimension).name)}: {nameOf(dimension, value)}
        </Pill>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={onReset} className={classes.noPrint ?? ''}>
        {t('reset')}
      </Button>
    </div>
  );
}

const removeButton = (label: string) => ({ 'aria-label': label, 'aria-hidden': false, tabIndex: 0 }) as const;
