import { Prisma } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { type ContentScope, partCondition, partOf } from './contentScope.ts';
import { findInRegister } from './lettersInRegister.ts';
import { countSystemic } from './systemicInRegister.ts';

/** Many people on one question from one place. */
export interface SystemicIssue {
  readonly questionCode: string;
  readonly districtCode: string;
  readonly appeals: number;
  readonly people: number;
  readonly repeats: number;
}

/** Letters of different people in nearly the same words. */
export interface Campaign {
  readonly appealId: number;
  readonly number: string;
  readonly annotation: string;
  readonly appeals: number;
  readonly people: number;
  readonly firstOn: Date;
  readonly lastOn: Date;
  /** Numbers of its letters, the first of them; the register opens them. */
  readonly numbers: readonly string[];
}

const MOST_SHOWN = 30;
const MOST_LETTERS = 20_000;
const LEAST_ALIKE = 5;
/** Of the twelve numbers of an annotation and the twelve of a letter (decision 0013); a quarter of them is no chance. */
const SHARED_MARKS = 6;
const MOST_NUMBERS = 100;

/** Questions on which many people wrote from one place, most people first. */
export async function findSystemic(
  office: Office,
  scope: ContentScope,
  leastPeople: number,
): Promise<SystemicIssue[]> {
  const letters = await findInRegister(office, partOf(scope));
  const counted = letters && countSystemic(letters, leastPeople);
  return counted ? [...counted].sort(bySize).slice(0, MOST_SHOWN) : readSystemic(office, scope, leastPeople);
}

const keyOf = ({ questionCode, districtCode }: SystemicIssue) => `${questionCode} ${districtCode}`;
const bySize = (one: SystemicIssue, other: SystemicIssue) =>
  other.people - one.people || other.appeals - one.appeals || (keyOf(one) < keyOf(other) ? -1 : 1);

function readSystemic(office: Office, scope: ContentScope, leastPeople: number): Promise<SystemicIssue[]> {
  return office.archive.read<SystemicIssue>(Prisma.sql`
    SELECT a.question_code AS "questionCode", a.district_code::text AS "districtCode", count(*)::int AS appeals,
      count(DISTINCT a.applicant_id)::int AS people, (count(*) FILTER (WHERE a.is_repeat))::int AS repeats
    FROM appeals a WHERE ${partCondition(office, partOf(scope))} AND a.district_code IS NOT NULL AND ${visibleAppeals(office)}
    GROUP BY 1, 2 HAVING count(DISTINCT a.applicant_id) >= ${leastPeople}
    ORDER BY people DESC, appeals DESC, 1, 2 LIMIT ${MOST_SHOWN}`);
}

/** Groups of nearly the same letters among the latest of a scope. */
export interface FoundCampaigns {
  readonly campaigns: readonly Campaign[];
  /** Among how many letters they were looked for: the latest ones where there are more. */
  readonly lettersRead: number;
}

/**
 * Letters that share a quarter of their marks (decision 0013) though different people wrote them: the same letter passed from
 * hand to hand. A group is named by its first letter.
 */
export async function findCampaigns(office: Office, scope: ContentScope): Promise<FoundCampaigns> {
  const rows = await office.archive.read<Campaign & { lettersRead: number }>(Prisma.sql`
    WITH letters AS MATERIALIZED (
      SELECT a.id, a.applicant_id, a.registered_on, a.number FROM appeals a
      WHERE ${partCondition(office, partOf(scope))} AND ${visibleAppeals(office)}
      ORDER BY a.registered_on DESC, a.id DESC LIMIT ${MOST_LETTERS}
    ), marks AS (
      SELECT l.id, l.applicant_id, l.registered_on, l.number, min(l.id) OVER (PARTITION BY t.band) AS first_id
      FROM letters l JOIN letter_traces m ON m.appeal_id = l.id CROSS JOIN LATERAL unnest(m.bands) AS t(band)
    ), alike AS (
      SELECT first_id, id, applicant_id, registered_on, number FROM marks
      GROUP BY 1, 2, 3, 4, 5 HAVING count(*) >= ${SHARED_MARKS}
    ), groups AS (
      SELECT first_id, count(*)::int AS appeals, count(DISTINCT applicant_id)::int AS people, min(registered_on) AS first_on,
        max(registered_on) AS last_on, (array_agg(number ORDER BY id))[1:${MOST_NUMBERS}] AS numbers
      FROM alike GROUP BY 1 HAVING count(DISTINCT applicant_id) >= ${LEAST_ALIKE}
    )
    SELECT g.first_id AS "appealId", a.number, a.annotation, g.appeals, g.people, g.first_on AS "firstOn", g.last_on AS "lastOn",
      g.numbers, (SELECT count(*) FROM letters)::int AS "lettersRead"
    FROM groups g JOIN appeals a ON a.id = g.first_id
    UNION ALL SELECT 0, '', '', 0, 0, current_date, current_date, '{}', (SELECT count(*) FROM letters)::int
    ORDER BY people DESC, appeals DESC LIMIT ${MOST_SHOWN + 1}`);
  return {
    campaigns: rows.filter(({ appealId }) => appealId > 0).slice(0, MOST_SHOWN),
    lettersRead: rows[0]?.lettersRead ?? 0,
  };
}
