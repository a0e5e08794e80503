import { type LikenessReason, likenessReasons } from '@tyndau/domain/likeness/judgeLikeness';
import { useT } from '../../i18n/useT.ts';
import type { LikeLetterLineFragment } from './likeness.generated.ts';

/** The reasons as one sentence: «тот же ИИН / БИН; тот же вопрос; текст совпадает на 84 %». */
export function useLikenessReasons() {
  const t = useT('likeness');
  return ({ reasons, likeness }: Pick<LikeLetterLineFragment, 'reasons' | 'likeness'>) => {
    const known = reasons.filter((reason): reason is LikenessReason =>
      (likenessReasons as readonly string[]).includes(reason),
    );
    const words = known.map((reason) => t(`why.${reason}`));
    return [...words, t('like.percent', { percent: Math.round(likeness * 100) })].join('; ');
  };
}
