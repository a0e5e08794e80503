import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { Page } from '../../../components/Page.tsx';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import classes from '../Reports.module.css';
import { DraftNoteDrawer } from './DraftNoteDrawer.tsx';
import { type AnalysisNoteHeadFragment, AnalysisNotesDocument } from './notes.generated.ts';

/** Analytical notes and memos to the leadership, the latest period first. */
export function NotesPage() {
  const t = useT('notes');
  const { may } = useViewer();
  const [isDrafting, setIsDrafting] = useState(false);
  const { data, error, refetch } = useQuery(AnalysisNotesDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const notes = data?.analysisNotes;
  return (
    <Page
      title={t('title')}
      actions={
        may('report.draft') && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setIsDrafting(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      {notes?.length === 0 && <EmptyState title={t('none')} hint={t('noneHint')} />}
      {notes && notes.length > 0 && (
        <Section title={t('all')} flush>
          <NoteList notes={notes} />
        </Section>
      )}
      {isDrafting && <DraftNoteDrawer onClose={() => setIsDrafting(false)} />}
    </Page>
  );
}

function NoteList({ notes }: { notes: readonly AnalysisNoteHeadFragment[] }) {
  const t = useT('notes');
  const formats = useFormats();
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('noteTitle')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('language')}</th>
            <th scope="col">{t('saved')}</th>
          </tr>
        </thead>
        <tbody>
          {notes.map((note) => (
            <tr key={note.id}>
              <th scope="row">
                <Link to={paths.notes(note.id)}>{note.title}</Link>
              </th>
              <td>{t(note.kind === 'memo' ? 'kinds.memo' : 'kinds.halfYear')}</td>
              <td>
                {formats.date(note.from)} – {formats.date(note.to)}
              </td>
              <td>{t(note.language === 'ru' ? 'languages.ru' : 'languages.kk')}</td>
              <td>
                {note.savedBy?.displayName}, {formats.dateTime(note.savedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
