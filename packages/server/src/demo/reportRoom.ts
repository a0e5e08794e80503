import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { findGrowth, type Growth } from '@tyndau/domain/reports/findGrowth';
import type pg from 'pg';
import { type CountedWeek, countWeeks, growthCells } from '../features/reports/growthCells.ts';
import { loadPublishedReports } from './publishedReports.ts';

/** How far back the search is made up for: growth that goes on for so long is one alert. */
const SEARCHED_WEEKS = 4;

const growthNotes: readonly (readonly [kind: string, text: string, days: number | null])[] = [
  ['cause', 'Изменён порядок работы, жителей не предупредили', null],
  ['measure', 'Поручено опубликовать новый график и провести сход', 14],
];

const facts: readonly (readonly [
  kind: string,
  text: string,
  state: string,
  objection: string,
  decision: string,
])[] = [
  [
    'unreliable',
    'Сообщено о завершении ремонта, которого на месте нет',
    'proved',
    'Работы шли',
    'Подтверждено выездом на место',
  ],
  [
    'unreliable',
    'В отчёте указаны ответы, которых нет в карточках',
    'objected',
    'Ответы вручены под роспись, копии приложены',
    '',
  ],
  ['justified', 'Жалоба на отказ признана обоснованной вышестоящим органом', 'found', '', ''],
];

const columns = ['number', 'registeredOn', 'question', 'district', 'body', 'state', 'due', 'outcome'];

/** What the room of reports shows beside the counted numbers: found growth with its causes, facts of the rating, kept reports. */
export async function loadReportRoom(client: pg.Client, today: string): Promise<void> {
  await loadGrowth(client, today);
  await loadPublishedReports(client, today);
  await client.query(
    `INSERT INTO rating_facts (kind, body_id, year, text, state, objection, decision, found_by_id, found_at)
     SELECT said.kind, executor.body_id, extract(year FROM $1::date)::int, said.text, said.state, said.objection, said.decision,
       controller.id, $1::date - said.at * interval '6 days'
     FROM jsonb_to_recordset($2::jsonb) AS said(at int, kind text, text text, state text, objection text, decision text),
       LATERAL (SELECT body_id FROM users WHERE login = 'executor') executor,
       LATERAL (SELECT id FROM users WHERE login = 'controller') controller`,
    [
      today,
      JSON.stringify(
        facts.map(([kind, text, state, objection, decision], at) => ({
          at,
          kind,
          text,
          state,
          objection,
          decision,
        })),
      ),
    ],
  );
  await client.query(
    `INSERT INTO rating_objections (year, body_id, subject, fact_id, ground, filed_by_id, filed_at)
     SELECT f.year, f.body_id, 'fact', f.id, f.objection, u.id, $1::date - interval '2 days'
     FROM rating_facts f JOIN users u ON u.login = 'executor' WHERE f.state = 'objected'`,
    [today],
  );
  await client.query(
    `INSERT INTO rating_objections (year, body_id, subject, ground, filed_by_id, filed_at)
     SELECT extract(year FROM $1::date)::int, u.body_id, 'terms', 'Два обращения продлены в срок, продления не учтены', u.id,
       $1::date - interval '1 day' FROM users u WHERE u.login = 'executor'`,
    [today],
  );
  await client.query(
    `INSERT INTO linear_reports (owner_id, name, columns, "where", sort_field, is_descending, shared_with, saved_at)
     SELECT u.id, kept.name, $2::text[], kept."where", 'due', false, ARRAY['analyst', 'controller', 'leadership', 'auditor'], $1::date
     FROM users u, (VALUES ('В работе по срокам', 'open:true'), ('Повторные за год', 'repeat:true;registered:year..today')) AS kept(name, "where")
     WHERE u.login = 'analyst'`,
    [today, columns],
  );
  await client.query(
    `INSERT INTO report_schedules (owner_id, name, kind, span, format, language, rhythm, weekday, month_day, at_time,
       only_working_days, receiver_ids, is_active, next_at, saved_at)
     SELECT u.id, 'Показатели месяца руководству', 'statistical', 'month', 'xlsx', 'ru', 'monthly', 1, 1, '08:30', true,
       ARRAY[leader.id], true, (date_trunc('month', $1::date) + interval '1 month' + interval '3 hours 30 minutes') AT TIME ZONE 'UTC', $1::date
     FROM users u, users leader WHERE u.login = 'controller' AND leader.login = 'leader'`,
    [today],
  );
}

interface Alert extends Growth {
  readonly foundOn: PlainDate;
  readonly lastOn: PlainDate;
}

// What the search would have told at the end of each of the last weeks, had it been running.
async function loadGrowth(client: pg.Client, today: string): Promise<void> {
  const yesterday = addDays(today as PlainDate, -1);
  const { text, values } = countWeeks(yesterday);
  const { rows } = await client.query<CountedWeek>(text, values);
  const cells = growthCells(rows);
  const alerts = new Map<string, Alert>();
  for (let ago = SEARCHED_WEEKS - 1; ago >= 0; ago -= 1) {
    const lastOn = addDays(yesterday, -7 * ago);
    for (const growth of findGrowth(cells.map((cell) => ({ ...cell, weeks: cell.weeks.slice(ago) })))) {
      const key = `${growth.question} ${growth.place}`;
      alerts.set(key, { ...growth, lastOn, foundOn: alerts.get(key)?.foundOn ?? lastOn });
    }
  }
  await client.query(
    `INSERT INTO growth_alerts (question_code, district_code, found_on, last_on, counted, expected, probability)
     SELECT question, place, "foundOn", "lastOn", counted, expected, probability FROM jsonb_to_recordset($1::jsonb)
       AS found(question text, place text, "foundOn" date, "lastOn" date, counted int, expected float, probability float)
     ORDER BY "foundOn", probability`,
    [JSON.stringify([...alerts.values()])],
  );
  await client.query(
    `INSERT INTO growth_notes (alert_id, kind, text, due_on, written_by_id, written_at)
     SELECT alert.id, said.kind, said.text, $1::date + said.days, author.id, alert.found_on + interval '1 day 5 hours'
     FROM (SELECT id, found_on FROM growth_alerts ORDER BY counted DESC LIMIT 1) alert,
       LATERAL (SELECT id FROM users WHERE login = 'analyst') author,
       jsonb_to_recordset($2::jsonb) AS said(kind text, text text, days int)`,
    [today, JSON.stringify(growthNotes.map(([kind, text, days]) => ({ kind, text, days })))],
  );
}
