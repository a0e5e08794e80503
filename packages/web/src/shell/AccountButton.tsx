import type { ComponentPropsWithRef } from 'react';
import { useViewer } from '../components/ViewerContext.tsx';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import classes from './Shell.module.css';

/** Who I am: initials, name, post. */
export function AccountButton(props: ComponentPropsWithRef<'button'>) {
  const t = useT('shell');
  const formats = useFormats();
  const { viewer } = useViewer();
  return (
    <button aria-haspopup="menu" {...props} type="button" className={classes.me} title={t('me')}>
      <span className={classes.initials} aria-hidden="true">
        {viewer.initials}
      </span>
      <span>
        <span className={classes.name}>{viewer.displayName}</span>
        <span className={classes.post}>{formats.name(viewer.post)}</span>
      </span>
    </button>
  );
}
