import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { ChangeTable } from '../../components/ChangeTable.tsx';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { EntryHistoryDocument } from './reference.generated.ts';

interface Props {
  entity: string;
  /** The journal finds entries by it; entries known by a code alone are picked out of those of their kind. */
  entityId?: number;
  code: string;
}

// One screen of history: the journal itself holds the rest.
const asked = 100;

/** Who changed the entry and how, for those who may read the journal. */
export function EntryHistory({ entity, entityId, code }: Props) {
  const t = useT('reference');
  const words = useT('words');
  const formats = useFormats();
  const { may } = useViewer();
  const filter = entityId === undefined ? { entity } : { entity, entityId };
  const { data } = useQuery(EntryHistoryDocument, {
    variables: { filter, pageSize: asked },
    skip: !may('journal.read'),
    fetchPolicy: 'network-only',
  });
  if (!may('journal.read') || !data) return null;
  const entries = data.journal.items.filter(
    ({ changes }) => entityId !== undefined || codeOf(changes) === code,
  );
  return (
    <Section
      title={words('history.title')}
      actions={
        <Anchor component={Link} size="xs" to={paths.journal(filter)}>
          {t('wholeJournal')}
        </Anchor>
      }
    >
      {entries.length === 0 && t('unchanged')}
      <Timeline
        label={words('history.title')}
        items={entries.map((entry) => ({
          id: entry.id,
          title: entry.actor?.displayName ?? words('history.system'),
          when: formats.dateTime(entry.at),
          children: <ChangeTable changes={entry.changes} />,
        }))}
      />
    </Section>
  );
}

function codeOf(changes: unknown): unknown {
  const pair = (changes as { code?: unknown } | null)?.code;
  return Array.isArray(pair) ? (pair[1] ?? pair[0]) : null;
}
