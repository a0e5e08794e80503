import { Prisma } from '../../db/archive.ts';
import type { Intake } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { listIntakes } from './intakes.store.ts';

/** What became of a letter, as far as the viewer may know. */
export interface LetterFate {
  readonly intakeId: number;
  readonly number: string;
  readonly annotation: string;
  readonly bodyId: number | null;
  readonly takenById: number | null;
  readonly outgoingNumber: string | null;
  readonly answeredOn: Date | null;
}

export interface JournalRow {
  readonly intake: Intake;
  readonly fate: LetterFate | null;
}

const PAGE = 200;
/** More lines than a day can bring; a guard against an endless loop, not a limit of the office. */
const MOST_LINES = 20_000;

/** The journal of a day: every letter the viewer may know of, in the order of through numbers, with its fate. */
export async function journalRows(office: Office, journalOn: string): Promise<JournalRow[]> {
  const intakes: Intake[] = [];
  for (let offset = 0; offset < MOST_LINES; offset += PAGE) {
    const page = await listIntakes(office, { journalOn }, { limit: PAGE, offset });
    intakes.push(...page);
    if (page.length < PAGE) break;
  }
  intakes.sort((a, b) => a.throughNumber - b.throughNumber);
  const fates = new Map((await findFates(office, intakes)).map((fate) => [fate.intakeId, fate]));
  return intakes.map((intake) => ({ intake, fate: fates.get(intake.id) ?? null }));
}

function findFates(office: Office, intakes: readonly Intake[]): Promise<LetterFate[]> {
  return office.archive.read<LetterFate>(Prisma.sql`
    SELECT i.id AS "intakeId", a.number, a.annotation, a.body_id AS "bodyId", r.taken_by_id AS "takenById",
      w.outgoing_number AS "outgoingNumber", w.answered_on AS "answeredOn"
    FROM intakes i JOIN appeals a ON a.intake_id = i.id OR a.id = i.joined_to_id
    LEFT JOIN LATERAL (
      SELECT taken_by_id FROM routings WHERE appeal_id = a.id AND role = 'responsible' ORDER BY id DESC LIMIT 1
    ) r ON TRUE
    LEFT JOIN LATERAL (
      SELECT outgoing_number, answered_on FROM answers WHERE appeal_id = a.id AND state <> 'returned'
      ORDER BY attempt DESC LIMIT 1
    ) w ON TRUE
    WHERE i.id = ANY(${intakes.map((intake) => intake.id)}) AND ${visibleAppeals(office)}`);
}
