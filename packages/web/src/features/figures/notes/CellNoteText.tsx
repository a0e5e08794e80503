import { daysBetween, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { useReference } from '../../../components/useReference.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import classes from './CellNotes.module.css';
import { NoteOutcome } from './NoteOutcome.tsx';
import type { CellNotesQuery } from './notes.generated.ts';

export type CellNote = CellNotesQuery['cellNotes'][number];

/** One note: why it grew, what was done, by whom, until when, and what came of it. */
export function CellNoteText({ note }: { note: CellNote }) {
  const t = useT('cellNotes');
  const { date } = useFormats();
  const { bodyShortName } = useReference();
  const { today } = useViewer();
  const { from, to, cause, measures, bodyId, dueOn, author, createdAt, checkedOn, checkedBy, finding } = note;
  const late = dueOn === null || checkedOn ? 0 : daysBetween(dueOn as PlainDate, today as PlainDate);
  return (
    <article className={classes.note}>
      <header>
        <strong>{`${date(from)} – ${date(to)}`}</strong>
        <NoteOutcome outcome={note.outcome} />
      </header>
      {cause && (
        <p>
          <span className={classes.label}>{t('cause')}</span> {cause}
        </p>
      )}
      {measures && (
        <p>
          <span className={classes.label}>{t('measures')}</span> {measures}
        </p>
      )}
      {(bodyId !== null || dueOn) && (
        <p>
          {bodyId !== null && (
            <>
              <span className={classes.label}>{t('body')}</span> {bodyShortName(bodyId)}{' '}
            </>
          )}
          {dueOn && t('until', { on: date(dueOn) })}{' '}
          {late > 0 && <span className={classes.late}>{t('late', { count: late })}</span>}
        </p>
      )}
      {checkedOn && (
        <p>
          <span className={classes.label}>{t('finding')}</span> {finding}
        </p>
      )}
      <footer>
        {author?.displayName}, {date(createdAt.slice(0, 10))}
        {checkedOn && ` · ${t('checkedBy', { name: checkedBy?.displayName ?? '—', on: date(checkedOn) })}`}
        {note.isToCheck && ` · ${t('isToCheck')}`}
      </footer>
    </article>
  );
}
