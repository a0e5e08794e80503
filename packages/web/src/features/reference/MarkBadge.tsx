import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { Tone } from '../../ui/tone.ts';

const tones = { V: 'done', S: 'accent', U: 'attention', P: 'neutral' } as const satisfies Record<
  string,
  Tone
>;

/** How sure a value is: read in an act, from the working papers, not verified, the office's own proposal. */
export function MarkBadge({ mark }: { mark: string }) {
  const t = useT('reference');
  const known = (Object.keys(tones) as (keyof typeof tones)[]).find((one) => one === mark);
  return known ? <StateBadge tone={tones[known]}>{t(`mark.${known}`)}</StateBadge> : mark;
}
