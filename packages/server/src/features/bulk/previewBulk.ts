import { refuseNumber } from '@tyndau/domain/appeals/bulkActs';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { type BulkInput, readBulkInput } from './bulkInput.ts';
import { idsOfScope } from './bulkScope.ts';
import { foreseeBulk } from './foreseeBulk.ts';

/** Those that cannot be acted on for one reason. */
export interface RefusedGroup {
  readonly refusal: Refusal;
  readonly count: number;
  /** Some of their numbers, to look at. */
  readonly numbers: readonly string[];
}

export interface BulkPreview {
  /** How many the viewer has chosen and may know of. */
  readonly total: number;
  readonly can: number;
  readonly groups: readonly RefusedGroup[];
  /** Why nothing at all can be done. */
  readonly refusals: readonly Refusal[];
}

const NUMBERS_SHOWN = 5;

/** What would happen: how many can, how many cannot and why. Nothing is changed; throws the refusals of the question. */
export async function previewBulk(office: Office, input: BulkInput): Promise<BulkPreview> {
  office.require('appeal.read');
  const { action, facts } = readBulkInput(office, input);
  const ids = await idsOfScope(office, input.scope);
  const tooMany = refuseNumber(ids.length);
  if (tooMany) return { total: ids.length, can: 0, groups: [], refusals: [tooMany] };
  const foreseen = await foreseeBulk(office, action, facts, ids);
  const can = foreseen.filter(({ refusals }) => refusals.length === 0).length;
  return { total: foreseen.length, can, groups: groupsOf(foreseen), refusals: [] };
}

/** The refused by their first reason, the largest group first. */
function groupsOf(foreseen: Awaited<ReturnType<typeof foreseeBulk>>): RefusedGroup[] {
  const groups = new Map<string, { refusal: Refusal; count: number; numbers: string[] }>();
  for (const { appeal, refusals } of foreseen) {
    const [first] = refusals;
    if (!first) continue;
    const key = `${first.code} ${JSON.stringify(first.params ?? {})}`;
    const group = groups.get(key) ?? { refusal: first, count: 0, numbers: [] };
    group.count += 1;
    if (group.numbers.length < NUMBERS_SHOWN) group.numbers.push(appeal.number);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
