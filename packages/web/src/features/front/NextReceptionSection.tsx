import { Text } from '@mantine/core';
import { dayjs } from '../../i18n/calendar.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './FrontPage.module.css';
import type { Front } from './FrontPage.tsx';
import { SectionSkeleton } from './SectionSkeleton.tsx';

const dayKinds = ['single', 'ordinary', 'video', 'offsite'] as const;

/** The next day on which people are received in person. */
export function NextReceptionSection({ front }: { front: Front | undefined }) {
  const t = useT('front');
  const formats = useFormats();
  const day = front?.nextReceptionDay;
  const kind = dayKinds.find((known) => known === day?.kind);
  const place = day ? [formats.name(day.place), day.territory && formats.name(day.territory.name)] : [];
  return (
    <Section title={t('nextReceptionDay')} flush={!day}>
      {!front && <SectionSkeleton />}
      {front && !day && <EmptyState title={t('noReceptionDay')} />}
      {day && (
        <div className={classes.reception}>
          <time className={classes.leaf} dateTime={day.on} title={formats.date(day.on)}>
            <span className={classes.month}>{dayjs(day.on).format('MMM')}</span>
            <span className={classes.date}>{dayjs(day.on).format('D')}</span>
          </time>
          <div>
            <Text fw={600}>{kind ? t(`dayKind.${kind}`) : day.kind}</Text>
            <Text size="sm" c="dimmed">
              {place.filter(Boolean).join(', ')}
            </Text>
            <StateBadge tone={day.confirmed ? 'done' : 'attention'}>
              {day.confirmed ? t('confirmed') : t('proposed')}
            </StateBadge>
          </div>
        </div>
      )}
    </Section>
  );
}
