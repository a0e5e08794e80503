import { plainDateOf } from '@tyndau/domain/calendar/plainDate';
import { composeRows, talliesFor } from '@tyndau/domain/figures/compose';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { type RatedWork, type Rating, type RatingMethod, rateBody } from '@tyndau/domain/reports/rateBody';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { RatingFact, RatingMethodVersion } from '../../db/generated/client.ts';
import type { EngineRow } from '../../figures/columnStore.ts';
import { compileTally } from '../../figures/compileTally.ts';
import { countSheet, type FigureEngine } from '../../figures/countSheet.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { soonUntilIn } from '../appeals/filterValues.ts';

/** A body's place in the rating of a year; `rating` is null where nothing was considered. */
export interface RatedBody {
  readonly bodyId: number;
  readonly work: RatedWork;
  readonly rating: Rating | null;
}

/** Only complaints and applications are rated (methodology of 2017, ch. 4). */
const ratedKinds = ['application', 'complaint'];
const measures = ['considered', 'consideredLate', 'satisfied'] as const;

/** The version of the method in force at the end of a year; the first one for the years before it. */
export async function methodOf(office: Office, year: number): Promise<RatingMethodVersion> {
  const { ratingMethodVersion } = office.archive.prisma;
  const end = new Date(Date.UTC(year, 11, 31));
  const inForce = await ratingMethodVersion.findFirst({
    where: { validFrom: { lte: end } },
    orderBy: { validFrom: 'desc' },
  });
  return inForce ?? (await ratingMethodVersion.findFirstOrThrow({ orderBy: { validFrom: 'asc' } }));
}

/** The version as the law of rating takes it. */
export function lawOf({
  terms,
  justified,
  satisfied,
  perFact,
  mostTaken,
}: RatingMethodVersion): RatingMethod {
  return { weights: [terms, justified, satisfied], perFact, mostTaken };
}

/** Facts told against bodies in a year, the latest first. */
export function listFacts(office: Office, year: number): Promise<RatingFact[]> {
  office.require('report.build');
  return office.archive.prisma.ratingFact.findMany({ where: { year }, orderBy: { id: 'desc' } });
}

/** Rates every body that considered something in the year or has facts against it; the best stands first. */
export async function rateBodies(office: Office, year: number): Promise<RatedBody[]> {
  office.require('report.build');
  return rate(office, year, await listFacts(office, year), visibleAppeals(office));
}

/** The viewer's own body in the rating of a year; null where nothing was considered or found. */
export async function rateOwnBody(office: Office, year: number): Promise<RatedBody | null> {
  office.require('rating.object');
  const { bodyId } = office.signedIn;
  // The whole of what the body answers for, as the department counts it: a letter that has left its desks counts too.
  const sight = Prisma.sql`a.body_id = ${bodyId}`;
  const [own] = await rate(office, year, await factsOfBody(office, year, bodyId), sight);
  return own ?? null;
}

/** What was told against one body in a year, for itself; the latest first. */
export function factsOfBody(office: Office, year: number, bodyId: number): Promise<RatingFact[]> {
  return office.archive.prisma.ratingFact.findMany({ where: { year, bodyId }, orderBy: { id: 'desc' } });
}

/** Every version of the method, the latest first. */
export function listMethods(office: Office): Promise<RatingMethodVersion[]> {
  office.require('report.build');
  return office.archive.prisma.ratingMethodVersion.findMany({ orderBy: { validFrom: 'desc' } });
}

async function rate(
  office: Office,
  year: number,
  known: readonly RatingFact[],
  sight: Sql,
): Promise<RatedBody[]> {
  const method = lawOf(await methodOf(office, year));
  const facts = known.filter(({ state }) => state === 'proved');
  const counted = await countWork(office, year, sight);
  const bodyIds = new Set([...counted.keys(), ...facts.map(({ bodyId }) => bodyId)]);
  const rated = [...bodyIds].map((bodyId) => {
    const own = facts.filter((fact) => fact.bodyId === bodyId);
    const [considered = 0, late = 0, satisfied = 0] = counted.get(bodyId) ?? [];
    const work: RatedWork = {
      ...{ considered, late, satisfied },
      justified: own.filter(({ kind }) => kind === 'justified').length,
      unreliable: own.filter(({ kind }) => kind === 'unreliable').length,
    };
    return { bodyId, work, rating: rateBody(work, method) };
  });
  return rated.sort((one, other) => (other.rating?.score ?? -1) - (one.rating?.score ?? -1));
}

// Counted from the archive: a score is an official number.
async function countWork(office: Office, year: number, sight: Sql): Promise<Map<number, number[]>> {
  const question: FigureQuestion = {
    measures,
    dimensions: ['body'],
    filter: [{ dimension: 'kind', values: ratedKinds }],
    from: plainDateOf(year, 1, 1),
    to: plainDateOf(year, 12, 31),
    comparison: 'none',
  };
  const engine: FigureEngine = {
    count: (task) => office.archive.read<EngineRow>(compileTally(task, Prisma.sql`appeal_facts a`, sight)),
  };
  const sheet = await countSheet(engine, {
    ...{ question, names: talliesFor(measures), period: question },
    ...{ today: office.today, soonUntil: soonUntilIn(office) },
  });
  const { rows } = composeRows(question, sheet, null, () => null);
  return new Map(
    rows
      .filter(({ keys }) => keys[0] !== '')
      .map(({ keys, values }) => [Number(keys[0]), values.map((value) => value ?? 0)]),
  );
}
