import { decideAppealAction } from '@tyndau/domain/appeals/availableActions';
import type { BulkAction } from '@tyndau/domain/appeals/bulkActs';
import { decideRouting, type RoutingContext } from '@tyndau/domain/appeals/routing';
import { Prisma } from '../../db/archive.ts';
import { toPlainDateOrNull } from '../../db/dates.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { actionQuestion } from '../appeals/appealFacts.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { refusalsOfRemoval } from '../appeals/controlAppeal.ts';
import { readRows } from '../appeals/listRegister.ts';
import { bodiesToRoute } from '../appeals/sendToBody.ts';
import type { BulkFacts } from './bulkInput.ts';

/** What the law would say to one of them now. */
export interface Foreseen {
  readonly appeal: AppealRow;
  readonly refusals: readonly Refusal[];
}

const BATCH = 500;

/**
 * What the law would say to each appeal if the act were done now: the same table and the same rules that the command asks
 * once more when it does it. Appeals the viewer may not know of are not among them.
 */
export async function foreseeBulk(
  office: Office,
  action: BulkAction,
  facts: BulkFacts,
  ids: Int32Array,
): Promise<Foreseen[]> {
  const foreseen: Foreseen[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await readRows(office, ids.subarray(from, from + BATCH));
    const alsoRefused = await rulesBesides(office, action, facts, rows);
    for (const appeal of rows) {
      const allowed = decideAppealAction(action, actionQuestion(office, appeal));
      const refusals = allowed.ok ? await alsoRefused(appeal) : [allowed.refusal];
      foreseen.push({ appeal, refusals });
    }
  }
  return foreseen;
}

type RuleBesides = (appeal: AppealRow) => readonly Refusal[] | Promise<readonly Refusal[]>;

/** What the command asks beyond the table of actions. */
async function rulesBesides(
  office: Office,
  action: BulkAction,
  facts: BulkFacts,
  rows: readonly AppealRow[],
): Promise<RuleBesides> {
  if (action === 'appeal.removeFromControl')
    return (appeal) => refusalsOfRemoval(office.archive.prisma, office, appeal, facts.reason ?? '');
  if (action !== 'appeal.route') return () => [];
  const deciders = await earlierDecidersOf(office, rows);
  const shared = { today: office.today, bodies: bodiesToRoute(office) };
  return (appeal) => {
    const context: RoutingContext = {
      ...shared,
      appealDueOn: toPlainDateOrNull(appeal.dueOn),
      complainedBodyId: appeal.complainedBodyId,
      earlierDeciderBodyIds: deciders.get(appeal.id) ?? [],
      currentBodyId: appeal.bodyId,
    };
    const decided = decideRouting({ bodyId: facts.bodyId ?? 0, coBodyIds: [], dueOn: null }, context);
    return decided.ok ? [] : decided.refusal;
  };
}

/** As routing asks for one appeal, for many in one statement. */
async function earlierDecidersOf(
  office: Office,
  rows: readonly AppealRow[],
): Promise<ReadonlyMap<number, number[]>> {
  const found = await office.archive.read<{ id: number; bodyIds: number[] }>(Prisma.sql`
    WITH earlier AS (
      SELECT a.id, a.question_code, e.id AS earlier_id
      FROM appeals a JOIN appeals e ON (e.card_id = a.card_id OR e.id = a.repeat_of_id) AND e.id <> a.id
      WHERE a.id = ANY(${rows.map(({ id }) => id)})
    )
    SELECT e.id, array_agg(DISTINCT n.body_id) AS "bodyIds" FROM (
      SELECT id, earlier_id FROM earlier
      UNION ALL
      SELECT earlier.id, part.id FROM earlier JOIN appeals part
        ON part.part_of_id = earlier.earlier_id AND part.question_code = earlier.question_code
    ) e JOIN answers n ON n.appeal_id = e.earlier_id GROUP BY e.id`);
  return new Map(found.map(({ id, bodyIds }) => [id, bodyIds]));
}
