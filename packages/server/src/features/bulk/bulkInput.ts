import { type BulkAction, isBulkAction, type UNDO_OF_CONTROL } from '@tyndau/domain/appeals/bulkActs';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { controlLevels } from '@tyndau/domain/appeals/vocabulary';
import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import type { BulkScope } from './bulkScope.ts';

/** What is asked besides which appeals. */
export interface BulkFacts {
  readonly level?: string | null | undefined;
  readonly bodyId?: number | null | undefined;
  readonly resolution?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

export interface BulkInput extends BulkFacts {
  readonly action: string;
  readonly scope: BulkScope;
}

/** What an act does: an action of the table, or the taking back of an act on control. */
export type BulkDeed = BulkAction | typeof UNDO_OF_CONTROL;

/** The action asked for and its facts, complete and allowed to the viewer's role; throws the refusals. */
export function readBulkInput(office: Office, input: BulkInput): { action: BulkAction; facts: BulkFacts } {
  const { action, level, bodyId, resolution, reason } = input;
  if (!isBulkAction(action)) throw new Refused([refusal('CODE_UNKNOWN', 'action', { value: action })]);
  office.require(appealActionRules[action].permission);
  if (action === 'appeal.putOnControl' && !controlLevels.some((known) => known === level))
    throw new Refused([refusal('CONTROL_LEVEL_UNKNOWN', 'level')]);
  if (action === 'appeal.route' && !office.book.bodies.has(bodyId ?? 0))
    throw new Refused([refusal('ROUTE_BODY_UNKNOWN', 'bodyId')]);
  return {
    action,
    facts: {
      level: level ?? null,
      bodyId: bodyId ?? null,
      resolution: resolution?.trim() ?? '',
      reason: reason?.trim() || null,
    },
  };
}
