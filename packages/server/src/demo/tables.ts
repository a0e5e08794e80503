/** Columns in which the demonstration writes, table by table, in the order in which tables refer to one another. */
export const demoTables = {
  users:
    'id login password_hash password_changed_at last_name first_name patronymic post_kk post_ru role body_id territory_code language created_at signs_answers',
  officials: 'id full_name post_kk post_ru body_id user_id languages has_video',
  reception_days:
    'id on kind territory_code place_kk place_ru confirmed_by_id video_room video_link route council_on council_time council_place',
  applicants:
    'id kind iin bin last_name first_name patronymic organisation_name head_name display_name folded_name birth_on sex citizenship territory_code address phone email social_status occupation privilege created_at',
  cards:
    'id number applicant_id question_code opened_on applicant_kind iin bin display_name last_name first_name patronymic organisation_name head_name birth_on sex citizenship social_status occupation privilege territory_code address phone email',
  intakes:
    'id through_number journal_year journal_on talon_number received_at source form accepted_by_id accepted_at applicant_name applicant_iin applicant_phone applicant_address addressee_body_id language sheets barcode note state registrar_id taken_at territory_code version',
  consultations:
    'given_on given_at given_by_id subject question_code applicant_name language note territory_code',
  appeals:
    'id number card_id ordinal intake_id state version received_at registered_on registered_at registrar_id source form type kind character signatories language addressee_body_id category strategic_topic question_code territory_code district_code region_code annotation text sheets is_repeat repeat_of_id is_anonymous reports_crime higher_source cover_number cover_on complained_body_id complained_person complained_post control_level control_set_by_id control_set_on control_ended_on body_id term_rule_code due_on original_due_on outcome answered_on closed_on rework_count applicant_id applicant_name applicant_iin forwarded_on',
  letter_traces: 'appeal_id bands shelves',
  letter_words: 'appeal_id words',
  routings:
    'id appeal_id body_id role sent_at sent_by_id resolution due_on taken_at taken_by_id ended_at end_reason',
  answers:
    'id appeal_id body_id attempt outcome language text outgoing_number signed_by_name answered_on author_id submitted_at state reviewed_by_id reviewed_at remarks rework_due_on',
  path_steps:
    'id appeal_id action ground requirements reason decided_by decided_on made_at made_by_id due_on counted_from_on to_body_id earlier_id state_before due_on_before',
  outgoing_notices:
    'id appeal_id step_id template_code outgoing_number issued_on issued_by_id signatory_id language delivery due_on sent_on sent_by_id',
  extensions: 'id appeal_id decided_on decided_by_id ground previous_due_on due_on notice_due_on',
  receptions:
    'id number applicant_id applicant_name appeal_id state step source registered_on essence question_code territory_code privilege official_id day_id starts_at ends_at language journal_number format result refusal_ground came_at version',
  official_hours:
    'id official_id weekday ordinal from_time to_time lunch_from lunch_to slot_minutes place_kk place_ru valid_from',
  reception_checklists:
    'reception_id character competent_body_ids earlier_appeals documents_match documents checked_at checked_by_id',
  reception_briefs: 'reception_id text proposal proposed_on submitted_at submitted_by_id',
  reception_invitations:
    'id reception_id body_id due_on invited_at invited_by_id position representative positioned_at positioned_by_id assessment assessed_at assessed_by_id',
  reception_rooms: 'on official_id room',
  reception_visits:
    'on reception_id state official_id queue_number is_walk_in arrived_at ready_at summoned_at began_at ended_at outcome note',
  reception_steps: 'id reception_id step taken_at taken_by_id result note',
  assignments:
    'id number level text source_document source_on appeal_id reception_id body_id co_body_ids set_by_id set_on original_due_on due_on state report reported_on ended_on ended_by_id version',
  assignment_reports:
    'assignment_id body_id kind text reported_at reported_by_id remarks returned_at returned_by_id verdict conclusion concluded_at concluded_by_id',
  absences: 'id user_id from_on to_on reason note substitute_id set_by_id set_at',
  distributions: 'id number year on territory_code turn letters reason done_by_id done_at',
  distribution_turns: 'territory_code on turn',
  distribution_shares: 'id distribution_id registrar_id letters confirmed_at confirmed_numbers',
  distributed_letters: 'id share_id intake_id why',
  journal_days: 'territory_code on closed_at closed_by_id letters sheets last_number',
  registration_checks:
    'id appeal_id registrar_id draw percent errors note checked_by_id checked_at checked_on',
  notifications: 'id user_id kind entity entity_id facts created_at read_at',
  postal_deliveries:
    'id list_number brought_on courier_name state opened_by_id opened_at closed_by_id closed_at territory_code version',
  postal_lines: 'id delivery_id line_number identifier addressee sender is_for_another',
  postal_scans: 'id delivery_id key code method fate intake_id scanned_by_id scanned_at version',
  journal: 'id at actor_id action entity entity_id changes reason request_id chain seq digest',
} as const satisfies Record<string, string>;

export type DemoTable = keyof typeof demoTables;

export const demoTableNames = Object.keys(demoTables) as readonly DemoTable[];

/** A value of a cell; days and moments are given as the archive reads them. */
export type Cell = string | number | boolean | null;

/** Tuples in blocks of memory that somebody wants back. */
export interface TupleBlocks {
  readonly blocks: readonly Uint8Array[];
  readonly giveBack: (blocks: readonly Uint8Array[]) => void;
}

/** Takes rows in; what becomes of them is its own business. */
export interface RowSink {
  add(table: DemoTable, cells: readonly Cell[]): void;
  /** Takes rows that somebody else has written as tuples (see copyTuples.ts), and says when it needs the blocks no longer. */
  addTuples(table: DemoTable, tuples: TupleBlocks): void;
}

/** The columns of a table, quoted. */
export function columnsOfTable(table: DemoTable): string {
  return demoTables[table]
    .split(' ')
    .map((column) => `"${column}"`)
    .join(', ');
}

const marks: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line of PostgreSQL's COPY text format. */
export function copyLine(cells: readonly Cell[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    if (at > 0) line += '\t';
    const cell = cells[at] as Cell;
    if (cell === null) line += '\\N';
    else if (typeof cell === 'string') line += /[\\\t\n\r]/.test(cell) ? escaped(cell) : cell;
    else if (typeof cell === 'boolean') line += cell ? 't' : 'f';
    else line += cell;
  }
  return `${line}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (sign) => marks[sign] ?? sign);
}
