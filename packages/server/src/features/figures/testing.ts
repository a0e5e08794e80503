import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { SATISFIED_FROM } from '@tyndau/domain/callBacks/callBack';
import { ageBandOf, daysBandOf, daysToAnswer, type Fact, MOST_FILINGS } from '@tyndau/domain/figures/fact';
import type { ReferenceBook } from '../../reference/book.ts';
import type { TestOffice } from '../../testing/testOffice.ts';

interface Row extends Record<string, unknown> {
  readonly id: number;
}

const readRows = `
  SELECT a.id, a.registered_on::text AS registered, a.answered_on::text AS answered, a.closed_on::text AS closed,
    a.due_on::text AS due, a.state, a.outcome, a.kind, a.category, a.type, a.form, a.source, a.language, a.character,
    a.higher_source, a.control_level, a.region_code, a.district_code, a.territory_code, a.question_code, a.body_id,
    a.registrar_id, a.is_repeat, a.ordinal, a.is_anonymous, a.rework_count, c.applicant_kind, c.social_status,
    c.occupation, c.privilege, c.sex, c.birth_on::text AS born, b.satisfaction, b.reopening
  FROM appeals a JOIN cards c ON c.id = a.card_id LEFT JOIN call_backs b ON b.appeal_id = a.id`;

/** The register as facts, put together by the domain and not by the view that both engines read. */
export async function readFactsByHand(office: TestOffice): Promise<Fact[]> {
  const book = office.app.keeper.current;
  const rows = await office.sql<Row>(readRows);
  return rows.map((row) => toFact(row, book));
}

function toFact(row: Row, book: ReferenceBook): Fact {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  const day = (name: string) => (row[name] === null ? null : plainDate(String(row[name])));
  const sure = (name: string) => String(row[name]);
  const registeredOn = plainDate(sure('registered'));
  const days = daysToAnswer(registeredOn, day('answered'));
  const bodyId = row.body_id as number | null;
  const path = questionPath(book, sure('question_code'));
  return {
    id: row.id,
    registeredOn,
    answeredOn: day('answered'),
    closedOn: day('closed'),
    dueOn: day('due'),
    daysToAnswer: days,
    daysBand: daysBandOf(days),
    state: sure('state'),
    outcome: text('outcome'),
    kind: sure('kind'),
    category: sure('category'),
    type: text('type'),
    form: sure('form'),
    source: sure('source'),
    language: sure('language'),
    character: sure('character'),
    higherSource: text('higher_source'),
    controlLevel: text('control_level'),
    regionCode: text('region_code'),
    districtCode: text('district_code'),
    territoryCode: text('territory_code'),
    sectionCode: path[0] ?? '',
    categoryCode: path[1] ?? path[0] ?? '',
    questionCode: sure('question_code'),
    bodyId,
    parentBodyId: bodyId === null ? null : (book.bodies.get(bodyId)?.parentId ?? bodyId),
    registrarId: Number(row.registrar_id),
    isRepeat: row.is_repeat === true,
    filing: Math.min(Number(row.ordinal), MOST_FILINGS),
    isAnonymous: row.is_anonymous === true,
    isReworked: Number(row.rework_count) > 0,
    isReception: row.source === 'personalReception',
    applicantKind: text('applicant_kind'),
    socialStatus: text('social_status'),
    occupation: text('occupation'),
    privilege: text('privilege'),
    sex: text('sex'),
    ageBand: ageBandOf(day('born'), registeredOn),
    callBack: satisfactionOf(row.satisfaction as number | null),
    isReopened: row.reopening !== null,
  };
}

function satisfactionOf(grade: number | null): string | null {
  return grade === null ? null : grade >= SATISFIED_FROM ? 'satisfied' : 'notSatisfied';
}

// From the section down to the question itself.
function questionPath(book: ReferenceBook, code: string): string[] {
  const path: string[] = [];
  for (let at = book.questions.get(code); at; at = book.questions.get(at.parentCode ?? ''))
    path.unshift(at.code);
  return path;
}
