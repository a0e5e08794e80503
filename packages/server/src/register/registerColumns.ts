import { ageBands } from '@tyndau/domain/figures/fact';
import type { AppealField } from '@tyndau/domain/filters/appealFields';

/**
 * How a column of the resident register is kept. `code`: a place in the column's own list of values;
 * `day`: days since DAY_ZERO plus one, 0 where there is none; `number`: as it is, -1 where there is none.
 */
export type ColumnKind = 'code' | 'day' | 'number';

export interface RegisterColumn {
  readonly kind: ColumnKind;
  /** On the aliases a (appeals) and c (cards); gives text for codes of letters, int4 else. */
  readonly sql: string;
  readonly isText: boolean;
}

/** The first day that a column of days can hold is the one after. */
export const DAY_ZERO = '1990-01-01';

const text = (sql: string): RegisterColumn => ({ kind: 'code', sql, isText: true });
const code = (sql: string): RegisterColumn => ({ kind: 'code', sql, isText: false });
const day = (sql: string): RegisterColumn => ({
  kind: 'day',
  sql: `(${sql} - DATE '${DAY_ZERO}')::int4`,
  isText: false,
});
const number = (sql: string): RegisterColumn => ({ kind: 'number', sql, isText: false });

const lastAges = ageBands.flatMap((band) => band.split('-')[1] ?? []).map(Number);
/** As `ageBandOf` judges: full years on the day of registration. */
const ageBandSql = `(ARRAY[${ageBands.map((band) => `'${band}'`).join()}])[1 + width_bucket(
  extract(year FROM age(a.registered_on, c.birth_on))::int, ARRAY[${lastAges.map((age) => age + 1).join()}])]`;

/** Columns that are filters and orders of the register, under the names of the filter, and what the board of control is judged by. */
export const registerColumns = {
  state: text('a.state'),
  kind: text('a.kind'),
  category: text('a.category'),
  strategicTopic: text('a.strategic_topic'),
  character: text('a.character'),
  source: text('a.source'),
  form: text('a.form'),
  type: text('a.type'),
  language: text('a.language'),
  outcome: text('a.outcome'),
  controlLevel: text('a.control_level'),
  repeat: text('a.is_repeat::text'),
  anonymous: text('a.is_anonymous::text'),
  crime: text('a.reports_crime::text'),
  higherSource: text('a.higher_source'),
  applicantKind: text('c.applicant_kind'),
  sex: text('c.sex'),
  question: text('a.question_code'),
  place: text('a.territory_code::text'),
  district: text('a.district_code::text'),
  region: text('a.region_code::text'),
  socialStatus: text('c.social_status'),
  occupation: text('c.occupation'),
  privilege: text('c.privilege'),
  ageBand: text(ageBandSql),
  body: code('a.body_id'),
  addressee: code('a.addressee_body_id'),
  complainedOf: code('a.complained_body_id'),
  registrar: code('a.registrar_id'),
  controlSetBy: code('a.control_set_by_id'),
  registered: day('a.registered_on'),
  received: day("(a.received_at AT TIME ZONE 'Asia/Almaty')::date"),
  due: day('a.due_on'),
  originalDue: day('a.original_due_on'),
  answered: day('a.answered_on'),
  closed: day('a.closed_on'),
  controlSet: day('a.control_set_on'),
  controlEnded: day('a.control_ended_on'),
  controlDue: day('a.control_due_on'),
  controlUntilDone: text('a.control_until_done::text'),
  cover: day('a.cover_on'),
  signatories: number('a.signatories'),
  sheets: number('a.sheets'),
  reworks: number('a.rework_count'),
  filing: number('a.ordinal'),
  applicant: number('a.applicant_id'),
  card: number('a.card_id'),
} as const satisfies Partial<Record<AppealField | 'controlDue' | 'controlUntilDone', RegisterColumn>>;

export type ColumnName = keyof typeof registerColumns;

export const columnNames = Object.keys(registerColumns) as ColumnName[];

/** The statement's list of columns: the id first, the applicant's folded name last. */
export const columnList = [
  'a.id',
  ...columnNames.map((name) => `${registerColumns[name].sql} AS "${name}"`),
  'p.folded_name AS "foldedName"',
].join(', ');

export const columnsFrom =
  'appeals a JOIN cards c ON c.id = a.card_id LEFT JOIN applicants p ON p.id = a.applicant_id';
