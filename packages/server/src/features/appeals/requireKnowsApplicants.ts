import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { Forbidden } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';

/**
 * Looking people up by a number of theirs is for whoever takes letters down. An executor knows the people of the letters
 * that came to his body: by a number he would find those of every other.
 */
export function requireKnowsApplicants(office: Office): void {
  office.require('appeal.seePersonalData');
  if (seesOnlyOwnBody(office.signedIn.role)) throw new Forbidden('appeal.register');
}
