import { useQuery } from '@apollo/client/react';
import { SettingsReferenceDocument } from './readSettings.generated.ts';
import { useBodies } from './useReference.ts';

/** The body in whose name letters are received, by the settings of the office; undefined until it is known, null when none is set. */
export function useReceivingBody(): number | null | undefined {
  const { bodies } = useBodies();
  const { data, error } = useQuery(SettingsReferenceDocument, { fetchPolicy: 'cache-first' });
  if (bodies.length === 0 || (!data && !error)) return undefined;
  const code = data?.settings.find(({ key }) => key === 'office.receivingBody')?.value;
  return bodies.find((body) => body.code === code)?.id ?? null;
}
