import { accept, type Result } from '@tyndau/domain/kernel/result';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { getRun } from './imports.store.ts';
import { endRun } from './runImport.ts';

/** Stops a run after the batch in hand; what was registered stays registered. A run that has ended stays as it ended. */
export async function cancelImport(office: Office, id: number): Promise<Result<number, readonly Refusal[]>> {
  office.require('import');
  await getRun(office, id);
  await endRun(office, { id }, 'cancelled', null);
  return accept(id);
}
