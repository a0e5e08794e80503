import type { FactField } from '@tyndau/domain/figures/fact';

/** Columns of the mirror in the order of the view `appeal_facts`, with the types of the columnar engine. */
export const mirrorColumns: readonly (readonly [FactField, string])[] = [
  ['id', 'INTEGER'],
  ['registeredOn', 'DATE'],
  ['answeredOn', 'DATE'],
  ['closedOn', 'DATE'],
  ['dueOn', 'DATE'],
  ['daysToAnswer', 'INTEGER'],
  ['daysBand', 'VARCHAR'],
  ['state', 'VARCHAR'],
  ['outcome', 'VARCHAR'],
  ['kind', 'VARCHAR'],
  ['category', 'VARCHAR'],
  ['type', 'VARCHAR'],
  ['form', 'VARCHAR'],
  ['source', 'VARCHAR'],
  ['language', 'VARCHAR'],
  ['character', 'VARCHAR'],
  ['higherSource', 'VARCHAR'],
  ['controlLevel', 'VARCHAR'],
  ['regionCode', 'VARCHAR'],
  ['districtCode', 'VARCHAR'],
  ['territoryCode', 'VARCHAR'],
  ['sectionCode', 'VARCHAR'],
  ['categoryCode', 'VARCHAR'],
  ['questionCode', 'VARCHAR'],
  ['bodyId', 'INTEGER'],
  ['parentBodyId', 'INTEGER'],
  ['registrarId', 'INTEGER'],
  ['isRepeat', 'BOOLEAN'],
  ['filing', 'INTEGER'],
  ['isAnonymous', 'BOOLEAN'],
  ['isReworked', 'BOOLEAN'],
  ['isReception', 'BOOLEAN'],
  ['applicantKind', 'VARCHAR'],
  ['socialStatus', 'VARCHAR'],
  ['occupation', 'VARCHAR'],
  ['privilege', 'VARCHAR'],
  ['sex', 'VARCHAR'],
  ['ageBand', 'VARCHAR'],
  ['callBack', 'VARCHAR'],
  ['isReopened', 'BOOLEAN'],
];

/** The column of a fact in both engines: `registeredOn` is `registered_on`. */
export function columnOf(field: FactField): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The facts as both engines read them, in the order of the columns. */
export const selectFacts = `SELECT ${mirrorColumns.map(([field]) => `"${columnOf(field)}"`).join(', ')} FROM appeal_facts`;
