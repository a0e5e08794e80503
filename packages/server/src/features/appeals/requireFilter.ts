import { personalMarks } from '@tyndau/domain/filters/appealFields';
import { testsOf } from '@tyndau/domain/filters/filterTree';
import { Forbidden } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import type { RegisterQuery } from './listRegister.ts';

/**
 * Throws FORBIDDEN where a list is filtered or ordered by what its reader may not see: who is left when the others are
 * filtered out is told by the filter itself.
 */
export function requireFilter(office: Office, query: RegisterQuery): void {
  if (!mayFilter(office, query)) throw new Forbidden('appeal.seePersonalData');
}

/** Whether the viewer may ask the register so. */
export function mayFilter(office: Office, { filter, sort }: RegisterQuery): boolean {
  if (office.may('appeal.seePersonalData')) return true;
  const asked = [sort.field, ...testsOf(filter).map(({ field }) => field)];
  return !asked.some((field) => personalMarks.includes(field));
}
