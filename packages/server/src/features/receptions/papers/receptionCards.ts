import { Prisma } from '../../../db/archive.ts';
import type { Appeal, Applicant, Assignment } from '../../../db/generated/client.ts';
import type { Office } from '../../../office.ts';
import { listEarlierAppeals } from '../earlierAppeals.store.ts';
import { visibleReceptions } from '../receptions.store.ts';

const byId = { orderBy: { id: 'asc' } } as const;
const parts = {
  official: true,
  day: true,
  checklist: true,
  brief: true,
  steps: byId,
  inquiries: byId,
  invitations: byId,
  calls: byId,
  moves: byId,
  decisions: { include: { meeting: { include: { attendance: byId } } }, ...byId },
  orders: { include: { protocol: true }, ...byId },
} satisfies Prisma.ReceptionInclude;

/** A reception with everything that lies on its card, for the papers about it. */
export type ReceptionCard = Prisma.ReceptionGetPayload<{ include: typeof parts }> & {
  readonly applicant: Applicant;
  readonly earlier: readonly Appeal[];
  readonly assignments: readonly Assignment[];
};

/** Which receptions a paper is about: those marked, or everybody of a day, or of a day and an official. */
export interface PaperPeople {
  readonly ids?: readonly number[];
  readonly dayId?: number;
  readonly officialId?: number;
}

/** A single reception day has up to two hundred people; more than this on one paper is a mistake. */
const MOST_PEOPLE = 300;

/** The cards the viewer may know of, in the order in which the people are received. */
export async function listReceptionCards(office: Office, people: PaperPeople): Promise<ReceptionCard[]> {
  const { prisma } = office.archive;
  const seen = await office.archive.read<{ id: number }>(Prisma.sql`
    SELECT r.id FROM receptions r WHERE ${visibleReceptions(office)} AND ${conditionOf(people)}
    ORDER BY r.starts_at NULLS LAST, r.id LIMIT ${MOST_PEOPLE}`);
  const ids = seen.map(({ id }) => id);
  const receptions = await prisma.reception.findMany({ where: { id: { in: ids } }, include: parts });
  const applicants = await prisma.applicant.findMany({
    where: { id: { in: receptions.map(({ applicantId }) => applicantId) } },
  });
  const assignments = await prisma.assignment.findMany({ where: { receptionId: { in: ids } }, ...byId });
  const place = new Map(ids.map((id, index) => [id, index]));
  receptions.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return Promise.all(
    receptions.map(async (reception) => {
      const applicant = applicants.find(({ id }) => id === reception.applicantId);
      if (!applicant) throw new Error(`Reception ${reception.id} has no applicant`);
      return {
        ...reception,
        applicant,
        earlier: await listEarlierAppeals(office, reception),
        assignments: assignments.filter(({ receptionId }) => receptionId === reception.id),
      };
    }),
  );
}

function conditionOf({ ids, dayId, officialId }: PaperPeople) {
  if (ids) return Prisma.sql`r.id = ANY(${[...ids]})`;
  const ofOfficial = officialId === undefined ? Prisma.sql`TRUE` : Prisma.sql`r.official_id = ${officialId}`;
  return Prisma.sql`r.day_id = ${dayId ?? 0} AND ${ofOfficial}
    AND r.state NOT IN ('declined', 'leftWithoutConsideration', 'cancelled')`;
}
