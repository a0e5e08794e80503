import type { Office } from '../../office.ts';
import { type AssignmentStep, changeAssignment } from './changeAssignment.ts';

/** The responsible body takes the assignment into work. */
export function acceptAssignment(office: Office, step: AssignmentStep) {
  return changeAssignment(office, 'assignment.accept', step, async () => ({}));
}
