import { isRole, roleNames } from '@tyndau/domain/access/roles';
import { useFormats } from '../../i18n/useFormats.ts';
import { AccessBadge } from './AccessBadge.tsx';
import { fullNameOf } from './fullNameOf.ts';
import classes from './People.module.css';
import type { Person } from './peopleFilter.ts';

/** A person on a telephone. */
export function PersonLine({ person }: { person: Person }) {
  const formats = useFormats();
  const { role, body } = person;
  return (
    <div className={classes.line}>
      <strong>{fullNameOf(person)}</strong>
      <AccessBadge person={person} />
      <span className={classes.quiet}>
        {isRole(role) ? formats.name(roleNames[role]) : role}, {formats.name(body.shortName)}
      </span>
    </div>
  );
}
