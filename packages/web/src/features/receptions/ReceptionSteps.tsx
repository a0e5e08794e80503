import { IconCheck } from '@tabler/icons-react';
import { endedReceptionStates } from '@tyndau/domain/receptions/receptionStates';
import { receptionSteps, receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { Reception } from './ReceptionPage.tsx';
import classes from './Receptions.module.css';
import { stepStateOf } from './stepStates.ts';

type Step = Reception['steps'][number];

/** The thirteen steps as a rail: what was done by whom, what is due, what lies ahead. */
export function ReceptionSteps({ reception }: { reception: Reception }) {
  const t = useT('receptions');
  const formats = useFormats();
  const isEnded = endedReceptionStates.some((state) => state === reception.state);
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {reception.steps.map((step) => {
        const state = stepStateOf(step, reception.step, isEnded);
        return (
          <li
            key={step.step}
            className={classes.step}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={classes.stepNumber}>
              {state === 'taken' ? <IconCheck size={15} aria-label={t('taken')} /> : step.step}
            </span>
            <span className={classes.stepName}>
              {state === 'taken' && `${step.step}. `}
              {formats.name(step.name)}
            </span>
            <div className={classes.stepFacts}>
              <StepFacts step={step} state={state} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function StepFacts({ step, state }: { step: Step; state: ReturnType<typeof stepStateOf> }) {
  const t = useT('receptions');
  const words = useT('words');
  const formats = useFormats();
  const { dueOn, takenAt, takenBy, note, timeliness } = step;
  const isLate = timeliness === 'overdue' || timeliness === 'doneLate';
  if (state === 'passed') return <div>{t('notNeeded')}</div>;
  return (
    <>
      {takenAt ? (
        <div>
          <strong>{resultName(step, formats.name)}</strong>
          <span>
            {formats.dateTime(takenAt)}, {takenBy?.displayName ?? words('history.system')}
          </span>
        </div>
      ) : (
        <div>{formats.name(step.responsible)}</div>
      )}
      {state === 'current' && <div>{t('proof', { what: proofOf(step, formats.name) })}</div>}
      {dueOn && (
        <div>
          <span>{t('due', { on: formats.date(dueOn) })}</span>
          {isLate && (state !== 'ahead' || takenAt) && (
            <span className={classes.late}>
              {words(timeliness === 'overdue' ? 'timeliness.overdue' : 'timeliness.doneLate')}
            </span>
          )}
        </div>
      )}
      {note && <div>{note}</div>}
    </>
  );
}

/** The thing by which the step will be seen to have been taken. */
function proofOf({ step }: Step, nameOf: ReturnType<typeof useFormats>['name']): string {
  const known = receptionSteps.find((one) => one === step);
  return known ? nameOf(receptionWorkflow[known].proof) : '';
}

/** A result is a code of the step's own table in the law. */
function resultName({ step, result }: Step, nameOf: ReturnType<typeof useFormats>['name']): string {
  const known = receptionSteps.find((one) => one === step);
  const row = known && receptionWorkflow[known].results[result];
  return row ? nameOf(row.name) : result;
}
