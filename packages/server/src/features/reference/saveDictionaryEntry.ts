import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDateOrNull, toPlainDateOrNull } from '../../db/dates.ts';
import type { DictionaryEntry } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { codesOfLaw } from './codesOfLaw.ts';
import {
  codeRefusals,
  nameRefusals,
  namesOf,
  type ValidityInput,
  validityRefusals,
  withoutUnsaid,
} from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface DictionaryEntryToSave extends ValidityInput {
  readonly dictionary: string;
  readonly code: string;
  readonly version?: number | null | undefined;
  readonly name: Localized;
  readonly position: number;
  readonly authority?: string | null | undefined;
  readonly extra?: unknown;
}

/** Creates or changes a value of a dictionary. Values that the law itself decides by cannot be added. */
export async function saveDictionaryEntry(office: Office, input: DictionaryEntryToSave) {
  const { dictionary, code } = input;
  const where = { dictionary_code: { dictionary, code } };
  const after = withoutUnsaid({
    ...namesOf(input.name),
    position: input.position,
    authority: input.authority?.trim(),
    extra: input.extra === undefined ? undefined : (input.extra as object),
    validFrom: input.validFrom === undefined ? undefined : fromPlainDateOrNull(input.validFrom),
    validTo: input.validTo === undefined ? undefined : fromPlainDateOrNull(input.validTo),
  });
  return saveReference<DictionaryEntry, typeof after>(office, {
    permission: 'dictionary.edit',
    entity: 'dictionaryEntry',
    code: `${dictionary}.${code}`,
    version: input.version,
    after,
    find: (tx) => tx.dictionaryEntry.findUnique({ where }),
    object: (tx, before) => objections(tx, input, before),
    create: (tx) =>
      tx.dictionaryEntry.create({ data: { dictionary, code, mark: markOf(dictionary), ...after } }),
    update: (tx, fields, next) => tx.dictionaryEntry.update({ where, data: { ...fields, version: next } }),
  });
}

/** A topic is there by an order that it names; any other value that somebody adds is a proposal of his. */
const markOf = (dictionary: string) => (dictionary === 'strategicTopic' ? 'S' : 'P');

async function objections(
  tx: Transaction,
  input: DictionaryEntryToSave,
  before: DictionaryEntry | null,
): Promise<Refusal[]> {
  const { dictionary, extra } = input;
  const isKnown = (await tx.dictionaryEntry.count({ where: { dictionary } })) > 0;
  const isObject = typeof extra === 'object' && extra !== null && !Array.isArray(extra);
  const closed = codesOfLaw(dictionary);
  return [
    ...(isKnown ? [] : [refusal('DICTIONARY_UNKNOWN', 'dictionary')]),
    ...(!before && closed && !closed.includes(input.code) ? [refusal('DICTIONARY_CLOSED', 'code')] : []),
    ...codeRefusals(input.code, /^[A-Za-z0-9][A-Za-z0-9.-]*$/),
    ...nameRefusals(input.name),
    ...validityRefusals(input, before),
    ...(input.position < 0 ? [refusal('OUT_OF_RANGE', 'position', { least: 0, most: 100_000 })] : []),
    ...(extra === undefined || isObject ? [] : [refusal('NOT_AN_OBJECT', 'extra')]),
    ...(dictionary === 'strategicTopic' ? orderRefusals(input, before) : []),
  ];
}

const ordersIn = (text: string): string[] => text.match(/№\s*\S+/g) ?? [];

/**
 * Strategic topics are extended by a separate order of the leadership: a new one names the order, with its number, and
 * the day from which it holds. One that was introduced so is ended by another order, named beside the first.
 */
function orderRefusals(
  { authority, validFrom, validTo }: DictionaryEntryToSave,
  before: DictionaryEntry | null,
): Refusal[] {
  const named = ordersIn(authority ?? before?.authority ?? '');
  if (before) {
    const ends = validTo !== undefined && validTo !== toPlainDateOrNull(before.validTo);
    const known = ordersIn(before.authority);
    return ends && !named.some((order) => !known.includes(order))
      ? [refusal('ENDING_ORDER_REQUIRED', 'authority')]
      : [];
  }
  const namesOrder = named.length > 0;
  return [
    ...(namesOrder ? [] : [refusal('ORDER_REQUIRED', 'authority')]),
    ...(validFrom ? [] : [refusal('ORDER_DAY_REQUIRED', 'validFrom')]),
  ];
}
