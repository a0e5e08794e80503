import { createHash } from 'node:crypto';
import { appealFields, findAppealField } from '@tyndau/domain/filters/appealFields';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import type { CopiedValue } from '../db/copyRows.ts';
import type { AppealSight } from '../features/appeals/appeals.visibility.ts';
import type { FollowedRegister } from './followRegister.ts';
import { keepBoth, type Mask, newMask } from './mask.ts';
import { codeMask, type FilterMoment, maskOf, maskOfIds } from './maskOf.ts';
import { inOrderOf, orderBy } from './orderOf.ts';
import type { Register } from './Register.ts';
import { type ColumnName, registerColumns } from './registerColumns.ts';

export interface RegisterSort {
  readonly field: string;
  readonly descending: boolean;
}

/** A question to the register: `moment` must give the same answers for the same `momentKey`. */
export interface RegisterQuestion {
  readonly filter: Filter;
  readonly sight: AppealSight;
  readonly sort: RegisterSort;
  readonly moment: FilterMoment;
  readonly momentKey: string;
  /** Where a column's order is that of names and not of its codes: the values in that order. */
  orderedValues(name: ColumnName): readonly CopiedValue[] | null;
}

/** Answers are kept for those who scroll: the next window of the same list costs nothing. Ids in all; four bytes each. */
const MOST_KEPT = 4_000_000;

const answers = new WeakMap<Register, Map<string, Int32Array>>();

/** Ids of all filings that answer, in the order asked for. Its length is the exact count. */
export function listPlaces(
  { register, version, ordered }: FollowedRegister,
  question: RegisterQuestion,
): Int32Array {
  const { filter, sight, sort, momentKey } = question;
  const asked = JSON.stringify([version, filter, sight, sort, momentKey]);
  const key = createHash('sha1').update(asked).digest('base64url');
  const known = answers.get(register) ?? new Map<string, Int32Array>();
  answers.set(register, known);
  const found = known.get(key) ?? answer(register, ordered, question);
  // The latest asked stands last; the first is forgotten.
  known.delete(key);
  known.set(key, found);
  let kept = 0;
  for (const ids of known.values()) kept += ids.length;
  for (const [old, ids] of known) {
    if (kept <= MOST_KEPT || ids === found) break;
    known.delete(old);
    kept -= ids.length;
  }
  return found;
}

function answer(
  register: Register,
  ordered: FollowedRegister['ordered'],
  { filter, sight, sort, moment, orderedValues }: RegisterQuestion,
): Int32Array {
  const mask = maskOf(register, filter, moment);
  keepBoth(mask, seenBy(register, sight));
  if (sort.field === 'number' || sort.field === 'applicantName')
    return inOrderOf(ordered(sort.field), mask, sort.descending);
  const name: ColumnName = isColumn(sort.field) ? sort.field : 'registered';
  return orderBy(register, mask, name, sort.descending, ranksOf(register, name, orderedValues(name)));
}

const isColumn = (name: string): name is ColumnName => Object.hasOwn(registerColumns, name);

/** What the viewer may know of. */
export function seenBy(register: Register, sight: AppealSight): Mask {
  const { present, size } = register;
  if (sight.kind === 'nothing') return newMask(size);
  if (sight.kind === 'everything') return present;
  const mask =
    sight.kind === 'sentTo'
      ? maskOfIds(
          register,
          sight.bodyIds.map((id) => register.sentTo(id)),
        )
      : codeMask(register, sight.kind, [sight.code]);
  keepBoth(mask, present);
  return mask;
}

/** The place of every code of a column in its order: of the closed list, of the names given, else of the codes. */
function ranksOf(
  register: Register,
  name: ColumnName,
  given: readonly CopiedValue[] | null,
): Uint16Array | null {
  if (registerColumns[name].kind !== 'code') return null;
  const { values } = register.column(name);
  const field = Object.hasOwn(appealFields, name) ? findAppealField(name) : null;
  const order = given ?? (field?.kind === 'code' ? field.codes : [...values].sort());
  const places = new Map(order.map((value, place) => [value, place + 1]));
  return Uint16Array.from([0, ...values.map((value) => places.get(value) ?? order.length + 1)]);
}
