import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import type { OwnRatingPart } from './ownRating.ts';
import classes from './Reports.module.css';

/** What was said against the body, with its objections and what was decided. */
export function OwnFacts({ own, onObject }: OwnRatingPart) {
  const t = useT('rating');
  return (
    <Section title={t('own.facts')} hint={t('factsHint')} flush>
      <ul className={classes.list}>
        {own.facts.length === 0 && <li className={classes.soft}>{t('factsNone')}</li>}
        {own.facts.map((fact) => (
          <li key={fact.id}>
            <div>
              <strong>{t(`state.${fact.state as 'found'}`)}</strong>
              {' · '}
              {t(fact.kind === 'justified' ? 'kind.justified' : 'kind.unreliable')}
              {fact.appealId && (
                <>
                  {' · '}
                  <Link to={paths.appeal(fact.appealId)}>{t('appeal')}</Link>
                </>
              )}
            </div>
            <div>{fact.text}</div>
            {fact.objection && <div className={classes.soft}>{t('objection', { text: fact.objection })}</div>}
            {fact.decision && <div className={classes.soft}>{t('decision', { text: fact.decision })}</div>}
            {fact.state === 'found' && (
              <Button
                size="compact-xs"
                variant="default"
                mt={4}
                onClick={() => onObject({ subject: 'fact', factId: fact.id, text: fact.text })}
              >
                {t('own.object')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
