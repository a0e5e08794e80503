import { accept, type Result } from '@tyndau/domain/kernel/result';
import { NotFound } from '../../graphql/errors.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** Stops a file of the viewer's that is still being made; whoever writes it throws away what there is. One that is done stays. */
export async function cancelExport(office: Office, id: number): Promise<Result<number, readonly Refusal[]>> {
  office.require('export');
  const { prisma } = office.archive;
  const own = await prisma.registerExport.findFirst({ where: { id, userId: office.signedIn.id } });
  if (!own) throw new NotFound('export');
  await prisma.registerExport.updateMany({
    where: { id, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', endedAt: office.now },
  });
  return accept(id);
}
