import { useMemo } from 'react';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useActionName, useEntityName } from '../../components/useActionName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import classes from './Journal.module.css';
import type { JournalLineFragment } from './journal.generated.ts';
import { nameOf } from './journalLinks.ts';

/** The columns of the journal. */
export function useJournalColumns(): readonly RegistryColumn<JournalLineFragment>[] {
  const t = useT('journal');
  const words = useT('words');
  const formats = useFormats();
  const actionName = useActionName();
  const entityName = useEntityName();
  return useMemo<readonly RegistryColumn<JournalLineFragment>[]>(
    () => [
      { id: 'at', title: t('when'), width: 140, cell: ({ at }) => formats.dateTime(at) },
      {
        id: 'actor',
        title: t('who'),
        width: 190,
        cell: ({ actor }) => actor?.displayName ?? words('history.system'),
      },
      { id: 'action', title: t('what'), width: 250, cell: ({ action }) => actionName(action) },
      {
        id: 'entity',
        title: t('entityOf'),
        width: 230,
        cell: ({ entity, entityId, changes }) => (
          <span>
            {entityName(entity)}{' '}
            <span className={classes.name}>{nameOf(changes) ?? (entityId && `№ ${entityId}`)}</span>
          </span>
        ),
      },
      {
        id: 'changes',
        title: t('changes'),
        width: 320,
        grows: true,
        cell: (line) => <ChangeSummary line={line} />,
      },
      {
        id: 'reason',
        title: words('reason'),
        width: 200,
        isOptional: true,
        cell: ({ reason }) => reason ?? '',
      },
      {
        id: 'request',
        title: t('request'),
        width: 160,
        isOptional: true,
        cell: ({ requestId }) => requestId ?? '',
      },
    ],
    [t, words, formats, actionName, entityName],
  );
}
