import { Button } from '@mantine/core';
import { endedReceptionStates } from '@tyndau/domain/receptions/receptionStates';
import { type ReceptionStep, receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { type ReactNode, useState } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { AnswerForm } from './steps/AnswerForm.tsx';
import { AssessForm } from './steps/AssessForm.tsx';
import { BriefForm } from './steps/BriefForm.tsx';
import { CallForm } from './steps/CallForm.tsx';
import { ArchiveForm, ControlForm } from './steps/ControlForms.tsx';
import { DecideForm } from './steps/DecideForm.tsx';
import { ExamineForm } from './steps/ExamineForm.tsx';
import { InquireForm } from './steps/InquireForm.tsx';
import { EnterForm, HandForm, InviteForm } from './steps/ManyForms.tsx';
import { MeetForm } from './steps/MeetForm.tsx';
import { MoveForm } from './steps/MoveForm.tsx';
import type { OneStepProps } from './steps/OneStep.ts';
import { ProtocolForm } from './steps/ProtocolForm.tsx';

/** The form of the step that is due now; whoever may not take it is told whose it is. */
export function StepPanel({ reception, papers, onDone }: OneStepProps) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const [isMoving, setIsMoving] = useState(false);
  if (endedReceptionStates.some((state) => state === reception.state)) return null;
  const step = reception.step as ReceptionStep;
  const rule = receptionWorkflow[step];
  const due = reception.steps.find((one) => one.step === step)?.dueOn;
  const isMine = papers.stepResults.length > 0;
  const isMovable = isMine && step >= 4 && step <= 9;
  const needsTime = step === 4 && reception.startsAt === null;
  const props = { reception, papers, onDone };
  return (
    <Section
      title={t('now', { step })}
      hint={`${formats.name(rule.name)}${due ? ` · ${t('termIs', { on: formats.date(due) })}` : ''}`}
      actions={
        isMovable &&
        !needsTime && (
          <Button variant="subtle" size="compact-sm" onClick={() => setIsMoving(!isMoving)}>
            {t('move')}
          </Button>
        )
      }
    >
      {!isMine && <p style={{ margin: 0 }}>{t('notYours', { who: formats.name(rule.responsible) })}</p>}
      {isMine && (isMoving || needsTime) && <MoveForm {...props} />}
      {isMine && !isMoving && !needsTime && formOf(step, props)}
    </Section>
  );
}

function formOf(step: ReceptionStep, props: OneStepProps): ReactNode {
  const { reception, papers, onDone } = props;
  const people = [{ ...reception, version: papers.version }];
  switch (step) {
    case 1:
      return <ExamineForm {...props} />;
    case 2:
      return <InquireForm {...props} />;
    case 3:
      return papers.stepResults.includes('briefed') ? <BriefForm {...props} /> : <DecideForm {...props} />;
    case 4:
      return <EnterForm people={people} onDone={onDone} />;
    case 5:
      return <InviteForm people={people} onDone={onDone} />;
    case 6:
      return <AssessForm {...props} />;
    case 7:
      return <CallForm {...props} />;
    case 8:
      return <HandForm people={people} onDone={onDone} />;
    case 9:
      return <MeetForm people={people} onDone={onDone} />;
    case 10:
      return <AnswerForm {...props} />;
    case 11:
      return <ProtocolForm people={people} onDone={onDone} />;
    case 12:
      return <ControlForm {...props} />;
    case 13:
      return <ArchiveForm {...props} />;
  }
}
