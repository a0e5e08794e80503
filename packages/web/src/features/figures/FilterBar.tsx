import { Button, Pill } from '@mantine/core';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import { memo, useRef } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { type FilterDimension, filterDimensions } from './boardFilter.ts';
import { ClosedFilterFields } from './ClosedFilterFields.tsx';
import classes from './Figures.module.css';
import { type FilterFieldsProps, shownInPickers } from './filterFieldsShown.ts';
import { useFilterFields } from './useFilterFields.ts';
import { useValueNames } from './useValueNames.ts';

interface Props extends FilterFieldsProps {
  onReset: () => void;
  /** Whether what the page shows is here: only then is fetched what its filter is chosen with. */
  isShown: boolean;
}

/** Period, comparison and filter of a whole page; everything chosen anywhere on it stands here and can be taken away. */
export const FilterBar = memo(function FilterBar({
  filter,
  today,
  onChange,
  onReset,
  isShown,
  children,
}: Props) {
  const t = useT('figures');
  const bar = useRef<HTMLElement>(null);
  const { Fields, want } = useFilterFields(bar, isShown);
  return (
    <section
      ref={bar}
      className={classes.filters}
      aria-label={t('filter')}
      onPointerEnter={want}
      onFocus={want}
      onPointerDown={want}
    >
      {Fields ? (
        <Fields {...{ filter, today, onChange, children }} />
      ) : (
        <ClosedFilterFields {...{ filter, today, children }} />
      )}
      <Chosen filter={filter} onChange={onChange} onReset={onReset} />
    </section>
  );
});

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
