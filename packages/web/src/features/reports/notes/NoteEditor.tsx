import { useApolloClient } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { ConflictDialog } from '../../../components/ConflictDialog.tsx';
import { FormShell } from '../../../components/FormShell.tsx';
import { Page } from '../../../components/Page.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { Section } from '../../../ui/Section.tsx';
import { NoteEditions } from './NoteEditions.tsx';
import { NoteSectionEditor, type WrittenSection } from './NoteSectionEditor.tsx';
import classes from './Notes.module.css';
import {
  type AnalysisNoteFieldsFragment,
  RecountAnalysisNoteDocument,
  SaveAnalysisNoteDocument,
} from './notes.generated.ts';

/** The sections of a note as they will stand on paper; texts are written on, tables and pictures are counted. */
export function NoteEditor({ note }: { note: AnalysisNoteFieldsFragment }) {
  const t = useT('notes');
  const formats = useFormats();
  const client = useApolloClient();
  const mayWrite = useViewer().may('report.draft');
  const saving = useMutationWithRefusals(SaveAnalysisNoteDocument, (data) => data.saveAnalysisNote);
  const recount = useMutationWithRefusals(RecountAnalysisNoteDocument, (data) => data.recountAnalysisNote);
  const [title, setTitle] = useState(note.title);
  const [addressee, setAddressee] = useState(note.addressee);
  const [sections, setSections] = useState<readonly WrittenSection[]>(note.sections);
  const isChanged =
    title !== note.title ||
    addressee !== note.addressee ||
    sections.some((section, at) => differs(section, note.sections[at]));
  const write = (code: string, part: Partial<WrittenSection>) =>
    setSections((before) => before.map((one) => (one.code === code ? { ...one, ...part } : one)));
  const save = (version = note.version) =>
    saving.run({
      input: {
        ...{ id: note.id, version, title, addressee },
        sections: sections.map(({ code, heading, text, isIncluded }) => ({
          code,
          heading,
          text,
          isIncluded,
        })),
      },
    });
  return (
    <Page
      title={t(note.kind === 'memo' ? 'kinds.memo' : 'kinds.halfYear')}
      crumbs={[{ label: t('title'), to: paths.notes() }]}
      aside={t('countedAt', { at: formats.dateTime(note.countedAt) })}
      actions={
        <>
          {mayWrite && (
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} />}
              disabled={recount.isSending || isChanged}
              onClick={() => void recount.run({ id: note.id, version: note.version })}
            >
              {t('recount')}
            </Button>
          )}
          <Button
            component="a"
            href={paths.noteDocument(note.id)}
            variant={isChanged ? 'default' : 'filled'}
            leftSection={<IconDownload size={16} />}
          >
            {t('docx')}
          </Button>
        </>
      }
    >
      <RefusalNotice state={recount} />
      <FormShell
        state={saving}
        onSubmit={() => void save()}
        submitLabel={t('save')}
        sticky
        hint={
          isChanged
            ? t('unsaved')
            : t('savedAt', { at: formats.dateTime(note.savedAt), version: note.version })
        }
        labels={{ title: t('noteTitle'), sections: t('sections') }}
        {...(isChanged && mayWrite ? {} : { disabledReason: t(mayWrite ? 'nothingChanged' : 'readOnly') })}
      >
        <Section title={t('head')}>
          <div className={classes.fields}>
            <Textarea
              label={t('addressee')}
              description={t('addresseeHint')}
              autosize
              minRows={1}
              maxLength={400}
              readOnly={!mayWrite}
              value={addressee}
              onChange={(event) => setAddressee(event.currentTarget.value)}
            />
            <TextInput
              label={t('noteTitle')}
              required
              maxLength={200}
              readOnly={!mayWrite}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          </div>
        </Section>
        {note.sections.map((section, at) => (
          <NoteSectionEditor
            key={section.code}
            noteId={note.id}
            version={note.version}
            counted={section}
            written={sections[at] ?? section}
            isReadOnly={!mayWrite}
            onWrite={(part) => write(section.code, part)}
          />
        ))}
      </FormShell>
      <NoteEditions note={note} isChanged={isChanged} />
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          mine={{ title }}
          labels={{ title: t('noteTitle') }}
          onKeepMine={(version) => void save(version)}
          onTakeTheirs={() => void client.refetchQueries({ include: ['AnalysisNoteDetails'] })}
          onClose={saving.clear}
        />
      )}
    </Page>
  );
}

function differs(one: WrittenSection, other: WrittenSection | undefined): boolean {
  return one.heading !== other?.heading || one.text !== other.text || one.isIncluded !== other.isIncluded;
}
