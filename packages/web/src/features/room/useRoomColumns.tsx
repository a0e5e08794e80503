import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import type { ExecutorRoomQuery } from './room.generated.ts';
import { stageTones } from './roomTones.ts';

export type RoomRow = ExecutorRoomQuery['room']['rows'][number];

/** The stage as a word; one the texts do not know stays a code. */
export function useStageName(): (stage: string) => string {
  const t = useT('execution');
  return useMemo(() => {
    const names: Record<string, string> = {
      new: t('stage.new'),
      inWork: t('stage.inWork'),
      forApproval: t('stage.forApproval'),
      rework: t('stage.rework'),
      answered: t('stage.answered'),
      helping: t('stage.helping'),
      waiting: t('stage.waiting'),
    };
    return (stage) => names[stage] ?? stage;
  }, [t]);
}

/** The lines of the room. */
export function useRoomColumns(): RegistryColumn<RoomRow>[] {
  const t = useT('execution');
  const formats = useFormats();
  const stageName = useStageName();
  return useMemo(() => {
    const holder = ({ holder, holderBody }: RoomRow) =>
      holder?.displayName ??
      (holderBody ? formats.name(holderBody.shortName) || formats.name(holderBody.name) : '—');
    return [
      { id: 'number', title: t('column.number'), width: 150, cell: ({ appeal }) => appeal.number },
      {
        id: 'due',
        title: t('column.due'),
        width: 226,
        cell: ({ appeal }) => <TimelinessBadge brief dueOn={appeal.dueOn} timeliness={appeal.timeliness} />,
      },
      {
        id: 'applicant',
        title: t('column.applicant'),
        width: 150,
        cell: ({ appeal }) => appeal.applicantName,
      },
      {
        id: 'annotation',
        title: t('column.annotation'),
        width: 220,
        grows: true,
        cell: ({ appeal }) => <span title={appeal.annotation}>{appeal.annotation}</span>,
      },
      { id: 'holder', title: t('column.holder'), width: 150, cell: holder },
      {
        id: 'stage',
        title: t('column.stage'),
        width: 170,
        cell: ({ stage }) => (
          <StateBadge tone={stageTones[stage] ?? 'neutral'}>{stageName(stage)}</StateBadge>
        ),
      },
      {
        id: 'parts',
        title: t('column.parts'),
        width: 80,
        cell: ({ parts, partsReported }) =>
          parts > 0 ? t('partsOf', { done: partsReported, all: parts }) : '',
      },
    ];
  }, [t, formats, stageName]);
}
