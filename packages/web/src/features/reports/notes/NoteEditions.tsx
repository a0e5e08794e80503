import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { Section } from '../../../ui/Section.tsx';
import reports from '../Reports.module.css';
import classes from './Notes.module.css';
import {
  type AnalysisNoteFieldsFragment,
  RemoveAnalysisNoteDocument,
  RestoreAnalysisNoteDocument,
} from './notes.generated.ts';

interface Props {
  note: AnalysisNoteFieldsFragment;
  /** Something is written and not saved: bringing a version back would lose it. */
  isChanged: boolean;
}

/** Who saved the note when; any version can be brought back as the next one. */
export function NoteEditions({ note, isChanged }: Props) {
  const t = useT('notes');
  const words = useT('words');
  const formats = useFormats();
  const navigate = useNavigate();
  const client = useApolloClient();
  const mayWrite = useViewer().may('report.draft');
  const restoring = useMutationWithRefusals(RestoreAnalysisNoteDocument, (data) => data.restoreAnalysisNote);
  const removal = useMutationWithRefusals(RemoveAnalysisNoteDocument, (data) => data.removeAnalysisNote);
  async function remove() {
    if (!(await removal.run({ id: note.id }))) return;
    client.cache.evict({ fieldName: 'analysisNotes' });
    navigate(paths.notes());
  }
  return (
    <Section
      title={t('versions')}
      hint={t('versionsHint')}
      actions={
        mayWrite && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            disabled={removal.isSending}
            onClick={() => void remove()}
          >
            {words('remove')}
          </Button>
        )
      }
      flush
    >
      <RefusalNotice state={restoring} />
      <RefusalNotice state={removal} />
      <ul className={reports.list}>
        {note.editions.map(({ version, savedAt, savedBy }) => (
          <li key={version} className={classes.edition}>
            <span>
              {t('versionOf', { version })} · {savedBy?.displayName} · {formats.dateTime(savedAt)}
            </span>
            {mayWrite && version !== note.version && (
              <Button
                size="compact-xs"
                variant="default"
                disabled={isChanged || restoring.isSending}
                onClick={() => void restoring.run({ id: note.id, version: note.version, edition: version })}
              >
                {t('restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
