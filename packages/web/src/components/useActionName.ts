import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The verb of the journal as a sentence; one that has none yet is shown as it is written. */
export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation('journal');
  return useCallback(
    (action: string) => {
      const key = `action.${action}`;
      return i18next.exists(key, { ns: 'journal', lng: i18n.language }) ? t(key) : action;
    },
    [t, i18n.language],
  );
}

/** The noun of the journal. */
export function useEntityName(): (entity: string) => string {
  const { t, i18n } = useTranslation('journal');
  return useCallback(
    (entity: string) => {
      const key = `entity.${entity}`;
      return i18next.exists(key, { ns: 'journal', lng: i18n.language }) ? t(key) : entity;
    },
    [t, i18n.language],
  );
}
