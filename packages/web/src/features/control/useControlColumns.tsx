import { appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { type ControlMark, controlMarkNames } from '@tyndau/domain/control/controlMark';
import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Control.module.css';
import type { ControlRowFragment } from './control.generated.ts';
import { markTones } from './controlFilter.ts';

/** The light in words, and by when. */
export function MarkCell({ row: { mark, dueOn, isUntilDone } }: { row: ControlRowFragment }) {
  const t = useT('control');
  const formats = useFormats();
  const known = mark as ControlMark;
  return (
    <span className={classes.mark}>
      <StateBadge tone={markTones[known]}>{formats.name(controlMarkNames[known])}</StateBadge>
      <span className={classes.soft}>
        {dueOn ? formats.date(dueOn) : t('noTerm')}
        {isUntilDone && `, ${t('untilDone')}`}
      </span>
    </span>
  );
}

/** The columns of the board's list. */
export function useControlColumns(): readonly RegistryColumn<ControlRowFragment>[] {
  const t = useT('control');
  const formats = useFormats();
  const codeName = useCodeName();
  return useMemo<readonly RegistryColumn<ControlRowFragment>[]>(
    () => [
      {
        id: 'number',
        sortField: 'number',
        title: t('number'),
        width: 156,
        cell: ({ appeal }) => appeal.number,
      },
      { id: 'mark', sortField: 'mark', title: t('mark'), width: 256, cell: (row) => <MarkCell row={row} /> },
      {
        id: 'essence',
        sortField: 'essence',
        title: t('essence'),
        width: 190,
        grows: true,
        cell: ({ appeal }) => appeal.annotation,
      },
      {
        id: 'chain',
        sortField: 'body',
        title: t('chain'),
        width: 225,
        cell: (row) => <ChainCell row={row} />,
      },
      {
        id: 'report',
        sortField: 'report',
        title: t('lastReport'),
        width: 150,
        cell: ({ reports: [last] }) =>
          last ? (
            <span title={last.text}>{formats.date(formats.dayOf(last.reportedAt))}</span>
          ) : (
            <span className={classes.soft}>{t('noReports')}</span>
          ),
      },
      {
        id: 'level',
        sortField: 'level',
        title: t('level'),
        width: 200,
        cell: ({ appeal }) => codeName(controlLevelNames, appeal.controlLevel),
      },
      {
        id: 'setBy',
        sortField: 'setBy',
        title: t('setBy'),
        width: 200,
        cell: ({ appeal }) =>
          [appeal.controlSetBy?.displayName, appeal.controlSetOn && formats.date(appeal.controlSetOn)]
            .filter(Boolean)
            .join(', '),
      },
      {
        id: 'state',
        sortField: 'state',
        title: t('state'),
        width: 190,
        isOptional: true,
        cell: ({ appeal }) =>
          formats.name(appealLifecycle[appeal.state as keyof typeof appealLifecycle].name),
      },
    ],
    [t, formats, codeName],
  );
}

// The body that has to do it now, and who in it; then whoever helps.
function ChainCell({ row: { chain } }: { row: ControlRowFragment }) {
  const t = useT('control');
  const formats = useFormats();
  const responsible = chain.filter(({ role }) => role !== 'co').at(-1);
  const helpers = chain.filter(({ role }) => role === 'co');
  if (!responsible) return <span className={classes.soft}>{t('notSent')}</span>;
  const title = helpers.map(({ body }) => `${formats.name(body.shortName)} (${t('co')})`).join(', ');
  return (
    <span title={title}>
      {formats.name(responsible.body.shortName)}
      {helpers.length > 0 && ` +${helpers.length}`}
      {responsible.takenBy && <span className={classes.soft}> {responsible.takenBy.displayName}</span>}
    </span>
  );
}
