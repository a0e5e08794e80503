import { useEffect, useRef } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './RegistryTable.module.css';
import type { RowSelection } from './useRowSelection.ts';

/** The box in the head of a list: everything that matches, some of it, or nothing. */
export function SelectAllBox({ selection, total }: { selection: RowSelection; total: number }) {
  const t = useT('words');
  const box = useRef<HTMLInputElement>(null);
  const count = selection.count(total);
  const isSome = count > 0 && count < total;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.box}
      aria-label={t('table.selectMatching')}
      title={t('table.selectMatching')}
      checked={count > 0 && count === total}
      onChange={() => (count > 0 ? selection.clear() : selection.chooseAll())}
    />
  );
}
