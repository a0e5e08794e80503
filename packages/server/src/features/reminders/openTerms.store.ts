import { type Archive, Prisma } from '../../db/archive.ts';

/** A term that still runs, and whose it is. */
export interface OpenTerm {
  readonly id: number;
  readonly entity: 'appeal' | 'assignment' | 'informationRequest';
  readonly number: string;
  readonly bodyId: number | null;
  /** The person at work on it, or who holds its control. */
  readonly workerId: number | null;
  readonly controlId: number | null;
  readonly dueOn: Date;
}

const AT_ONCE = 5000;

/**
 * Terms that end not later than the day, in pages: fifty thousand of them are never held at once. A report stops the term;
 * an appeal that was answered waits for the department, not for the body.
 */
export async function* openTerms(archive: Archive, until: string): AsyncGenerator<OpenTerm[]> {
  for (const read of [appealsAfter, assignmentsAfter, requestsAfter]) {
    for (let after = 0; ; ) {
      const page = await read(archive, until, after);
      if (page.length > 0) yield page;
      if (page.length < AT_ONCE) break;
      after = page.at(-1)?.id ?? after;
    }
  }
}

function appealsAfter(archive: Archive, until: string, after: number): Promise<OpenTerm[]> {
  return archive.read<OpenTerm>(Prisma.sql`
    SELECT a.id, 'appeal' AS entity, a.number, a.body_id AS "bodyId", a.due_on AS "dueOn",
      coalesce(w.holder_id, (SELECT r.taken_by_id FROM routings r
        WHERE r.appeal_id = a.id AND r.ended_at IS NULL AND r.role = 'responsible' LIMIT 1)) AS "workerId",
      CASE WHEN a.control_level IS NOT NULL AND a.control_ended_on IS NULL
        THEN coalesce(c.holder_id, a.control_set_by_id) END AS "controlId"
    FROM appeals a
    LEFT JOIN appeal_holders w ON w.appeal_id = a.id AND w.kind = 'work'
    LEFT JOIN appeal_holders c ON c.appeal_id = a.id AND c.kind = 'control'
    WHERE a.id > ${after} AND a.closed_on IS NULL AND a.split_on IS NULL AND a.due_on <= ${until}::date
      AND a.state IN ('registered', 'routed', 'inWork', 'returnedForRework')
    ORDER BY a.id LIMIT ${AT_ONCE}`);
}

function assignmentsAfter(archive: Archive, until: string, after: number): Promise<OpenTerm[]> {
  return archive.read<OpenTerm>(Prisma.sql`
    SELECT s.id, 'assignment' AS entity, s.number, s.body_id AS "bodyId", s.due_on AS "dueOn",
      NULL::int AS "workerId", coalesce(s.control_by_id, s.set_by_id) AS "controlId"
    FROM assignments s
    WHERE s.id > ${after} AND s.ended_on IS NULL AND s.reported_on IS NULL AND s.due_on <= ${until}::date
    ORDER BY s.id LIMIT ${AT_ONCE}`);
}

// What a body was asked and has not replied, while the appeal it is for still waits.
function requestsAfter(archive: Archive, until: string, after: number): Promise<OpenTerm[]> {
  return archive.read<OpenTerm>(Prisma.sql`
    SELECT i.id, 'informationRequest' AS entity, a.number, i.to_body_id AS "bodyId", i.due_on AS "dueOn",
      NULL::int AS "workerId", i.asked_by_id AS "controlId"
    FROM information_requests i JOIN appeals a ON a.id = i.appeal_id
    WHERE i.id > ${after} AND i.replied_at IS NULL AND i.withdrawn_at IS NULL AND a.closed_on IS NULL
      AND i.due_on <= ${until}::date
    ORDER BY i.id LIMIT ${AT_ONCE}`);
}
