import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { ReceptionStateBadge } from './ReceptionStateBadge.tsx';
import type { ReceptionLineFragment } from './receptions.generated.ts';

/** The columns of the list of receptions. */
export function useReceptionColumns(): readonly RegistryColumn<ReceptionLineFragment>[] {
  const t = useT('receptions');
  const formats = useFormats();
  return useMemo<readonly RegistryColumn<ReceptionLineFragment>[]>(
    () => [
      { id: 'number', title: t('number'), width: 132, cell: ({ number }) => number },
      {
        id: 'applicant',
        title: t('applicant'),
        width: 170,
        grows: true,
        cell: ({ applicantName, privilege }) => (
          <span>
            {applicantName}{' '}
            {hasPriorityRight(privilege) && <StateBadge tone="control">{t('priority')}</StateBadge>}
          </span>
        ),
      },
      {
        id: 'question',
        title: t('question'),
        width: 160,
        grows: true,
        cell: ({ question }) => formats.name(question.name),
      },
      {
        id: 'state',
        title: t('state'),
        width: 200,
        cell: ({ state }) => <ReceptionStateBadge state={state} />,
      },
      { id: 'step', title: t('step'), width: 62, align: 'end', cell: ({ step }) => t('stepOf', { step }) },
      {
        id: 'startsAt',
        title: t('when'),
        width: 132,
        cell: ({ startsAt }) => (startsAt ? formats.dateTime(startsAt) : t('notAppointed')),
      },
      {
        id: 'official',
        title: t('official'),
        width: 180,
        isOptional: true,
        cell: ({ official }) => official?.fullName ?? '',
      },
      {
        id: 'registeredOn',
        title: t('registeredOn'),
        width: 110,
        isOptional: true,
        cell: ({ registeredOn }) => formats.date(registeredOn),
      },
    ],
    [t, formats],
  );
}
