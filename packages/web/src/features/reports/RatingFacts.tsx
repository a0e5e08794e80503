import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { NoteFactDrawer } from './NoteFactDrawer.tsx';
import type { RatingView } from './RatingPage.tsx';
import classes from './Reports.module.css';
import { type FactStep, SettleFactDrawer } from './SettleFactDrawer.tsx';

const tones = { found: 'attention', objected: 'control', proved: 'overdue', rejected: 'neutral' } as const;
type Fact = RatingView['facts'][number];

/** What was found against bodies, their objections, the decisions; the act of reconciliation of each body. */
export function RatingFacts({ rating, onChanged }: { rating: RatingView; onChanged: () => void }) {
  const t = useT('rating');
  const { may } = useViewer();
  const [isNoting, setIsNoting] = useState(false);
  const [step, setStep] = useState<{ fact: Fact; to: FactStep } | null>(null);
  return (
    <Section
      title={t('facts')}
      hint={t('factsHint')}
      actions={
        may('report.draft') && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setIsNoting(true)}
          >
            {t('note')}
          </Button>
        )
      }
      flush
    >
      <ul className={classes.list}>
        {rating.facts.length === 0 && <li className={classes.soft}>{t('factsNone')}</li>}
        {rating.facts.map((fact) => (
          <FactLine key={fact.id} fact={fact} year={rating.year} onStep={(to) => setStep({ fact, to })} />
        ))}
      </ul>
      {isNoting && (
        <NoteFactDrawer year={rating.year} onDone={onChanged} onClose={() => setIsNoting(false)} />
      )}
      {step && <SettleFactDrawer {...step} onDone={onChanged} onClose={() => setStep(null)} />}
    </Section>
  );
}

function FactLine({ fact, year, onStep }: { fact: Fact; year: number; onStep: (to: FactStep) => void }) {
  const t = useT('rating');
  const { may } = useViewer();
  const { bodyName } = useReference();
  const state = fact.state in tones ? (fact.state as keyof typeof tones) : 'found';
  const isOpen = state === 'found' || state === 'objected';
  return (
    <li>
      <Group gap={8} justify="space-between">
        <span>
          <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>{' '}
          <strong>{bodyName(fact.bodyId)}</strong>
          {' · '}
          {t(fact.kind === 'justified' ? 'kind.justified' : 'kind.unreliable')}
          {fact.appealId && (
            <>
              {' · '}
              <Link to={paths.appeal(fact.appealId)}>{t('appeal')}</Link>
            </>
          )}
        </span>
        <Group gap={6}>
          {isOpen && may('report.draft') && state === 'found' && (
            <Button size="compact-xs" variant="default" onClick={() => onStep('objected')}>
              {t('step.objected')}
            </Button>
          )}
          {isOpen && may('report.approve') && (
            <>
              <Button size="compact-xs" variant="default" onClick={() => onStep('rejected')}>
                {t('step.rejected')}
              </Button>
              <Button size="compact-xs" onClick={() => onStep('proved')}>
                {t('step.proved')}
              </Button>
            </>
          )}
          {(['pdf', 'docx'] as const).map((format) => (
            <Button
              key={format}
              size="compact-xs"
              variant="subtle"
              component="a"
              target="_blank"
              href={paths.reconciliationAct(
                year,
                fact.bodyId,
                format,
                t('actLanguage') === 'kk' ? 'kk' : 'ru',
              )}
            >
              {t(`act.${format}`)}
            </Button>
          ))}
        </Group>
      </Group>
      <div>{fact.text}</div>
      {fact.objection && <div className={classes.soft}>{t('objection', { text: fact.objection })}</div>}
      {fact.decision && <div className={classes.soft}>{t('decision', { text: fact.decision })}</div>}
    </li>
  );
}
