import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { AnalysisNoteDetailsDocument } from './notes.generated.ts';

/** One note: its sections, written on before it is taken away. */
export function NotePage() {
  const id = Number(useParams().id);
  const { data, error, refetch } = useQuery(AnalysisNoteDetailsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const note = data?.analysisNote;
  return note ? <NoteEditor key={`${note.id} ${note.version}`} note={note} /> : null;
}
