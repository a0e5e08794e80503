import { type AppealAction, appealActions } from '@tyndau/domain/appeals/lifecycle';
import { AcceptDrawer } from './AcceptDrawer.tsx';
import { AmendDrawer } from './AmendDrawer.tsx';
import { AnswerDrawer } from './AnswerDrawer.tsx';
import { AttachDrawer } from './AttachDrawer.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import { AskToComplyDrawer, ComplyDrawer } from './ConformityDrawers.tsx';
import { ContactsDrawer } from './ContactsDrawer.tsx';
import { ControlDrawer, RemoveControlDrawer } from './ControlDrawer.tsx';
import { ExtendDrawer } from './ExtendDrawer.tsx';
import { AskExtensionDrawer } from './execution/AskExtensionDrawer.tsx';
import { AskInformationDrawer } from './execution/AskInformationDrawer.tsx';
import { DraftDrawer } from './execution/DraftDrawer.tsx';
import { PassOnDrawer } from './execution/PassOnDrawer.tsx';
import { ResumeClockDrawer, StopClockDrawer } from './hearing/ClockDrawers.tsx';
import { PrepareDecisionDrawer } from './hearing/PrepareDecisionDrawer.tsx';
import { RecordHearingDrawer } from './hearing/RecordHearingDrawer.tsx';
import {
  AttachToEarlierDrawer,
  ForwardDrawer,
  ForwardInPartDrawer,
  PassUpDrawer,
  ReturnAppealDrawer,
  TerminateDrawer,
  WithdrawDrawer,
} from './PathDrawers.tsx';
import { ProposeDrawer } from './ProposeDrawer.tsx';
import { DeclineDrawer, RecallDrawer } from './ReasonDrawers.tsx';
import { ReturnDrawer } from './ReturnDrawer.tsx';
import { RouteDrawer } from './RouteDrawer.tsx';
import { SplitDrawer } from './SplitDrawer.tsx';

/** Taking into work is done by one press; every other action asks for something before it is done. */
export type OpenAction = Exclude<AppealAction, 'appeal.takeIntoWork'>;

/** Whether the action opens a dialog. */
export function isOpenAction(action: string): action is OpenAction {
  return action !== 'appeal.takeIntoWork' && appealActions.some((known) => known === action);
}

/** What every dialog of an action is given. */
export interface ActionProps {
  appeal: AppealPaperFragment;
  onClose: () => void;
  /** Reads the card again: somebody else has changed it. */
  onReload: () => void;
}

const dialogs: Record<OpenAction, (props: ActionProps) => React.ReactNode> = {
  'appeal.route': RouteDrawer,
  'appeal.passOn': PassOnDrawer,
  'appeal.askInformation': AskInformationDrawer,
  'appeal.stopClock': StopClockDrawer,
  'appeal.resumeClock': ResumeClockDrawer,
  'appeal.prepareDecision': PrepareDecisionDrawer,
  'appeal.recordHearing': RecordHearingDrawer,
  'appeal.draftAnswer': DraftDrawer,
  'appeal.answer': AnswerDrawer,
  'appeal.acceptAnswer': AcceptDrawer,
  'appeal.returnAnswer': ReturnDrawer,
  'appeal.askExtension': AskExtensionDrawer,
  'appeal.extend': ExtendDrawer,
  'appeal.split': SplitDrawer,
  'appeal.forward': ForwardDrawer,
  'appeal.forwardInPart': ForwardInPartDrawer,
  'appeal.recallForwarding': RecallDrawer,
  'appeal.passUp': PassUpDrawer,
  'appeal.askToComply': AskToComplyDrawer,
  'appeal.comply': ComplyDrawer,
  'appeal.return': ReturnAppealDrawer,
  'appeal.terminate': TerminateDrawer,
  'appeal.withdraw': WithdrawDrawer,
  'appeal.attachToEarlier': AttachToEarlierDrawer,
  'appeal.propose': ProposeDrawer,
  'appeal.declineProposal': DeclineDrawer,
  'appeal.putOnControl': ControlDrawer,
  'appeal.removeFromControl': RemoveControlDrawer,
  'appeal.amendCurrent': AmendDrawer,
  'appeal.amendContacts': ContactsDrawer,
  'appeal.attach': AttachDrawer,
};

/** The dialog of the action. */
export function ActionDialog({ action, ...props }: ActionProps & { action: OpenAction }) {
  const Dialog = dialogs[action];
  return <Dialog {...props} />;
}
