import type pg from 'pg';

/** What a registrar began and was called away from: the letter lies in hand, the card is half typed. */
const begun = [
  ['registrar', 'Просит проверить, почему в доме третий день нет горячей воды, и сообщить'],
  ['registrar2', 'Тұрғын үйдің ауласындағы жарық шамдарын жөндеуді сұрайды'],
] as const;

const columns = ['number', 'registeredOn', 'applicantName', 'annotation', 'body', 'state', 'due'];

/**
 * Drafts and files that people find on their own page: a half-typed card of a letter in hand, and a list that the office makes when it
 * is opened.
 */
export async function loadOwnDesk(client: pg.Client, today: string): Promise<void> {
  await client.query(
    `INSERT INTO drafts (user_id, key, payload, updated_at)
     SELECT u.id, 'register:' || letter.id, jsonb_build_object('annotation', said.annotation,
         'lastName', split_part(letter.applicant_name, ' ', 1), 'firstName', split_part(letter.applicant_name, ' ', 2),
         'patronymic', split_part(letter.applicant_name, ' ', 3)),
       $1::date + interval '4 hours'
     FROM jsonb_to_recordset($2::jsonb) AS said(login text, annotation text) JOIN users u ON u.login = said.login,
       LATERAL (SELECT id, applicant_name FROM intakes WHERE registrar_id = u.id AND state = 'distributed'
                ORDER BY id DESC LIMIT 1) letter`,
    [today, JSON.stringify(begun.map(([login, annotation]) => ({ login, annotation })))],
  );
  await client.query(
    `INSERT INTO register_exports (user_id, format, title, question, columns, language, created_at)
     SELECT id, 'xlsx', 'Просроченные', $1::jsonb, $2::text[], 'ru', now() FROM users
     WHERE login IN ('registrar', 'registrar2')`,
    [
      JSON.stringify({
        filter: null,
        where: 'timeliness:overdue',
        sort: null,
        ids: null,
        exceptIds: null,
      }),
      columns,
    ],
  );
}
