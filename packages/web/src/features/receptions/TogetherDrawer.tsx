import { Button } from '@mantine/core';
import { type ReceptionStep, receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { type ReactNode, useState } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Receptions.module.css';
import { CallRound } from './steps/CallRound.tsx';
import { EnterForm, HandForm, InviteForm } from './steps/ManyForms.tsx';
import { MeetForm } from './steps/MeetForm.tsx';
import { ProtocolForm } from './steps/ProtocolForm.tsx';
import type { StepFormProps } from './steps/StepForm.tsx';
import type { StepPerson } from './steps/StepPerson.ts';

/** The others stand marked in the list behind. */
const MOST_NAMED = 12;

const stepsTogether: readonly number[] = [4, 5, 7, 8, 9, 11];

interface Props {
  people: readonly StepPerson[];
  onDone: () => void;
}

/** The step all the marked people stand at, taken for all of them in one act. */
export function TogetherButton({ people, onDone }: Props) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const steps = [...new Set(people.map(({ step }) => step))];
  const [step] = steps;
  if (people.length === 0) return null;
  const isPossible = steps.length === 1 && step !== undefined && stepsTogether.includes(step);
  const name = isPossible ? formats.name(receptionWorkflow[step as ReceptionStep].name) : t('together');
  function finish() {
    setIsOpen(false);
    onDone();
  }
  return (
    <>
      <Button
        size="compact-sm"
        disabled={!isPossible}
        title={isPossible ? name : t(steps.length > 1 ? 'togetherMixed' : 'togetherHint')}
        onClick={() => setIsOpen(true)}
      >
        {t('together')}: {t('people', { count: people.length })}
      </Button>
      <SideSheet isOpen={isOpen} onClose={() => setIsOpen(false)} width={640} title={name}>
        {step !== 7 && (
          <ul className={classes.quiet}>
            {people.slice(0, MOST_NAMED).map(({ id, applicantName, number }) => (
              <li key={id}>
                {applicantName}, {number}
              </li>
            ))}
            {people.length > MOST_NAMED && <li>{t('andMore', { count: people.length - MOST_NAMED })}</li>}
          </ul>
        )}
        {isOpen && formOf(step ?? 0, { people, onDone: finish })}
      </SideSheet>
    </>
  );
}

function formOf(step: number, props: StepFormProps): ReactNode {
  if (step === 4) return <EnterForm {...props} />;
  if (step === 5) return <InviteForm {...props} />;
  if (step === 7) return <CallRound {...props} />;
  if (step === 8) return <HandForm {...props} />;
  if (step === 9) return <MeetForm {...props} />;
  return step === 11 ? <ProtocolForm {...props} /> : null;
}
