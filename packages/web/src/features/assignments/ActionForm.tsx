import type { AssignmentAction } from '@tyndau/domain/assignments/assignmentLifecycle';
import type { ActionProps } from './AssignmentDrawer.tsx';
import { PlanCheckDrawer, RecordCheckDrawer } from './CheckDrawers.tsx';
import { ReportDrawer } from './ReportDrawer.tsx';
import { CancelDrawer, ConclusionDrawer, ReturnDrawer } from './ReviewDrawers.tsx';
import { DecideExtensionDrawer, TermDrawer } from './TermDrawer.tsx';

/** The form of the action, where it has one. */
export function ActionForm({ action, ...props }: ActionProps & { action: AssignmentAction }) {
  switch (action) {
    case 'assignment.reportInterim':
      return <ReportDrawer {...props} kind="interim" />;
    case 'assignment.reportPart':
      return <ReportDrawer {...props} kind="part" />;
    case 'assignment.report':
      return <ReportDrawer {...props} kind="final" />;
    case 'assignment.askExtension':
      return <TermDrawer {...props} isAsked />;
    case 'assignment.extend':
      return <TermDrawer {...props} isAsked={false} />;
    case 'assignment.decideExtension':
      return <DecideExtensionDrawer {...props} />;
    case 'assignment.planCheck':
      return <PlanCheckDrawer {...props} />;
    case 'assignment.recordCheck':
      return <RecordCheckDrawer {...props} />;
    case 'assignment.conclude':
      return <ConclusionDrawer {...props} />;
    case 'assignment.returnReport':
      return <ReturnDrawer {...props} />;
    case 'assignment.cancel':
      return <CancelDrawer {...props} />;
    default:
      return null;
  }
}
