import { reopeningNames, type SolvedMark, solvedMarkNames } from '@tyndau/domain/callBacks/callBack';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import classes from './CallBacks.module.css';
import type { CallBackRowFragment } from './callBacks.generated.ts';

const tones: Record<SolvedMark, Tone> = { solved: 'done', partly: 'attention', notSolved: 'overdue' };

/** When to call, or what was said. */
export function OutcomeOfCall({ row }: { row: CallBackRowFragment }) {
  const t = useT('callBacks');
  const formats = useFormats();
  const codeName = useCodeName();
  if (row.state === 'unreached') return <StateBadge tone="neutral">{t('unreached')}</StateBadge>;
  if (row.state === 'waiting') {
    return (
      <span>
        {row.nextOn && formats.date(row.nextOn)}
        {row.attempts > 0 && <span className={classes.soft}> {t('tried', { count: row.attempts })}</span>}
      </span>
    );
  }
  const solved = row.solved as SolvedMark;
  return (
    <span className={classes.said}>
      <StateBadge tone={tones[solved] ?? 'neutral'}>{codeName(solvedMarkNames, row.solved)}</StateBadge>
      <span>{t('grade', { grade: row.satisfaction ?? '' })}</span>
      {row.reopening && <span className={classes.soft}>{codeName(reopeningNames, row.reopening)}</span>}
    </span>
  );
}

/** The columns of the list of calls. */
export function useCallColumns(): readonly RegistryColumn<CallBackRowFragment>[] {
  const t = useT('callBacks');
  const formats = useFormats();
  return useMemo<readonly RegistryColumn<CallBackRowFragment>[]>(
    () => [
      { id: 'name', sortField: 'name', title: t('name'), width: 240, cell: ({ name }) => name },
      { id: 'phone', title: t('phone'), width: 150, cell: ({ phone }) => (phone ? formatPhone(phone) : '') },
      {
        id: 'outcome',
        sortField: 'outcome',
        title: t('outcome'),
        width: 300,
        cell: (row) => <OutcomeOfCall row={row} />,
      },
      {
        id: 'about',
        sortField: 'about',
        title: t('about'),
        width: 320,
        grows: true,
        cell: ({ appeal, reception }) => appeal?.annotation ?? reception?.essence ?? '',
      },
      {
        id: 'number',
        sortField: 'number',
        title: t('number'),
        width: 160,
        cell: ({ appeal, reception }) => (appeal ?? reception)?.number ?? '',
      },
      {
        id: 'answeredOn',
        sortField: 'answeredOn',
        title: t('answeredOn'),
        width: 130,
        cell: ({ answeredOn }) => formats.date(answeredOn),
      },
      {
        id: 'words',
        sortField: 'words',
        title: t('words'),
        width: 240,
        isOptional: true,
        cell: ({ words }) => words,
      },
    ],
    [t, formats],
  );
}
