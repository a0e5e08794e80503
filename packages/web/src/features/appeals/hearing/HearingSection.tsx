import { useReference } from '../../../components/useReference.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import classes from '../Card.module.css';

type Decision = AppealPaperFragment['preliminaryDecisions'][number];

/** The preliminary decision and the hearing, each step with its term and whether it was kept. */
export function HearingSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('hearing');
  if (appeal.preliminaryDecisions.length === 0) return null;
  return (
    <Section title={t('section')}>
      {appeal.preliminaryDecisions.map((decision) => (
        <DecisionFacts key={decision.id} decision={decision} />
      ))}
    </Section>
  );
}

function DecisionFacts({ decision }: { decision: Decision }) {
  const t = useT('hearing');
  const formats = useFormats();
  const reference = useReference();
  const given = t('given', { on: formats.date(decision.givenOn), by: decision.givenBy.displayName });
  const old = decision.isReplaced && <StateBadge tone="neutral">{t('replaced')}</StateBadge>;
  if (decision.exemption !== '') {
    return (
      <div className={classes.extension}>
        <div>
          {t('exempt')}: {reference.entryName('hearingExemption', decision.exemption)} {old}
        </div>
        {decision.exemptionReason && <div>{decision.exemptionReason}</div>}
        <div className={classes.soft}>{given}</div>
      </div>
    );
  }
  const { hearingOn, hearingTime, place } = decision;
  const hearing = hearingOn ? [formats.date(hearingOn), hearingTime, place].filter(Boolean).join(', ') : null;
  return (
    <div className={classes.extension}>
      <div className={classes.text}>
        {decision.text} {old}
      </div>
      <div className={classes.soft}>{given}</div>
      <DefinitionList
        items={[
          [t('earliestActOn'), formats.date(decision.earliestActOn)],
          [t('deliveredOn'), decision.deliveredOn ? formats.date(decision.deliveredOn) : undefined],
          [t('objectedOn'), fact(decision.objectedOn, decision.objectionDueOn, decision.objection)],
          [t('hearingOn'), hearing ?? undefined],
          [t('heldOn'), decision.heldOn ? formats.date(decision.heldOn) : undefined],
          [t('protocolOn'), fact(decision.protocolOn, decision.protocolDueOn, decision.protocol)],
          [t('remarksOn'), fact(decision.remarksOn, decision.remarksDueOn, decision.remarks)],
        ]}
      />
    </div>
  );
}

function fact(on: string | null, due: string | null, words: string) {
  return on || due ? <DayInTerm on={on} due={due} words={words} /> : undefined;
}

function DayInTerm({ on, due, words }: { on: string | null; due: string | null; words: string }) {
  const t = useT('hearing');
  const formats = useFormats();
  const { today } = useViewer();
  const isLate = due !== null && (on ?? today) > due;
  return (
    <>
      {on ? `${formats.date(on)} ` : ''}
      {due && (
        <StateBadge tone={isLate ? 'overdue' : on ? 'done' : 'attention'}>
          {t('dueBy', { on: formats.date(due) })}
        </StateBadge>
      )}
      {words && <div className={classes.text}>{words}</div>}
    </>
  );
}
