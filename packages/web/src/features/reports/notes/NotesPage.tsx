import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type LedgerColumn, LedgerTable } from '../../../components/LedgerTable.tsx';
import { RecordsPage } from '../../../components/RecordsPage.tsx';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { DraftNoteDrawer } from './DraftNoteDrawer.tsx';
import { type AnalysisNoteHeadFragment, AnalysisNotesDocument } from './notes.generated.ts';

/** Analytical notes and memos to the leadership, the latest period first. */
export function NotesPage() {
  const t = useT('notes');
  const { may } = useViewer();
  const [isDrafting, setIsDrafting] = useState(false);
  const asked = useQuery(AnalysisNotesDocument, { fetchPolicy: 'cache-and-network' });
  const columns = useNoteColumns();
  const notes = asked.data?.analysisNotes;
  return (
    <RecordsPage
      title={t('title')}
      asked={asked}
      count={notes?.length}
      empty={{ title: t('none'), hint: t('noneHint') }}
      over={isDrafting && <DraftNoteDrawer onClose={() => setIsDrafting(false)} />}
      actions={
        may('report.draft') && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setIsDrafting(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      <LedgerTable title={t('all')} label={t('all')} rows={notes ?? []} columns={columns} />
    </RecordsPage>
  );
}

function useNoteColumns(): readonly LedgerColumn<AnalysisNoteHeadFragment>[] {
  const t = useT('notes');
  const formats = useFormats();
  const kind = (note: AnalysisNoteHeadFragment) => t(note.kind === 'memo' ? 'kinds.memo' : 'kinds.halfYear');
  const language = (note: AnalysisNoteHeadFragment) =>
    t(note.language === 'ru' ? 'languages.ru' : 'languages.kk');
  return [
    {
      ...{ name: 'title', title: t('noteTitle'), by: (note) => note.title },
      cell: (note) => <Link to={paths.notes(note.id)}>{note.title}</Link>,
    },
    { name: 'kind', title: t('kindName'), by: kind, cell: kind },
    {
      ...{ name: 'period', title: t('period'), by: (note) => note.from, isShort: true },
      cell: (note) => `${formats.date(note.from)} – ${formats.date(note.to)}`,
    },
    { name: 'language', title: t('language'), by: language, cell: language },
    {
      ...{ name: 'saved', title: t('saved'), by: (note) => note.savedAt },
      cell: (note) => `${note.savedBy?.displayName ?? ''}, ${formats.dateTime(note.savedAt)}`,
    },
  ];
}
