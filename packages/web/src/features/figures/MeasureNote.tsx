import { ActionIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import { lazy, useCallback } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Deferred } from '../../ui/Deferred.tsx';
import classes from './Figures.module.css';
import type { FigureAnswer } from './useFigures.ts';

const MeasureNoteOpened = lazy(async () => ({
  default: (await import('./MeasureNoteOpened.tsx')).MeasureNoteOpened,
}));

export interface MeasureNoteProps {
  measures: readonly MeasureName[];
  /** By whose word residents were counted, where they were. */
  residents?: FigureAnswer['residents'] | undefined;
}

/** How the figures of a panel are counted: formula, base, ground. */
export function MeasureNote(props: MeasureNoteProps) {
  const t = useT('figures');
  const button = useCallback(
    (onClick?: () => void) => (
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('howCounted')}
        aria-haspopup="dialog"
        className={classes.noPrint ?? ''}
        {...(onClick ? { onClick } : {})}
      >
        <IconInfoCircle size={16} />
      </ActionIcon>
    ),
    [t],
  );
  return (
    <Deferred button={button}>
      <MeasureNoteOpened {...props} button={button()} />
    </Deferred>
  );
}
