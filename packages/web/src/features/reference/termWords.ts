import { useMemo } from 'react';
import { useT } from '../../i18n/useT.ts';

export const termUnits = ['workingDays', 'calendarDays', 'months'] as const;
export const termVariants = ['basic', 'outsideCheck', 'centralBody'] as const;
export const termStarts = ['sameDay', 'nextDay'] as const;

/** A rule in words: «15 рабочих дней», where the counting starts, which case of the law it is. */
export function useTermWords() {
  const t = useT('reference');
  const words = useT('words');
  return useMemo(
    () => ({
      length({ length, unit }: { readonly length: number; readonly unit: string }) {
        const known = termUnits.find((one) => one === unit);
        return known ? words(known, { count: length }) : `${length} ${unit}`;
      },
      variant(variant: string) {
        const known = termVariants.find((one) => one === variant);
        return known ? t(`variant.${known}`) : variant;
      },
      start(start: string) {
        return start === 'sameDay' ? t('start.sameDay') : t('start.nextDay');
      },
    }),
    [t, words],
  );
}
