import { Link } from 'react-router';
import { useT } from '../i18n/useT.ts';
import { paths } from '../paths.ts';
import classes from './Shell.module.css';

/** The name of the house; leads to the front page. */
export function Brand({ isFolded }: { isFolded: boolean }) {
  const t = useT('shell');
  return (
    <Link to={paths.front()} className={classes.brand} aria-label={t('product')}>
      <img src="/tyndau.svg" alt="" width={24} height={24} />
      {!isFolded && t('product')}
    </Link>
  );
}
