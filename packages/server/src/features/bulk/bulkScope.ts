import type { Office } from '../../office.ts';
import { registerOf } from '../../register/followRegister.ts';
import type { RegisterSort } from '../../register/listPlaces.ts';
import type { AppealFilter } from '../appeals/appealFilter.ts';
import { askRegister } from '../appeals/listRegister.ts';
import { queryOf } from '../appeals/queryOf.ts';

/** Which appeals are meant: those ticked, or everything that answers a list but for those unticked. */
export interface BulkScope {
  readonly ids?: readonly number[] | null | undefined;
  readonly filter?: AppealFilter | null | undefined;
  readonly where?: string | null | undefined;
  readonly sort?: RegisterSort | null | undefined;
  readonly exceptIds?: readonly number[] | null | undefined;
}

/**
 * The ids that are meant, in the order of the list, each once. Of ticked ones those the viewer may not know of are left
 * out in the end: every reading and every command carries his sight.
 */
export async function idsOfScope(office: Office, scope: BulkScope): Promise<Int32Array> {
  if (scope.ids) return Int32Array.from(new Set(scope.ids));
  await registerOf(office.archive).open();
  const answer = await askRegister(office, queryOf(scope));
  const all = answer?.ids ?? new Int32Array(0);
  const except = new Set(scope.exceptIds ?? []);
  return except.size === 0 ? all : all.filter((id) => !except.has(id));
}
