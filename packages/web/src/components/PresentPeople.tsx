import { IconPencil } from '@tabler/icons-react';
import { useT } from '../i18n/useT.ts';
import type { PresentPerson } from '../live/liveMessages.ts';
import classes from './PresentPeople.module.css';

const MOST_SHOWN = 4;

/** Colleagues who have the same thing open; whoever edits it has a pencil and is named. */
export function PresentPeople({ people }: { people: readonly PresentPerson[] }) {
  const t = useT('live');
  const say = ({ mode, name }: PresentPerson) => t(mode === 'editing' ? 'edits' : 'views', { name });
  const editors = people.filter(({ mode }) => mode === 'editing');
  return (
    // Always there, so that a reader of the screen is told when somebody comes.
    <span className={classes.people} role="status" data-no-print>
      {people.slice(0, MOST_SHOWN).map((person) => (
        <span key={person.id} className={classes.face} data-mode={person.mode} title={say(person)}>
          <span aria-hidden="true">{initialsOf(person.name)}</span>
          {person.mode === 'editing' && (
            <IconPencil size={11} className={classes.pencil ?? ''} aria-hidden="true" />
          )}
          <span className={classes.spoken}>{say(person)}</span>
        </span>
      ))}
      {people.length > MOST_SHOWN && <span className={classes.more}>+{people.length - MOST_SHOWN}</span>}
      {editors.length > 0 && (
        <span className={classes.word} aria-hidden="true">
          {t('edits', { name: editors.map(({ name }) => name).join(', ') })}
        </span>
      )}
    </span>
  );
}

/** 'Ахметова А. Б.' as 'АА'. */
function initialsOf(name: string): string {
  const [surname = '', first = ''] = name.split(' ');
  return `${[...surname][0] ?? ''}${[...first][0] ?? ''}`.toLocaleUpperCase('kk');
}
