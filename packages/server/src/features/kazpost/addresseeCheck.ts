import { foldText } from '@tyndau/domain/text/normalise';
import type { Body } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';

/**
 * Whether a list's words name another body than ours. Only a name that the directory knows and that is not ours counts:
 * what cannot be recognised is left to the clerk who has the envelope in hand. Made once for a whole list.
 */
export function openAddresseeCheck(office: Office): (addressee: string) => boolean {
  const { bodies, bodiesByCode, settings } = office.book;
  const receiving = bodiesByCode.get(String(settings.get('office.receivingBody')));
  const ours = new Set([receiving?.id, office.signedIn.bodyId]);
  const own = new Set<string>();
  const others = new Set<string>();
  for (const body of bodies.values()) {
    for (const name of namesOf(body)) (ours.has(body.id) ? own : others).add(name);
  }
  return (addressee) => {
    const said = foldText(addressee);
    return said !== '' && others.has(said) && !own.has(said);
  };
}

function namesOf(body: Body): string[] {
  const { nameKk, nameRu, shortKk, shortRu } = body;
  return [nameKk, nameRu, shortKk, shortRu].filter((name) => name !== '').map(foldText);
}
