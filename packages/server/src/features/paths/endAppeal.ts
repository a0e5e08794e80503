import type { Office } from '../../office.ts';
import type { AppealStep } from '../appeals/changeAppeal.ts';
import { type TakePathInput, takePath } from './takePath.ts';

/** Returns the appeal to the applicant with the reasons (АППК art. 64(7)). */
export function returnAppeal(office: Office, input: TakePathInput) {
  return takePath(office, 'appeal.return', input, async () => ({}));
}

/** Terminates the procedure by decision of the head or his deputy (АППК art. 70, 88). */
export function terminateAppeal(office: Office, input: TakePathInput) {
  return takePath(office, 'appeal.terminate', input, async () => ({}));
}

/** Records the applicant's written withdrawal, before the decision only (АППК art. 64(9)). */
export function withdrawAppeal(office: Office, input: TakePathInput) {
  return takePath(office, 'appeal.withdraw', input, async () => ({}));
}

/** Attaches a second identical appeal to the case that was returned, without an answer (АППК art. 64(8)). */
export function attachAppealToEarlier(office: Office, input: TakePathInput & AppealStep) {
  return takePath(office, 'appeal.attachToEarlier', input, async ({ note }, appeal) => {
    const earlierId = input.earlierId ?? null;
    // The earlier case tells of it too: whoever opens it sees what came after.
    note({
      action: 'appeal.attachToEarlier',
      entity: 'appeal',
      entityId: earlierId,
      changes: { attached: [null, appeal.number] },
    });
    return { changes: { attachedToId: earlierId } };
  });
}
