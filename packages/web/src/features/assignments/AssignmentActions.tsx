import { Button, Tooltip } from '@mantine/core';
import {
  type AssignmentAction,
  assignmentActionRules,
  assignmentActions,
} from '@tyndau/domain/assignments/assignmentLifecycle';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import classes from './Assignments.module.css';
import {
  AcceptAssignmentDocument,
  AcceptAssignmentReportDocument,
  ArchiveAssignmentDocument,
} from './actions.generated.ts';
import type { AssignmentPaperFragment } from './assignments.generated.ts';

/** What the assignment waits for, in this order: the first that may be done is the filled button. */
const awaited: readonly AssignmentAction[] = [
  'assignment.accept',
  'assignment.decideExtension',
  'assignment.recordCheck',
  'assignment.acceptReport',
  'assignment.conclude',
  'assignment.report',
  'assignment.reportPart',
  'assignment.archive',
];

interface Props {
  assignment: AssignmentPaperFragment;
  onOpen: (action: AssignmentAction) => void;
}

/** What this person may do now; what he may not just now is grey and says why. */
export function AssignmentActions({ assignment, onOpen }: Props) {
  const { id, version, availableActions } = assignment;
  const accepting = useMutationWithRefusals(AcceptAssignmentDocument, (data) => data.acceptAssignment);
  const ending = useMutationWithRefusals(
    AcceptAssignmentReportDocument,
    (data) => data.acceptAssignmentReport,
  );
  const archiving = useMutationWithRefusals(ArchiveAssignmentDocument, (data) => data.archiveAssignment);
  const atOnce: Partial<Record<AssignmentAction, typeof accepting>> = {
    'assignment.accept': accepting,
    'assignment.acceptReport': ending,
    'assignment.archive': archiving,
  };
  const shown = assignmentActions.flatMap((action) =>
    availableActions.filter((one) => one.action === action),
  );
  const main = awaited.find((action) => shown.some((one) => one.action === action && one.refusal === null));
  if (shown.length === 0) return null;
  return (
    <div data-no-print>
      <div className={classes.actions} role="toolbar">
        {shown.map(({ action, refusal }) => {
          const known = action as AssignmentAction;
          const direct = atOnce[known];
          return (
            <ActionButton
              key={action}
              action={known}
              refusal={refusal}
              isMain={action === main}
              isBusy={direct?.isSending ?? false}
              onStart={() => (direct ? void direct.run({ input: { id, version } }) : onOpen(known))}
            />
          );
        })}
      </div>
      {[accepting, ending, archiving].map((state, index) => (
        <RefusalNotice key={index.toString()} state={state} />
      ))}
    </div>
  );
}

interface ButtonProps {
  action: AssignmentAction;
  refusal: AssignmentPaperFragment['availableActions'][number]['refusal'];
  isMain: boolean;
  isBusy: boolean;
  onStart: () => void;
}

function ActionButton({ action, refusal, isMain, isBusy, onStart }: ButtonProps) {
  const formats = useFormats();
  const say = useRefusalText();
  const why = refusal ? say(refusal) : null;
  return (
    <Tooltip label={why} disabled={!why} events={{ hover: true, focus: true, touch: true }}>
      <Button
        variant={isMain ? 'filled' : 'default'}
        loading={isBusy}
        // Grey, but reachable by keys: the reason must be readable for everybody.
        {...(why ? { 'data-disabled': true, 'aria-disabled': true, 'aria-description': why } : {})}
        onClick={() => !why && onStart()}
      >
        {formats.name(assignmentActionRules[action].name)}
      </Button>
    </Tooltip>
  );
}
