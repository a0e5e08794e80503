import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { SettingsReferenceDocument } from './readSettings.generated.ts';

/** A setting of the office as text; empty while it is not known. */
export function useSettings(): (key: string) => string {
  const settings = useQuery(SettingsReferenceDocument, { fetchPolicy: 'cache-first' }).data?.settings;
  return useMemo(() => {
    const byKey = new Map((settings ?? []).map(({ key, value }) => [key, value]));
    return (key) => {
      const value = byKey.get(key);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
  }, [settings]);
}
