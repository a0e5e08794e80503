import { Pill, PillsInput, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { ReactNode } from 'react';
import { formatDate } from '../../i18n/formats.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { comparisonOf, periodOf, spanOf } from './boardFilter.ts';
import classes from './Figures.module.css';
import { type FilterFieldsProps, shownInPickers } from './filterFieldsShown.ts';
import { useValueNames } from './useValueNames.ts';

/**
 * The filter as it is read: the same fields in the same places, without what they are chosen with. A board is looked at
 * before it is filtered, and calendars and lists are half as heavy as the whole program.
 */
export function ClosedFilterFields({ filter, today, children }: Omit<FilterFieldsProps, 'onChange'>) {
  const t = useT('figures');
  const formats = useFormats();
  const nameOf = useValueNames();
  const { from, to } = periodOf(filter, today);
  const span = spanOf(filter);
  const text = (label: string, value: string, mark: ReactNode, placeholder = '') => (
    <TextInput size="xs" readOnly {...{ label, value, placeholder, rightSection: mark }} />
  );
  return (
    <>
      {text(t('period'), span ? t(`preset.${span}`) : '', <Chevron />, t('ownPeriod'))}
      {text(t('from'), formatDate(from), <IconCalendar className={classes.closedMark} size={16} />)}
      {text(t('to'), formatDate(to), <IconCalendar className={classes.closedMark} size={16} />)}
      {text(t('compareWith'), t(`comparison.${comparisonOf(filter)}`), <Chevron />)}
      {children}
      {shownInPickers.map((name) => (
        <PillsInput
          key={name}
          size="xs"
          label={formats.name(dimensionOf(name).name)}
          rightSection={<Chevron />}
        >
          <Pill.Group>
            {(filter[name] ?? []).map((value) => (
              <Pill key={value} withRemoveButton className={classes.closedPill ?? ''}>
                {nameOf(name, value)}
              </Pill>
            ))}
            <PillsInput.Field
              readOnly
              className={filter[name] ? (classes.closedField ?? '') : ''}
              placeholder={filter[name] ? '' : t('any')}
            />
          </Pill.Group>
        </PillsInput>
      ))}
    </>
  );
}

// The mark of a list, as the library draws it.
function Chevron() {
  return (
    <svg className={classes.closedMark} viewBox="0 0 15 15" width="14" height="14" aria-hidden="true">
      <path d="m5.2 5.8 2.3-2.3 2.3 2.3M5.2 9.2l2.3 2.3 2.3-2.3" fill="none" stroke="currentColor" />
    </svg>
  );
}
