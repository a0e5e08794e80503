import type pg from 'pg';

/**
 * What follows an answer, put together from the letters that are there: people called back, and bodies that tell how it
 * goes with what is on control. No chance is thrown, so the same world stays the same.
 */
export async function loadAfterAnswers(client: pg.Client, today: string): Promise<void> {
  await client.query(
    `INSERT INTO call_backs (appeal_id, answered_on, state, next_on, attempts, solved, satisfaction, words, reopening, called_at, called_by_id)
     SELECT a.id, a.closed_on, s.state,
       CASE s.state WHEN 'waiting' THEN greatest(a.closed_on + 3, $1::date - 2) END,
       CASE s.state WHEN 'waiting' THEN 0 WHEN 'done' THEN 1 ELSE 3 END,
       s.solved, s.satisfaction,
       CASE WHEN s.satisfaction = 1 THEN w.words ELSE '' END,
       CASE WHEN s.solved = 'notSolved' THEN 'repeat' END,
       CASE WHEN s.state <> 'waiting' THEN a.closed_on + 4 + time '11:20' END,
       CASE WHEN s.state <> 'waiting' THEN (SELECT min(id) FROM users WHERE role = 'controller') END
     FROM appeals a JOIN cards c ON c.id = a.card_id,
       LATERAL (SELECT a.id / 5 % 11 AS lot, a.outcome IN ('satisfied', 'partlySatisfied') AS helped) l,
       LATERAL (SELECT CASE WHEN a.closed_on > $1::date - 5 THEN 'waiting' WHEN l.lot = 0 THEN 'unreached' ELSE 'done' END AS state) p,
       LATERAL (SELECT p.state,
         CASE WHEN p.state = 'done' THEN
           CASE WHEN l.helped THEN CASE WHEN l.lot > 2 THEN 'solved' ELSE 'partly' END
             ELSE CASE WHEN l.lot < 3 THEN 'notSolved' WHEN l.lot < 7 THEN 'partly' ELSE 'solved' END END END AS solved,
         CASE WHEN p.state = 'done' THEN
           CASE WHEN l.helped THEN 3 + l.lot % 3 ELSE 1 + l.lot % 5 END END AS satisfaction) s,
       LATERAL (SELECT CASE a.language WHEN 'kk' THEN 'Жауап жалпылама, нақты мерзім айтылмаған.'
         ELSE 'Ответ общий, срок работ не назван.' END AS words) w
     WHERE a.state = 'closed' AND a.closed_on BETWEEN $1::date - 60 AND $1::date AND a.id % 5 = 0 AND c.phone IS NOT NULL`,
    [today],
  );
  await client.query(
    `INSERT INTO interim_reports (appeal_id, body_id, kind, text, author_id, reported_at)
     SELECT a.id, a.body_id, 'progress',
       CASE a.language WHEN 'kk' THEN 'Орнына барып қаралды, жұмыс кестесі бекітілді, мердігер анықталды.'
         ELSE 'Проведён выезд на место, утверждён график работ, определён подрядчик.' END,
       r.taken_by_id, r.taken_at + interval '2 days 3 hours'
     FROM appeals a JOIN routings r ON r.appeal_id = a.id AND r.role = 'responsible'
     WHERE a.control_level IS NOT NULL AND a.control_ended_on IS NULL AND a.state = 'inWork' AND a.id % 2 = 0
       AND r.taken_by_id IS NOT NULL AND r.taken_at + interval '2 days 3 hours' <= $1::date`,
    [today],
  );
}
