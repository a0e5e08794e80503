import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

/** To whom it went, who took it, until when. */
export function RoutingSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('appeals');
  const formats = useFormats();
  return (
    <Section title={t('section.routing')}>
      {appeal.routings.length === 0 && <span className={classes.soft}>{t('route.none')}</span>}
      <Timeline
        label={t('section.routing')}
        items={appeal.routings.map((routing) => ({
          id: routing.id,
          tone: routing.endedAt ? 'neutral' : 'accent',
          title: (
            <>
              {formats.name(routing.body.name)}{' '}
              <span className={classes.soft}>
                {t(routing.role === 'co' ? 'route.coExecutor' : 'route.executor')}
              </span>
            </>
          ),
          when: t('route.sent', { at: formats.dateTime(routing.sentAt), by: routing.sentBy.displayName }),
          children: (
            <>
              {routing.resolution && <div>{routing.resolution}</div>}
              <div className={classes.soft}>
                {t('route.due', { on: formats.date(routing.dueOn) })}
                {routing.takenAt &&
                  `; ${t('route.taken', { at: formats.dateTime(routing.takenAt), by: routing.takenBy?.displayName ?? '' })}`}
                {routing.endedAt && `; ${t('route.ended', { at: formats.dateTime(routing.endedAt) })}`}
              </div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
