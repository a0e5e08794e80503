import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type MeasureName, measureTextOf, unitOf } from '@tyndau/domain/figures/measures';
import { readersOfMeasure } from '@tyndau/domain/figures/readers';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Figures.module.css';
import type { FigureAnswer } from './useFigures.ts';

/** How the figures of a panel are counted: formula, base, ground. */
interface Props {
  measures: readonly MeasureName[];
  /** By whose word residents were counted, where they were. */
  residents?: FigureAnswer['residents'] | undefined;
}

export function MeasureNote({ measures, residents = [] }: Props) {
  const t = useT('figures');
  const formats = useFormats();
  return (
    <Popover width={340} position="bottom-end" withArrow shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t('howCounted')} className={classes.noPrint ?? ''}>
          <IconInfoCircle size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        {measures.map((measure) => {
          const { name, how, base, ground } = measureTextOf(measure);
          return (
            <div key={measure} className={classes.note}>
              <Text fw={600} size="sm">
                {formats.name(name)}
              </Text>
              <Text size="sm">{formats.name(how)}</Text>
              {base && (
                <Text size="xs" c="dimmed">
                  {t('base', { base: formats.name(base) })}
                </Text>
              )}
              {unitOf(measure) === 'perThousand' &&
                residents.map(({ year, source, statedOn, territories }) => (
                  <Text key={`${year}${source}${statedOn}`} size="xs" c="dimmed">
                    {t('residentsOf', { year, source, on: formats.date(statedOn), count: territories })}
                  </Text>
                ))}
              <Text size="xs" c="dimmed">
                {ground ? formats.name(ground) : t('noGround')}
              </Text>
              <Text size="xs" c="dimmed">
                {t('seenBy', { who: formats.name(readersOfMeasure(measure)) })}
              </Text>
            </div>
          );
        })}
      </Popover.Dropdown>
    </Popover>
  );
}
