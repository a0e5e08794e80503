import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import reports from '../Reports.module.css';
import classes from './Notes.module.css';
import type { AnalysisNoteFieldsFragment } from './notes.generated.ts';

type CountedSection = AnalysisNoteFieldsFragment['sections'][number];
export type WrittenSection = Pick<CountedSection, 'code' | 'heading' | 'text' | 'isIncluded'>;

interface Props {
  noteId: number;
  version: number;
  counted: CountedSection;
  written: WrittenSection;
  isReadOnly: boolean;
  onWrite: (part: Partial<WrittenSection>) => void;
}

/** A section: heading and text to write on; below them the picture and the tables exactly as they go into the document. */
export function NoteSectionEditor({ noteId, version, counted, written, isReadOnly, onWrite }: Props) {
  const t = useT('notes');
  const { code, heading, text, isIncluded } = written;
  return (
    <section className={classes.section} data-out={!isIncluded || undefined} aria-label={heading}>
      <div className={classes.head}>
        <TextInput
          aria-label={t('heading')}
          className={classes.heading ?? ''}
          readOnly={isReadOnly}
          value={heading}
          onChange={(event) => onWrite({ heading: event.currentTarget.value })}
        />
        {counted.isEdited && <StateBadge tone="accent">{t('edited')}</StateBadge>}
        <Checkbox
          label={t('include')}
          disabled={isReadOnly}
          checked={isIncluded}
          onChange={(event) => onWrite({ isIncluded: event.currentTarget.checked })}
        />
      </div>
      {isIncluded && (
        <>
          <Textarea
            aria-label={t('textOf', { heading })}
            autosize
            minRows={2}
            maxRows={24}
            readOnly={isReadOnly}
            value={text}
            onChange={(event) => onWrite({ text: event.currentTarget.value })}
          />
          {counted.hasChart && (
            <img
              className={classes.picture}
              src={paths.notePicture(noteId, code, version)}
              alt={counted.chartTitle ?? heading}
              loading="lazy"
            />
          )}
          {counted.tables.map((table) => (
            <NoteTable key={table.title} table={table} />
          ))}
        </>
      )}
    </section>
  );
}

function NoteTable({ table: { title, columns, rows } }: { table: CountedSection['tables'][number] }) {
  return (
    <div className={reports.scroll}>
      <table className={reports.table}>
        {title !== columns[0] && <caption className={classes.caption}>{title}</caption>}
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={at > 0 ? reports.end : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their column
                <td key={at} className={reports.end}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
