import { Popover, Text } from '@mantine/core';
import { unitOf } from '@tyndau/domain/figures/measures';
import { measureTextOf } from '@tyndau/domain/figures/measureTexts';
import { readersOfMeasure } from '@tyndau/domain/figures/readers';
import type { ReactElement } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Figures.module.css';
import type { MeasureNoteProps } from './MeasureNote.tsx';

/** Formula, base and ground of each measure, over the page. */
export function MeasureNoteOpened({
  measures,
  residents = [],
  button,
}: MeasureNoteProps & { button: ReactElement }) {
  const t = useT('figures');
  const formats = useFormats();
  return (
    <Popover width={340} position="bottom-end" withArrow shadow="md" withinPortal defaultOpened>
      <Popover.Target>{button}</Popover.Target>
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
