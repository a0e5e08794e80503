import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';

/** The executor of the responsible body takes the appeal into work: from now on somebody has it in hands. */
export function takeAppealIntoWork(office: Office, input: AppealStep) {
  return changeAppeal(office, 'appeal.takeIntoWork', input, async ({ tx }, appeal) => {
    await tx.routing.updateMany({
      where: { appealId: appeal.id, endedAt: null, role: 'responsible' },
      data: { takenAt: office.now, takenById: office.signedIn.id },
    });
    // Whoever took it has it: a forwarding cannot be recalled any more.
    return { forwardedOn: null };
  });
}
