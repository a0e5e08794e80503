import type { Localized } from '@tyndau/domain/kernel/localized';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import classes from './PersonName.module.css';

/** Who did it: the name, and the post in a second voice. Null is the system itself. */
export function PersonName({
  person,
}: {
  person: { displayName: string; post?: Localized } | null | undefined;
}) {
  const formats = useFormats();
  const t = useT('words');
  if (!person) return <span className={classes.post}>{t('history.system')}</span>;
  const post = person.post ? formats.name(person.post) : '';
  return (
    <span>
      {person.displayName}
      {post && <span className={classes.post}>, {post}</span>}
    </span>
  );
}
