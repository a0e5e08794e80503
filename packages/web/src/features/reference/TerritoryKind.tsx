import { useT } from '../../i18n/useT.ts';
import classes from './Shelf.module.css';
import { territoryKinds } from './territoryKinds.ts';

/** The kind of a territory in words. */
export function TerritoryKind({ kind }: { kind: string }) {
  const t = useT('reference');
  const known = territoryKinds.find((one) => one === kind);
  return <span className={classes.quiet}>{known ? t(`territoryKind.${known}`) : kind}</span>;
}
