import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Reports.module.css';
import type { RatingObjectionFieldsFragment } from './ratingMethod.generated.ts';

const tones = { filed: 'attention', upheld: 'done', refused: 'neutral' } as const;

/** An objection as it was filed, and what became of it. */
export function ObjectionText({ objection }: { objection: RatingObjectionFieldsFragment }) {
  const t = useT('rating');
  const formats = useFormats();
  const state = objection.state in tones ? (objection.state as keyof typeof tones) : 'filed';
  return (
    <>
      <div>
        <StateBadge tone={tones[state]}>{t(`objections.state.${state}`)}</StateBadge>{' '}
        {t(`objections.subject.${objection.subject as 'fact'}`)}
        <span className={classes.soft}>
          {' · '}
          {objection.filedBy?.displayName}, {formats.dateTime(objection.filedAt)}
        </span>
      </div>
      <div>{objection.ground}</div>
      {objection.decision && (
        <div className={classes.soft}>{t('decision', { text: objection.decision })}</div>
      )}
    </>
  );
}
