import type { Localized } from '@tyndau/domain/kernel/localized';
import { useCallback } from 'react';
import { useFormats } from '../i18n/useFormats.ts';

/** The name of a code of a closed vocabulary; a code it does not know is shown as it is. */
export function useCodeName(): (
  names: Readonly<Record<string, Localized>>,
  code: string | null | undefined,
) => string {
  const formats = useFormats();
  return useCallback(
    (names, code) => {
      const name = code ? names[code] : undefined;
      return name ? formats.name(name) : (code ?? '');
    },
    [formats],
  );
}
