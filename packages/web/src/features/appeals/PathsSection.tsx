import { Anchor } from '@mantine/core';
import { type AppealAction, appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { groundDictionaries, groundRules } from '@tyndau/domain/paths/grounds';
import { toldActions } from '@tyndau/domain/paths/notices';
import { Link } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

type Paper = AppealPaperFragment;

/** Parts of the letter and decisions of procedure, each with its ground, its term and whether it was kept. */
export function PathsSection({ appeal }: { appeal: Paper }) {
  const t = useT('paths');
  const formats = useFormats();
  const { partOf, parts, attachedTo, splitOn, proposals } = appeal;
  // What has a section of its own on the card is not told twice.
  const pathSteps = appeal.pathSteps.filter(({ action }) => !toldActions.some((known) => known === action));
  const isEmpty = !partOf && !attachedTo && parts.length + pathSteps.length + proposals.length === 0;
  if (isEmpty) return null;
  return (
    <Section title={t('section')}>
      {partOf && (
        <Anchor component={Link} to={paths.appeal(partOf.id)} size="sm">
          {t('partOf', { number: partOf.number })}
        </Anchor>
      )}
      {attachedTo && (
        <Anchor component={Link} to={paths.appeal(attachedTo.id)} size="sm">
          {t('attachedTo', { number: attachedTo.number })}
        </Anchor>
      )}
      {splitOn && <div className={classes.soft}>{t('splitText', { on: formats.date(splitOn) })}</div>}
      <Parts parts={parts} />
      <Proposals proposals={proposals} />
      <Steps steps={pathSteps} />
    </Section>
  );
}

function Parts({ parts }: { parts: Paper['parts'] }) {
  const t = useT('paths');
  const formats = useFormats();
  if (parts.length === 0) return null;
  return (
    <ul className={classes.filings} aria-label={t('parts')}>
      {parts.map((part) => (
        <li key={part.id}>
          <div className={classes.filingHead}>
            <Anchor component={Link} to={paths.appeal(part.id)} size="sm">
              {part.number}
            </Anchor>
            <AppealStateBadge state={part.state} />
            {part.body && <span className={classes.soft}>{formats.name(part.body.name)}</span>}
          </div>
          <div className={classes.clamped}>{part.annotation}</div>
        </li>
      ))}
    </ul>
  );
}

function useActionName() {
  const formats = useFormats();
  return (action: string) => formats.name(appealActionRules[action as AppealAction].name);
}

function useGroundName() {
  const formats = useFormats();
  const reference = useReference();
  return (action: string, ground: string) => {
    const name = reference.entryName(groundDictionaries[action as keyof typeof groundDictionaries], ground);
    const rule = groundRules.find((known) => known.action === action && known.code === ground);
    return rule ? `${name} (${formats.name(rule.article)})` : name;
  };
}

function Proposals({ proposals }: { proposals: Paper['proposals'] }) {
  const t = useT('paths');
  const formats = useFormats();
  const actionName = useActionName();
  const groundName = useGroundName();
  const verdicts = ['accepted', 'declined', 'superseded'] as const;
  return (
    <>
      {proposals.map(({ id, action, ground, reason, proposedBy, proposedAt, verdict, remarks }) => (
        <div key={id} className={classes.extension}>
          <div>
            {t('proposal', { action: actionName(action).toLowerCase() })}{' '}
            <StateBadge tone={verdict === null ? 'attention' : 'neutral'}>
              {t(`verdict.${verdicts.find((known) => known === verdict) ?? 'waits'}`)}
            </StateBadge>
          </div>
          <div>{groundName(action, ground)}</div>
          <div>{reason}</div>
          <div className={classes.soft}>
            {t('proposalBy', { name: proposedBy.displayName, at: formats.dateTime(proposedAt) })}
            {remarks && ` — ${remarks}`}
          </div>
        </div>
      ))}
    </>
  );
}

function Steps({ steps }: { steps: Paper['pathSteps'] }) {
  const t = useT('paths');
  const formats = useFormats();
  const actionName = useActionName();
  if (steps.length === 0) return null;
  return (
    <Timeline
      label={t('section')}
      items={steps.map((step) => ({
        id: step.id,
        tone: step.endReason ? ('neutral' as const) : ('accent' as const),
        title: actionName(step.action),
        when: t('decidedOn', { on: formats.dateTime(step.madeAt), by: step.madeBy.displayName }),
        children: <StepFacts step={step} />,
      }))}
    />
  );
}

function StepFacts({ step }: { step: Paper['pathSteps'][number] }) {
  const t = useT('paths');
  const formats = useFormats();
  const reference = useReference();
  const groundName = useGroundName();
  const { ground, requirements, reason, dueOn, isLate, toBody, earlier, fixByOn, endedAt, endReason } = step;
  const decider = (['head', 'deputyHead', 'authorised'] as const).find((known) => known === step.decidedBy);
  return (
    <>
      {ground && <div>{groundName(step.action, ground)}</div>}
      {requirements.length > 0 && (
        <div>{requirements.map((code) => reference.entryName('conformityRequirement', code)).join('; ')}</div>
      )}
      {reason && <div>{reason}</div>}
      <div className={classes.soft}>
        {[
          decider && t(`decider.${decider}`),
          toBody && t('to', { body: formats.name(toBody.name) }),
          earlier && t('leansOn', { number: earlier.number }),
          fixByOn && t('fixBy', { on: formats.date(fixByOn) }),
          dueOn && t('due', { on: formats.date(dueOn) }),
          endedAt && endReason === 'recalled' && t('recalled', { at: formats.dateTime(endedAt) }),
          endedAt && endReason === 'complied' && t('complied', { at: formats.dateTime(endedAt) }),
        ]
          .filter(Boolean)
          .join('; ')}
      </div>
      {dueOn && <StateBadge tone={isLate ? 'overdue' : 'done'}>{t(isLate ? 'late' : 'inTime')}</StateBadge>}
    </>
  );
}
