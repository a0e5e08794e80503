import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListNumbers } from '@tabler/icons-react';
import { dayOfWeek, isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { Notice } from './Notice.tsx';
import { SideSheet } from './SideSheet.tsx';
import classes from './TermDerivation.module.css';
import type { TermDayView, TermView } from './termView.ts';
import { useDayReason } from './useDayReason.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A link that opens the account of a term: rule, article, and every day with the reason it was or was not counted. */
export function TermDerivation({ term }: { term: TermView }) {
  const t = useT('words');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" leftSection={<IconListNumbers size={14} />} onClick={open}>
        {t('term.show')}
      </Button>
      <SideSheet isOpen={isOpen} onClose={close} width={460} title={t('term.title')}>
        <TermAccount term={term} />
      </SideSheet>
    </>
  );
}

/** The account itself, for places that show it without a drawer. */
export function TermAccount({ term }: { term: TermView }) {
  const t = useT('words');
  const formats = useFormats();
  const count = { count: term.length };
  const length =
    term.unit === 'months'
      ? t('months', count)
      : term.unit === 'calendarDays'
        ? t('calendarDays', count)
        : t('workingDays', count);
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('term.rule', { length, article: formats.name(term.article) })}</Text>
      <Text size="sm" c="dimmed">
        {t('term.from', { on: formats.date(term.from) })};{' '}
        {term.start === 'sameDay' ? t('term.sameDay') : t('term.nextDay')}.
      </Text>
      {!term.verified && <Notice tone="attention">{t('term.unverified')}</Notice>}
      <table className={classes.days}>
        <thead>
          <tr>
            <th scope="col">{t('term.day')}</th>
            <th scope="col" className={classes.ordinal}>
              {t('term.count')}
            </th>
            <th scope="col">{t('term.why')}</th>
          </tr>
        </thead>
        <tbody>
          {term.derivation.map((day) => (
            <TermDayRow key={day.on} day={day} isLast={day.on === term.dueOn} />
          ))}
        </tbody>
      </table>
      <Text fw={600}>{t('term.due', { on: formats.date(term.dueOn) })}</Text>
    </Stack>
  );
}

function TermDayRow({ day, isLast }: { day: TermDayView; isLast: boolean }) {
  const t = useT('words');
  const formats = useFormats();
  const why = useDayReason();
  const weekday = weekdays.find((number) => isPlainDate(day.on) && number === dayOfWeek(day.on));
  return (
    <tr data-skipped={day.counted || isLast ? undefined : true} data-last={isLast || undefined}>
      <td className={classes.day}>
        {formats.date(day.on)} {weekday && t(`term.weekday.d${weekday}`)}
      </td>
      <td className={classes.ordinal}>{day.ordinal ?? <span title={t('term.notCounted')}>–</span>}</td>
      <td>{why(day)}</td>
    </tr>
  );
}
