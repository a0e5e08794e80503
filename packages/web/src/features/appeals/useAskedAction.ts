import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isOpenAction, type OpenAction } from './ActionDialog.tsx';

/** The action whose sheet is open; `?do=appeal.return` opens it at once where it can be done now. */
export function useAskedAction(can: (action: string) => boolean) {
  const [search, setSearch] = useSearchParams();
  const [action, open] = useState<OpenAction | null>(() => {
    const asked = search.get('do') ?? '';
    return isOpenAction(asked) && can(asked) ? asked : null;
  });
  const setAction = useCallback(
    (next: OpenAction | null) => {
      open(next);
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete('do');
          return after;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return { action, setAction };
}
