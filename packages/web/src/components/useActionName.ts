import { useCallback } from 'react';
import { useSentences } from '../i18n/useT.ts';

/** The verb of the journal as a sentence; one that has none yet is shown as it is written. */
export function useActionName(): (action: string) => string {
  const find = useSentences('journal');
  return useCallback((action: string) => find(`action.${action}`) ?? action, [find]);
}

/** The noun of the journal. */
export function useEntityName(): (entity: string) => string {
  const find = useSentences('journal');
  return useCallback((entity: string) => find(`entity.${entity}`) ?? entity, [find]);
}
