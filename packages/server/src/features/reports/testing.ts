import { inflateRawSync } from 'node:zlib';
import type { TestOffice } from '../../testing/testOffice.ts';

/** So many appeals alike, as a published report has them. */
export interface Lot {
  readonly count: number;
  readonly registeredOn: string;
  /** Code of a question of the third level. */
  readonly question?: string;
  readonly applicant?: 'naturalPerson' | 'legalEntity';
  readonly form?: 'paper' | 'electronic' | 'oral';
  readonly bodyCode?: string;
  readonly higherSource?: string;
  readonly kind?: string;
  /** Closed on the day of registration; open without it. */
  readonly outcome?: string;
  readonly isLate?: boolean;
  readonly isRepeat?: boolean;
}

let cards = 0;

/** Puts lots of appeals into the register, as if each had been registered and considered. */
export async function putLots(office: TestOffice, lots: readonly Lot[]): Promise<void> {
  for (const lot of lots) await putLot(office, lot);
}

async function putLot(office: TestOffice, lot: Lot): Promise<void> {
  cards += 1;
  const {
    question = '01.01.01',
    applicant = 'naturalPerson',
    form = 'electronic',
    outcome = null,
    kind = 'application',
  } = lot;
  const [card] = await office.sql<{ id: number }>(
    `WITH person AS (INSERT INTO applicants (kind, display_name, folded_name) VALUES ($1, 'Тестов Т. Т.', 'тестов т т') RETURNING id)
     INSERT INTO cards (number, applicant_id, question_code, opened_on, applicant_kind, display_name)
     SELECT $2, id, $3, $4, $1, 'Тестов Т. Т.' FROM person RETURNING id`,
    [applicant, `ТК-${cards}`, question, lot.registeredOn],
  );
  await office.sql(
    `INSERT INTO appeals (number, card_id, ordinal, state, received_at, registered_on, registrar_id, source, form, kind, language,
       category, question_code, region_code, district_code, territory_code, annotation, applicant_name, body_id, outcome,
       answered_on, closed_on, due_on, higher_source, is_repeat)
     SELECT 'Т' || $1::int || '-' || n, $1::int, n, CASE WHEN $6::text IS NULL THEN 'inWork' ELSE 'closed' END, $2::date,
       $2::date, (SELECT min(id) FROM users), 'byHand', $3, $11, 'ru', 'typical', $4, '390000000', '391000000', '391000000',
       'Проверка', 'Тестов Т. Т.', (SELECT id FROM bodies WHERE code = $7), $6,
       CASE WHEN $6::text IS NOT NULL THEN $2::date + $9::int END, CASE WHEN $6::text IS NOT NULL THEN $2::date + $9::int END,
       $2::date + CASE WHEN $9::int > 0 THEN 0 ELSE 20 END, $8, $10
     FROM generate_series(1, $5::int) n`,
    [
      card?.id,
      lot.registeredOn,
      form,
      question,
      lot.count,
      outcome,
      lot.bodyCode ?? 'kst-utilities',
      lot.higherSource ?? null,
      lot.isLate ? 1 : 0,
      lot.isRepeat ?? false,
      kind,
    ],
  );
}

/** The text of a part of an archive as Word reads it. */
export function partOf(docx: Buffer, name: string): string {
  const at = docx.indexOf(Buffer.from(name), docx.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')));
  const entry = at - 46;
  const size = docx.readUInt32LE(entry + 20);
  const local = docx.readUInt32LE(entry + 42);
  const start = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28);
  return inflateRawSync(docx.subarray(start, start + size)).toString();
}
