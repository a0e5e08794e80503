import { useCallback } from 'react';
import { useT } from '../../i18n/useT.ts';
import { templateFields } from './templateFields.ts';

/** What a field of a letter will be filled with, in words; an unknown one by its own name. */
export function useTemplateFieldNames(): (field: string) => string {
  const t = useT('reference');
  return useCallback(
    (field: string) => {
      const known = templateFields.find((one) => one === field);
      return known ? t(`letterField.${known}`) : field;
    },
    [t],
  );
}
