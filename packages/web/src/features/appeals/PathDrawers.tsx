import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { PathDrawer } from './PathDrawer.tsx';
import {
  AttachAppealToEarlierDocument,
  ForwardAppealDocument,
  ForwardInPartDocument,
  PassAppealUpDocument,
  ReturnAppealDocument,
  TerminateAppealDocument,
  WithdrawAppealDocument,
} from './paths.generated.ts';
import { PartToSend, WhereTo } from './WhereTo.tsx';

/** Forwards the whole appeal; while nobody has taken it the forwarding can be recalled, so nothing is asked twice. */
export function ForwardDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(ForwardAppealDocument, (data) => data.forwardAppeal);
  return (
    <PathDrawer
      {...props}
      action="appeal.forward"
      state={state}
      fields={(given) => <WhereTo {...given} />}
      run={(input, { bodyId }) => state.run({ input: { ...input, bodyId: bodyId ?? 0 } })}
    />
  );
}

/** Sends one question of the letter away under a number of its own. */
export function ForwardInPartDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(ForwardInPartDocument, (data) => data.forwardInPart);
  return (
    <PathDrawer
      {...props}
      action="appeal.forwardInPart"
      state={state}
      fields={(given) => <PartToSend {...given} />}
      run={(input, { bodyId, questionCode, annotation }) =>
        state.run({ input: { ...input, bodyId: bodyId ?? 0, questionCode: questionCode ?? '', annotation } })
      }
    />
  );
}

/** Passes a complaint with its case to the body that hears it. */
export function PassUpDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(PassAppealUpDocument, (data) => data.passAppealUp);
  return (
    <PathDrawer
      {...props}
      action="appeal.passUp"
      state={state}
      fields={(given) => <WhereTo {...given} isUp />}
      run={(input, { bodyId }) => state.run({ input: { ...input, bodyId: bodyId ?? 0 } })}
    />
  );
}

/** Returns the appeal to the applicant. */
export function ReturnAppealDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(ReturnAppealDocument, (data) => data.returnAppeal);
  return (
    <PathDrawer
      {...props}
      action="appeal.return"
      state={state}
      isFinal
      run={(input, { earlierId }) => state.run({ input: { ...input, earlierId } })}
    />
  );
}

/** Terminates the procedure. */
export function TerminateDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(TerminateAppealDocument, (data) => data.terminateAppeal);
  return (
    <PathDrawer
      {...props}
      action="appeal.terminate"
      state={state}
      isFinal
      run={(input, { earlierId }) => state.run({ input: { ...input, earlierId } })}
    />
  );
}

/** Records that the applicant took the appeal back, on paper. */
export function WithdrawDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(WithdrawAppealDocument, (data) => data.withdrawAppeal);
  return (
    <PathDrawer
      {...props}
      action="appeal.withdraw"
      state={state}
      isFinal
      needsPaper
      run={(input, { files }) => state.run({ input: { ...input, files: [...files] } })}
    />
  );
}

/** Attaches a second identical appeal to the case that was returned. */
export function AttachToEarlierDrawer(props: ActionProps) {
  const state = useMutationWithRefusals(AttachAppealToEarlierDocument, (data) => data.attachAppealToEarlier);
  return (
    <PathDrawer
      {...props}
      action="appeal.attachToEarlier"
      state={state}
      isFinal
      run={(input, { earlierId }) => state.run({ input: { ...input, earlierId } })}
    />
  );
}
