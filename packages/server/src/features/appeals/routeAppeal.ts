import { toPlainDateOrNull } from '../../db/dates.ts';
import type { Office } from '../../office.ts';
import { type AppealStep, changeAppeal } from './changeAppeal.ts';
import { askRouting, type RouteInput, relieveBodies, sendToBody } from './sendToBody.ts';

/** Sends the appeal to the competent body; never to the one complained about or the one that decided it before. */
export function routeAppeal(office: Office, input: AppealStep & RouteInput) {
  return changeAppeal(office, 'appeal.route', input, async ({ tx }, appeal) => {
    const dueOn = toPlainDateOrNull(appeal.dueOn);
    const decision = await askRouting(tx, office, input, { ...appeal, dueOn });
    await relieveBodies(tx, office, appeal.id);
    await sendToBody(tx, office, appeal, decision, input.resolution ?? '', dueOn);
    return { bodyId: decision.bodyId, forwardedOn: null };
  });
}
