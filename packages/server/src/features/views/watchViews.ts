import type { App } from '../../app.ts';
import { fromPlainDate, toPlainDateOrNull } from '../../db/dates.ts';
import type { ListView } from '../../db/generated/client.ts';
import { repeatWhileOpen } from '../../jobs/repeatWhileOpen.ts';
import { officeOfUser } from '../../officeOfUser.ts';
import { notify } from '../notifications/notify.ts';
import { countView } from './listViews.ts';

const EVERY_MS = 60_000;

/** Looks at the views that have a threshold, once a minute, for as long as the server lives. */
export function watchViews(app: App): void {
  const rhythm = { everyMs: EVERY_MS, failure: 'The views could not be looked at' };
  repeatWhileOpen(app, rhythm, () => alertViews(app));
}

/** Tells the owners whose views found more than they wanted to see; each view once a day. */
export async function alertViews(app: App): Promise<void> {
  const views = await app.archive.prisma.listView.findMany({ where: { threshold: { not: null } } });
  for (const view of views) await alertView(app, view);
}

async function alertView(app: App, view: ListView): Promise<void> {
  const office = await officeOfUser(app, view.ownerId, `view-${view.id}`);
  if (!office.may('appeal.read') || toPlainDateOrNull(view.alertedOn) === office.today) return;
  const count = await countView(office, view);
  if (count === null || view.threshold === null || count <= view.threshold) return;
  const facts = { name: view.name, count, threshold: view.threshold };
  await app.archive.prisma.$transaction(async (tx) => {
    await tx.listView.update({ where: { id: view.id }, data: { alertedOn: fromPlainDate(office.today) } });
    await notify(tx, [view.ownerId], 'view.threshold', 'listView', view.id, facts);
  });
  app.archive.tell([{ kind: 'told', userId: view.ownerId }]);
}
