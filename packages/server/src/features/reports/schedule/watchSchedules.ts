import { rmSync } from 'node:fs';
import type { App } from '../../../app.ts';
import { repeatWhileOpen } from '../../../jobs/repeatWhileOpen.ts';
import { deliveryPath } from './deliveryFile.ts';
import { formatOf } from './makeReport.ts';
import { runSchedules } from './runSchedules.ts';

const EVERY_MS = 10_000;
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Every ten seconds: what is due is made and told; files that nobody needs any longer are taken away. */
export function watchSchedules(app: App): void {
  if (app.env.mode === 'test') return;
  let isClosing = false;
  app.server.addHook('preClose', async () => {
    isClosing = true;
  });
  repeatWhileOpen(app, { everyMs: EVERY_MS, failure: 'Scheduled reports could not be made' }, async () => {
    await runSchedules(app, () => isClosing);
    await sweepDeliveries(app);
  });
}

/** Files of people's letters do not lie about for ever; that they were sent stays known. */
export async function sweepDeliveries(app: App): Promise<void> {
  const before = new Date(app.clock().getTime() - KEPT_DAYS * DAY_MS);
  const old = await app.archive.prisma.reportDelivery.findMany({
    where: { state: 'ready', endedAt: { lt: before } },
    include: { schedule: true },
    take: 500,
  });
  for (const { id, schedule } of old)
    rmSync(deliveryPath(app.env.dataFolder, { id, format: formatOf(schedule) }), { force: true });
  const ids = old.map(({ id }) => id);
  await app.archive.prisma.reportDelivery.updateMany({
    where: { id: { in: ids } },
    data: { state: 'swept' },
  });
}
