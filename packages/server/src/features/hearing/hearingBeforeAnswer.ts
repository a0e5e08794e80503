import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import { actRefusals, type HearingRefusal } from '@tyndau/domain/hearing/preliminaryDecision';
import type { Appeal } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import type { Office } from '../../office.ts';
import { findDecision, hearingFactsOf } from './hearing.store.ts';

/** Outcomes before which the applicant is heard; the setting may name none. */
export function heardBefore({ book }: Pick<Office, 'book'>): string[] {
  const value = book.settings.get('hearing.outcomes');
  return typeof value === 'string' ? value.split(/[\s,;]+/).filter((code) => code !== '') : ['refused'];
}

/** What stands against an unfavourable answer now: no preliminary decision, too short a time, a hearing not held. */
export async function hearingRefusals(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  outcome: string,
): Promise<HearingRefusal[]> {
  const row = await findDecision(tx, appeal.id);
  return actRefusals({
    ...{ kind: appeal.kind as AppealKind, outcome, heardBefore: heardBefore(office) },
    ...{ today: office.today, calendar: office.book.calendar },
    hearing: row && hearingFactsOf(row),
  });
}
