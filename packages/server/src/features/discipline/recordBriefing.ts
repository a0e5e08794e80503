import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { chosenBody, nextDisciplineNumber } from './discipline.store.ts';

export interface BriefingToRecord {
  readonly idempotencyKey: string;
  readonly bodyId?: number | null | undefined;
  readonly personName: string;
  readonly personPost: string;
  readonly hiredOn: string;
  readonly briefedOn: string;
  readonly topics: string;
}

/** Writes down that somebody new was told how appeals are handled. */
export function recordBriefing(office: Office, input: BriefingToRecord) {
  office.require('discipline.keep');
  const { bodyId, refusals } = chosenBody(office, input.bodyId);
  return inTransaction(office, async ({ tx, note }) => {
    const blank = (['personName', 'personPost', 'topics'] as const).filter((field) => !input[field].trim());
    const [hiredOn, briefedOn] = [plainDate(input.hiredOn), plainDate(input.briefedOn)];
    refuseIfAny([
      ...refusals,
      ...blank.map((field) => refusal('REQUIRED', field)),
      ...(briefedOn > office.today || briefedOn < hiredOn ? [refusal('BRIEFING_DAY', 'briefedOn')] : []),
    ]);
    return once(tx, office, 'briefing.record', input, async () => {
      const number = await nextDisciplineNumber(tx, office, 'staffBriefing');
      const { personName, personPost, topics } = input;
      const { id } = await tx.staffBriefing.create({
        data: {
          ...{ number, bodyId, topics: topics.trim() },
          ...{ personName: personName.trim(), personPost: personPost.trim() },
          ...{ hiredOn: fromPlainDate(hiredOn), briefedOn: fromPlainDate(briefedOn) },
          ...{ briefedById: office.signedIn.id, recordedAt: office.now },
        },
      });
      const changes = { number: [null, number], bodyId: [null, bodyId] };
      note({ action: 'briefing.record', entity: 'staffBriefing', entityId: id, changes });
      return id;
    });
  });
}
