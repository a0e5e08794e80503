import { openAppealStates } from '@tyndau/domain/appeals/lifecycle';
import type { RoomTab } from '@tyndau/domain/execution/room';
import { Prisma, type Sql } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { ownIds } from '../people/speaksAs.ts';

const { text: _text, ...listed } = Prisma.AppealScalarFieldEnum;
const columns = columnsOf(listed, 'a');

/** An appeal as it lies in the room: who of the body has it, how far its answer is. */
export type RoomRow = AppealRow & {
  readonly stage: string;
  readonly isMine: boolean;
  readonly holderId: number | null;
  readonly holderBodyId: number | null;
  readonly innerDueOn: Date | null;
  readonly draftState: string | null;
  readonly parts: number;
  readonly partsReported: number;
};

const MOST_SHOWN = 200;

// What came to the viewer's body or its units and is still open: the routing says so, as it does everywhere.
function inRoom(office: Office): Sql {
  office.require('appeal.takeIntoWork');
  const me = ownIds(office);
  const own = office.book.bodyWithUnits(office.signedIn.bodyId);
  return Prisma.sql`
    came AS (
      SELECT appeal_id, bool_or(role = 'responsible') AS is_responsible,
        max(taken_by_id) FILTER (WHERE role = 'responsible') AS taken_by_id FROM routings
      WHERE body_id = ANY(${own}) AND ended_at IS NULL GROUP BY appeal_id),
    open AS (
      SELECT a.id, a.due_on, a.state, c.is_responsible, h.user_id AS holder_id, h.body_id AS holder_body_id,
        CASE WHEN h.id IS NULL AND c.is_responsible THEN coalesce(w.holder_id, c.taken_by_id) ELSE h.user_id END AS has_it,
        h.due_on AS inner_due_on, d.state AS draft_state, d.approver_id,
        EXISTS (SELECT 1 FROM resolutions p WHERE p.appeal_id = a.id AND p.role = 'helper' AND p.ended_at IS NULL
          AND (p.user_id = ANY(${me}) OR (p.user_id IS NULL AND p.body_id = ANY(${own})))) AS has_part,
        NOT c.is_responsible AND NOT EXISTS (SELECT 1 FROM resolutions p WHERE p.appeal_id = a.id AND p.role = 'helper'
          AND p.reported_at IS NOT NULL AND p.body_id = ANY(${own})) AS owes_part
      FROM came c JOIN appeals a ON a.id = c.appeal_id
      LEFT JOIN resolutions h ON h.appeal_id = a.id AND h.role = 'responsible' AND h.ended_at IS NULL AND c.is_responsible
      LEFT JOIN appeal_holders w ON w.appeal_id = a.id AND w.kind = 'work'
      LEFT JOIN answer_drafts d ON d.appeal_id = a.id AND d.state NOT IN ('signed', 'dropped') AND c.is_responsible
      WHERE a.state = ANY(${[...openAppealStates]})),
    room AS (
      SELECT *, CASE
          WHEN NOT is_responsible THEN 'helping'
          WHEN state = 'routed' THEN 'new'
          WHEN state = 'answered' THEN 'answered'
          WHEN draft_state = 'forApproval' THEN 'forApproval'
          WHEN state = 'returnedForRework' OR draft_state = 'returned' THEN 'rework'
          WHEN state = 'inWork' THEN 'inWork' ELSE 'waiting' END AS stage,
        has_part OR (NOT is_responsible AND owes_part) AS part_waits,
        state <> 'answered' AND (has_part OR coalesce(holder_id = ANY(${me}), false)
          OR coalesce(draft_state = 'forApproval' AND approver_id = ANY(${me}), false)) AS is_mine
      FROM open)`;
}

function inTab(tab: RoomTab): Sql {
  switch (tab) {
    case 'all':
      return Prisma.sql`TRUE`;
    case 'mine':
      return Prisma.sql`is_mine`;
    case 'parts':
      return Prisma.sql`part_waits`;
    default:
      return Prisma.sql`stage = ${tab}`;
  }
}

/** How much lies in each part of the room. */
export async function countRoom(office: Office): Promise<Record<RoomTab, number>> {
  const count = (tab: RoomTab) =>
    Prisma.sql`count(*) FILTER (WHERE ${inTab(tab)})::int AS ${Prisma.raw(`"${tab}"`)}`;
  const rows = await office.archive.read<Record<RoomTab, number>>(Prisma.sql`
    WITH ${inRoom(office)}
    SELECT ${count('all')}, ${count('mine')}, ${count('new')}, ${count('inWork')}, ${count('forApproval')},
      ${count('rework')}, ${count('parts')}, ${count('answered')} FROM room`);
  const [counted] = rows;
  if (!counted) throw new Error('A count has one row');
  return counted;
}

/** What lies in this part of the room, whatever is due first on top. */
export function listRoom(office: Office, tab: RoomTab): Promise<RoomRow[]> {
  return office.archive.read<RoomRow>(Prisma.sql`
    WITH ${inRoom(office)}
    SELECT ${columns}, r.stage, r.is_mine AS "isMine", r.has_it AS "holderId", r.holder_body_id AS "holderBodyId",
      r.inner_due_on AS "innerDueOn", r.draft_state AS "draftState",
      (SELECT count(*)::int FROM resolutions p WHERE p.appeal_id = a.id AND p.role = 'helper' AND r.is_responsible) AS parts,
      (SELECT count(*)::int FROM resolutions p WHERE p.appeal_id = a.id AND p.role = 'helper' AND r.is_responsible
        AND p.reported_at IS NOT NULL) AS "partsReported"
    FROM room r JOIN appeals a ON a.id = r.id WHERE ${inTab(tab)}
    ORDER BY (a.state = 'answered'), a.due_on NULLS LAST, a.id LIMIT ${MOST_SHOWN}`);
}
