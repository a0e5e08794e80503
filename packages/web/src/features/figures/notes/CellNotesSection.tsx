import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import type { Period } from '@tyndau/domain/figures/periods';
import { Link } from 'react-router';
import { useReference } from '../../../components/useReference.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { CellNoteDrawer } from './CellNoteDrawer.tsx';
import classes from './CellNotes.module.css';
import { CellNoteText } from './CellNoteText.tsx';
import type { Cell } from './chosenCell.ts';
import { CellNotesDocument, NotedCellsDocument } from './notes.generated.ts';

interface Props {
  /** null: nothing, or more than one, is chosen. */
  cell: Cell | null;
  period: Period;
}

/** What was found out about the chosen cell; without one, how many notes wait for their check. */
export function CellNotesSection({ cell, period }: Props) {
  const t = useT('cellNotes');
  const { may } = useViewer();
  const { territoryName, questionName } = useReference();
  const [isWriting, writing] = useDisclosure(false);
  const all = useQuery(NotedCellsDocument, { fetchPolicy: 'cache-and-network' });
  const { data, refetch } = useQuery(CellNotesDocument, {
    variables: { territoryCode: cell?.territoryCode ?? null, questionCode: cell?.questionCode ?? null },
    skip: cell === null,
    fetchPolicy: 'cache-and-network',
  });
  const due = (all.data?.cellNotes ?? []).filter(({ isToCheck }) => isToCheck).length;
  const notes = data?.cellNotes ?? [];
  return (
    <Section
      title={t('title')}
      hint={cell ? `${territoryName(cell.territoryCode)} · ${questionName(cell.questionCode)}` : t('choose')}
      actions={
        <>
          <Link className={classes.due} to={paths.mapNotes(due > 0 ? {} : { all: true })}>
            {due > 0 ? t('due', { count: due }) : t('all')}
          </Link>
          {cell && may('report.draft') && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPencil size={14} />}
              onClick={writing.open}
            >
              {t('write')}
            </Button>
          )}
        </>
      }
      flush
    >
      {cell && data && notes.length === 0 && <EmptyState title={t('none')} />}
      {cell && notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note.id}>
              <CellNoteText note={note} />
            </li>
          ))}
        </ul>
      )}
      {cell && isWriting && (
        <CellNoteDrawer
          {...{ cell, period }}
          onClose={writing.close}
          onWritten={() => {
            writing.close();
            void refetch();
            void all.refetch();
          }}
        />
      )}
    </Section>
  );
}
