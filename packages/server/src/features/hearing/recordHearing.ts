import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { hearingFactsRefusals } from '@tyndau/domain/hearing/preliminaryDecision';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import { Refused, refuseIfAny } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { type AppealStep, changeAppeal } from '../appeals/changeAppeal.ts';
import { findDecision, hearingFactsOf } from './hearing.store.ts';

type Day = string | null | undefined;

export interface RecordHearingInput extends AppealStep {
  readonly deliveredOn?: Day;
  readonly objectedOn?: Day;
  readonly objection: string;
  readonly hearingOn?: Day;
  readonly hearingTime: string;
  readonly place: string;
  readonly heldOn?: Day;
  readonly protocol: string;
  readonly protocolOn?: Day;
  readonly remarksOn?: Day;
  readonly remarks: string;
  readonly files?: readonly FileInput[] | null | undefined;
}

const days = ['deliveredOn', 'objectedOn', 'hearingOn', 'heldOn', 'protocolOn', 'remarksOn'] as const;
const words = ['objection', 'hearingTime', 'place', 'protocol', 'remarks'] as const;

/** Writes down what came after the preliminary decision: delivered, objected, heard, protocol, remarks; each day by day. */
export function recordHearing(office: Office, input: RecordHearingInput) {
  // The facts are the change: they go to the journal with what they were before.
  const noted: Record<string, readonly [unknown, unknown]> = {};
  return changeAppeal(office, 'appeal.recordHearing', { ...input, noted }, async ({ tx }, appeal) => {
    const row = await findDecision(tx, appeal.id);
    if (!row || row.exemption !== '') throw new Refused([refusal('PRELIMINARY_DECISION_REQUIRED')]);
    const given = Object.fromEntries(days.map((day) => [day, (input[day] ?? null) as PlainDate | null]));
    refuseIfAny(hearingFactsRefusals({ ...hearingFactsOf(row), ...given }, office.today));
    const data = {
      ...Object.fromEntries(days.map((day) => [day, fromPlainDateOrNull(input[day])])),
      ...Object.fromEntries(words.map((word) => [word, input[word].trim()])),
    };
    await tx.preliminaryDecision.update({
      where: { id: row.id },
      data: { ...data, recordedById: office.signedIn.id, recordedAt: office.now },
    });
    await attach(tx, office, { appealId: appeal.id }, input.files ?? []);
    Object.assign(noted, changesBetween({ ...row }, data));
    return {};
  });
}
