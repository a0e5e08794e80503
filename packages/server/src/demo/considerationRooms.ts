import type pg from 'pg';

/**
 * What the rooms of consideration and discipline show, put together from the letters and assignments that are there: some
 * hundreds of rows however many the letters are. No chance is thrown, so the same world stays the same.
 */
export async function loadConsiderationRooms(client: pg.Client, today: string): Promise<void> {
  for (const statement of [...requests, ...clocks, ...discipline, ...handovers]) {
    await client.query(statement.replaceAll('$today', `date '${today}'`));
  }
}

// Appeals at work in a body, with whoever took them; newest first, a few.
const atWork = (count: number, skip: number, and = 'TRUE') => `
  SELECT a.*, r.taken_by_id AS worker, r.taken_at, row_number() OVER (ORDER BY a.id DESC) AS place
  FROM appeals a JOIN routings r ON r.appeal_id = a.id AND r.role = 'responsible' AND r.ended_at IS NULL
  WHERE a.state = 'inWork' AND r.taken_by_id IS NOT NULL AND a.closed_on IS NULL AND a.split_on IS NULL AND ${and}
  ORDER BY a.id DESC LIMIT ${count} OFFSET ${skip}`;

const controller = `(SELECT min(id) FROM users WHERE role = 'controller')`;
const leader = `(SELECT min(id) FROM users WHERE role = 'leadership')`;

const requests = [
  `INSERT INTO information_requests
     (appeal_id, to_body_id, from_body_id, asked_by_id, asked_at, text, due_on, reply, replied_by_id, replied_at)
   SELECT w.id, u.body_id, w.body_id, w.worker, w.taken_at + interval '1 hour',
     CASE w.language WHEN 'kk' THEN 'Мекенжай бойынша сіздегі мәліметтерді және соңғы тексеру нәтижесін хабарлаңыз.'
       ELSE 'Сообщите, какие сведения у вас есть по этому адресу и чем кончилась последняя проверка.' END,
     greatest(w.taken_at::date + 4, $today + (w.place % 5)::int - 1),
     CASE WHEN w.place % 2 = 0 THEN 'Проверка проведена, нарушений нет; копия акта направлена в ваш орган.' ELSE '' END,
     CASE WHEN w.place % 2 = 0 THEN u.id END,
     CASE WHEN w.place % 2 = 0 THEN least(w.taken_at + interval '1 day 5 hours', $today + time '09:10') END
   FROM (${atWork(60, 0)}) w
   CROSS JOIN LATERAL (SELECT id, body_id FROM users
     WHERE role = 'executor' AND body_id <> w.body_id AND disabled_at IS NULL
     ORDER BY (id + w.id) % 17, id LIMIT 1) u`,
  `INSERT INTO extension_requests (appeal_id, body_id, asked_by_id, asked_at, due_on_before, due_on, ground, verdict,
     decided_by_id, decided_at, decision_reason)
   SELECT w.id, w.body_id, w.worker, w.taken_at + interval '2 hours', w.due_on, w.due_on + 14,
     'Нужен акт обследования: комиссия выезжает на следующей неделе.',
     CASE WHEN w.place % 4 = 0 THEN 'refused' END, CASE WHEN w.place % 4 = 0 THEN ${controller} END,
     CASE WHEN w.place % 4 = 0 THEN w.taken_at + interval '1 day' END,
     CASE WHEN w.place % 4 = 0 THEN 'Акт можно получить в пределах срока.' ELSE '' END
   FROM (${atWork(
     24,
     60,
     `a.kind NOT IN ('complaint') AND a.due_on >= $today
     AND NOT EXISTS (SELECT 1 FROM extensions e WHERE e.appeal_id = a.id)`,
   )}) w`,
];

// The clock stands still for a few, and a few are about to be refused and heard.
const stopped = `${atWork(12, 90, `a.kind = 'application' AND a.due_on > $today`)}`;
const clocks = [
  `WITH w AS (${stopped}), steps AS (
     INSERT INTO path_steps (appeal_id, action, ground, requirements, reason, decided_by, decided_on, made_at, made_by_id,
       state_before, due_on_before, fix_by_on)
     SELECT w.id, 'appeal.stopClock', CASE w.place % 3 WHEN 0 THEN 'clarification' ELSE 'documents' END, '{}',
       'Справка о составе семьи и копия договора', 'head', greatest(w.taken_at::date, $today - 2),
       greatest(w.taken_at, ($today - 2) + time '10:00'), w.worker, w.state, w.due_on, $today + 5 + (w.place % 4)::int
     FROM w RETURNING appeal_id, fix_by_on)
   UPDATE appeals a SET due_on = NULL, clock_until_on = s.fix_by_on FROM steps s WHERE a.id = s.appeal_id`,
  `INSERT INTO preliminary_decisions (appeal_id, body_id, text, given_on, given_at, given_by_id, delivered_on, hearing_on,
     hearing_time, place)
   SELECT w.id, w.body_id, 'Отказать: по сведениям реестра условия программы не выполнены.', w.taken_at::date,
     w.taken_at + interval '30 minutes', w.worker, NULL, CASE WHEN w.place % 2 = 0 THEN $today + 3 END,
     CASE WHEN w.place % 2 = 0 THEN '11:00' ELSE '' END, CASE WHEN w.place % 2 = 0 THEN 'каб. 214' ELSE '' END
   FROM (${atWork(10, 110, `a.kind = 'application'`)}) w`,
];

const year = `extract(year FROM $today)::int`;
const count = (name: string, letters: string, table: string) =>
  `INSERT INTO counters (name, year, value) SELECT '${name}', ${year}, count(*) FROM ${table} WHERE number LIKE '${letters}-%'
   ON CONFLICT (name, year) DO UPDATE SET value = greatest(counters.value, excluded.value)`;
const numbered = (letters: string) =>
  `'${letters}-' || ${year} || '-' || lpad(row_number() OVER (ORDER BY b.id)::text, 4, '0')`;
const bodies = (limit: number, skip: number) => `
  (SELECT b.id, row_number() OVER (ORDER BY b.id) AS place FROM bodies b
   WHERE b.id IN (SELECT body_id FROM users WHERE role = 'executor') ORDER BY b.id LIMIT ${limit} OFFSET ${skip}) b`;
const people = `(ARRAY['Сейтқалиев А. М.', 'Ким О. В.', 'Нұрпейісова Д. Қ.', 'Петренко С. Л.', 'Әбілдин Е. Т.'])`;

const discipline = [
  `INSERT INTO discipline_proposals (number, body_id, person_name, person_post, ground, circumstances, assignment_id, penalty,
     proposed_on, proposed_by_id, answer_due_on, outcome, imposed_penalty, order_number, decided_on, outcome_note, recorded_by_id)
   SELECT ${numbered('ДО')}, b.id, ${people}[1 + b.place % 5], 'Главный специалист',
     (ARRAY['termBroken', 'poorAnswer', 'assignmentNotExecuted'])[1 + b.place % 3],
     'Ответы дважды возвращены на доработку, срок по поручению пропущен без просьбы о продлении.',
     (SELECT max(s.id) FROM assignments s WHERE s.body_id = b.id), (ARRAY['remark', 'reprimand'])[1 + b.place % 2],
     $today - 40 + b.place::int, ${controller}, $today - 20 + (b.place * 3)::int,
     CASE b.place % 3 WHEN 0 THEN 'imposed' WHEN 1 THEN 'declined' END, CASE b.place % 3 WHEN 0 THEN 'remark' END,
     CASE b.place % 3 WHEN 0 THEN '№ ' || (20 + b.place) || '-к' ELSE '' END,
     CASE WHEN b.place % 3 < 2 THEN $today - 10 END,
     CASE b.place % 3 WHEN 1 THEN 'Нарушение устранено до проверки, ограничились беседой.' ELSE '' END,
     CASE WHEN b.place % 3 < 2 THEN ${controller} END
   FROM ${bodies(12, 0)}`,
  `INSERT INTO record_inspections (number, body_id, planned_on, inspectors, scope, planned_by_id, planned_at, held_on, checklist,
     findings, mend_by, mended_on, is_mended, mend_note, recorded_by_id)
   SELECT ${numbered('ПР')}, b.id, $today - 30 + (b.place * 5)::int, 'Отдел по контролю: ' || ${people}[1 + b.place % 5],
     'Регистрация, сроки, извещения за квартал', ${controller}, $today - 45 + time '10:00',
     CASE WHEN b.place <= 6 THEN $today - 30 + (b.place * 5)::int END,
     CASE WHEN b.place > 6 THEN '{}'::jsonb ELSE (SELECT jsonb_object_agg(code, jsonb_build_object(
       'verdict', CASE WHEN code IN ('extensionsTold', 'talonGiven') AND b.place % 2 = 0 THEN 'broken' ELSE 'kept' END,
       'remark', CASE WHEN code IN ('extensionsTold', 'talonGiven') AND b.place % 2 = 0 THEN 'Два случая из десяти' ELSE '' END))
       FROM unnest(ARRAY['registeredOnDay', 'talonGiven', 'cardsComplete', 'termsKept', 'extensionsTold', 'rightOfAppealTold',
         'answersReasoned', 'personalDataKept', 'casesFiled', 'receptionSchedule']) AS code) END,
     CASE WHEN b.place <= 6 AND b.place % 2 = 0 THEN 'Извещения о продлении не вложены в дела.' ELSE '' END,
     CASE WHEN b.place <= 6 AND b.place % 2 = 0 THEN $today - 2 + (b.place * 2)::int END,
     CASE WHEN b.place = 2 THEN $today - 1 END, CASE WHEN b.place = 2 THEN true END,
     CASE WHEN b.place = 2 THEN 'Извещения разложены, проверено.' ELSE '' END, CASE WHEN b.place <= 6 THEN ${controller} END
   FROM ${bodies(10, 3)}`,
  `INSERT INTO staff_briefings (number, body_id, person_name, person_post, hired_on, briefed_on, topics, briefed_by_id, recorded_at)
   SELECT ${numbered('ИН')}, b.id, ${people}[1 + b.place % 5], 'Специалист', $today - 60 + (b.place * 2)::int,
     $today - 55 + (b.place * 2)::int, 'Сроки, язык ответа, персональные данные, право обжалования', ${controller},
     $today - 55 + (b.place * 2)::int + time '15:00'
   FROM ${bodies(20, 0)}`,
  count('disciplineProposal', 'ДО', 'discipline_proposals'),
  count('recordInspection', 'ПР', 'record_inspections'),
  count('staffBriefing', 'ИН', 'staff_briefings'),
  `INSERT INTO assignment_checks (assignment_id, planned_on, place, people, purpose, planned_at, planned_by_id, held_on,
     findings, verdict, recorded_at, recorded_by_id)
   SELECT s.id, CASE WHEN s.id % 2 = 0 THEN s.set_on + 3 ELSE $today + 2 END, 'По адресу обращения', ${people}[1 + s.id % 5],
     'Убедиться, что работы сделаны', s.set_on + time '12:00', s.set_by_id, CASE WHEN s.id % 2 = 0 THEN s.set_on + 3 END,
     CASE WHEN s.id % 2 = 0 THEN 'Работы начаты, готово около половины; подрядчик назвал срок.' ELSE '' END,
     CASE WHEN s.id % 2 = 0 THEN 'partly' END, CASE WHEN s.id % 2 = 0 THEN s.set_on + 3 + time '17:00' END,
     CASE WHEN s.id % 2 = 0 THEN s.set_by_id END
   FROM assignments s WHERE s.ended_on IS NULL AND s.set_on < $today - 4 ORDER BY s.id DESC LIMIT 14`,
  `INSERT INTO cross_checks (appeal_id, kind, asked, due_on, opened_by_id, opened_at, result, found, closed_by_id, closed_at)
   SELECT a.id, (ARRAY['verifyData', 'callApplicant', 'askExpert', 'askConfirmation'])[1 + a.id % 4],
     'Верно ли, что работы закончены, как сказано в ответе?', $today + 2, ${controller}, $today - 1 + time '11:00',
     CASE WHEN a.id % 3 = 0 THEN 'partly' END, CASE WHEN a.id % 3 = 0 THEN 'Закончена только первая очередь.' ELSE '' END,
     CASE WHEN a.id % 3 = 0 THEN ${controller} END, CASE WHEN a.id % 3 = 0 THEN $today - 1 + time '16:00' END
   FROM appeals a WHERE a.state = 'answered' ORDER BY a.id DESC LIMIT 12`,
];

// Whole loads that went to a colleague and came back; what is open stays with whoever has it.
const handovers = [
  `INSERT INTO load_handovers (number, from_id, to_id, reason, done_at, done_by_id, returned_at, returned_by_id)
   SELECT 'ПН-' || ${year} || '-' || lpad(n::text, 4, '0'), from_id, to_id,
     'Трудовой отпуск, приказ № ' || (40 + from_id % 30) || '-о', $today - 46 + 4 * n::int + time '09:20', ${leader},
     $today - 24 + 4 * n::int + time '09:05', ${leader}
   FROM (
     SELECT from_id, to_id, row_number() OVER (ORDER BY from_id) AS n FROM (
       SELECT DISTINCT ON (u.id) u.id AS from_id, c.id AS to_id
       FROM users u JOIN users c ON c.body_id = u.body_id AND c.role = 'executor' AND c.id <> u.id
       WHERE u.role = 'executor' AND u.id IN (SELECT taken_by_id FROM routings ORDER BY id DESC LIMIT 2000)
       ORDER BY u.id, c.id LIMIT 4) pairs) numbered`,
  `INSERT INTO load_handover_items (handover_id, kind, entity_id, is_returned)
   SELECT h.id, 'appealWork', r.appeal_id, true FROM load_handovers h
   JOIN LATERAL (SELECT DISTINCT appeal_id FROM routings WHERE taken_by_id = h.from_id ORDER BY appeal_id DESC LIMIT 9) r ON TRUE`,
  `INSERT INTO counters (name, year, value) SELECT 'loadHandover', ${year}, count(*) FROM load_handovers
   ON CONFLICT (name, year) DO UPDATE SET value = greatest(counters.value, excluded.value)`,
];
