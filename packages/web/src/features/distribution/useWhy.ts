import { type ShareReason, shareReasons } from '@tyndau/domain/appeals/distribution';
import { useT } from '../../i18n/useT.ts';

interface Placed {
  readonly why: string;
  readonly withNumber?: number | null;
}

const isReason = (text: string): text is ShareReason => (shareReasons as readonly string[]).includes(text);

/** Why a letter fell to a registrar, in words. */
export function useWhy(): (letter: Placed) => string {
  const t = useT('distribution');
  return ({ why, withNumber }) => (isReason(why) ? t(`why.${why}`, { number: withNumber ?? '' }) : why);
}
