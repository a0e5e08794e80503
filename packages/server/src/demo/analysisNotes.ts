import type pg from 'pg';

const SOURCE = 'Условные числа для показа, не статистика';

/** Invented residents of Kostanay oblast and of its districts, rounded; they grow by a hundredth a year. */
const residents: Readonly<Record<string, number>> = {
  '390000000': 830_000,
  ...{ '391000000': 262_000, '392400000': 125_000, '391600000': 34_000, '392000000': 37_000 },
};
const OF_A_DISTRICT = 21_000;

// Such as fit any question.
const causes: readonly (readonly [cause: string, measures: string])[] = [
  [
    'Закрыты два окна приёма в районе, люди пишут вместо того, чтобы прийти',
    'Окна открыты снова, график вывешен',
  ],
  [
    'Работы начаты позже срока, жителей не предупредили',
    'Утверждён новый график, ход докладывается еженедельно',
  ],
  ['Изменён порядок, разъяснений не было', 'Проведены сходы, разъяснение дано в районной газете'],
  ['Подрядчик остановил работы', 'Направлено уведомление, объявлен новый конкурс'],
  ['Сезонный рост', 'Усилена дежурная группа акимата'],
  ['Ответы прошлого квартала признаны неполными', 'Ответы даны заново, с каждым заявителем связались'],
];

/** What the analysis shows beside the letters: residents by years, and notes of cells of the problem map; a few hundred rows. */
export async function loadAnalysisNotes(client: pg.Client, today: string): Promise<void> {
  await client.query(
    `INSERT INTO territory_residents (code, year, residents, source, stated_on)
     SELECT t.code, y.year, round(coalesce(k.count, $2) * power(1.01, y.year - y.last))::int, $3, make_date(y.year, 1, 20)
     FROM territories t
       LEFT JOIN jsonb_each_text($1::jsonb) AS given(code, said) ON given.code = t.code
       LEFT JOIN LATERAL (SELECT given.said::int AS count) k ON true,
       LATERAL (SELECT extract(year FROM $4::date)::int AS last) now,
       LATERAL (SELECT year, now.last FROM generate_series(now.last - 2, now.last) AS year) y
     WHERE (t.code = '390000000' OR t.parent_code = '390000000') AND make_date(y.year, 1, 20) <= $4::date
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(residents), OF_A_DISTRICT, SOURCE, today],
  );
  await client.query(
    `INSERT INTO cell_notes (territory_code, question_code, from_on, to_on, cause, measures, body_id, due_on, author_id, created_at)
     SELECT cell.district_code, cell.section, span.first_on, span.last_on, said.cause, said.measures, doer.body_id,
       CASE said.at % 3 WHEN 0 THEN $1::date + 14 WHEN 1 THEN $1::date - 6 ELSE NULL END, author.id, span.last_on + interval '1 day 10 hours'
     FROM (SELECT (date_trunc('month', $1::date) - interval '3 months')::date AS first_on,
                  (date_trunc('month', $1::date) - interval '2 months')::date - 1 AS last_on) span,
       LATERAL (SELECT id FROM users WHERE role = 'analyst' AND territory_code LIKE '39%' ORDER BY id LIMIT 1) author,
       LATERAL (SELECT a.district_code, split_part(a.question_code, '.', 1) AS section,
                  row_number() OVER (ORDER BY count(*) DESC, a.district_code) AS at
                FROM appeals a WHERE a.registered_on BETWEEN span.first_on AND span.last_on AND a.region_code = '390000000'
                  AND a.district_code IS NOT NULL
                GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 6) cell
       JOIN jsonb_to_recordset($2::jsonb) AS said(at int, cause text, measures text) ON said.at = cell.at
       LEFT JOIN LATERAL (SELECT a.body_id FROM appeals a
         WHERE a.district_code = cell.district_code AND split_part(a.question_code, '.', 1) = cell.section
           AND a.registered_on BETWEEN span.first_on AND span.last_on
         GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) doer ON true`,
    [today, JSON.stringify(causes.map(([cause, measures], index) => ({ at: index + 1, cause, measures })))],
  );
}
