import type { Distribution, DistributionShare, Intake, Prisma } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Page } from '../../graphql/page.ts';
import type { Office } from '../../office.ts';

/** An act of handing over with the shares of it. */
export type DistributionWithShares = Distribution & { readonly shares: readonly DistributionShare[] };

const include = { shares: { orderBy: { id: 'asc' } } } as const;

/** Acts of the viewer's territory and of those within it; for whoever may read letters. */
function visibleDistributions(office: Office): Prisma.DistributionWhereInput {
  const { territoryCode } = office.signedIn;
  if (!office.may('intake.read')) return { id: -1 };
  const territory = territoryCode ? office.book.territories.get(territoryCode) : undefined;
  if (!territory || territory.level === 0) return {};
  return { territoryCode: { in: office.book.territoryWithParts(territory.code) } };
}

/** The act, if the viewer may know of it. */
export function findDistribution(office: Office, id: number): Promise<DistributionWithShares | null> {
  office.signedIn;
  return office.archive.prisma.distribution.findFirst({ where: { id, ...andVisible(office) }, include });
}

const andVisible = (office: Office) => ({ AND: [visibleDistributions(office)] });

/** As `findDistribution`; throws NOT_FOUND. */
export async function getDistribution(office: Office, id: number): Promise<DistributionWithShares> {
  const distribution = await findDistribution(office, id);
  if (!distribution) throw new NotFound('distribution');
  return distribution;
}

/** Acts, the latest first; only those in which the viewer has a share, when so asked. */
export function listDistributions(
  office: Office,
  mine: boolean,
  page: Page,
): Promise<DistributionWithShares[]> {
  return office.archive.prisma.distribution.findMany({
    where: whereOf(office, mine),
    include,
    orderBy: { id: 'desc' },
    take: page.limit,
    skip: page.offset,
  });
}

/** How many there are. */
export function countDistributions(office: Office, mine: boolean): Promise<number> {
  return office.archive.prisma.distribution.count({ where: whereOf(office, mine) });
}

const whereOf = (office: Office, mine: boolean): Prisma.DistributionWhereInput => ({
  AND: [visibleDistributions(office), mine ? { shares: { some: { registrarId: office.signedIn.id } } } : {}],
});

/** Shares of the viewer that wait for the signature and still have a letter. */
export function unconfirmedShares(office: Office): Promise<DistributionShare[]> {
  return office.archive.prisma.distributionShare.findMany({
    where: { registrarId: office.signedIn.id, confirmedAt: null, items: { some: { endedAt: null } } },
    orderBy: { id: 'asc' },
  });
}

/** A letter of a share as it was given, with the letter as it is now. */
export interface GivenLetter {
  readonly intake: Intake;
  readonly why: string;
  readonly withNumber: number | null;
  readonly endedAt: Date | null;
  readonly endedBecause: string | null;
  /** Still with this registrar and not registered: may be taken back. */
  readonly isInHand: boolean;
}

/** The letters of a share in the order of the journal. */
export async function lettersOfShare(office: Office, share: DistributionShare): Promise<GivenLetter[]> {
  const items = await office.archive.prisma.distributedLetter.findMany({ where: { shareId: share.id } });
  const letters = await office.archive.prisma.intake.findMany({
    where: { id: { in: items.map(({ intakeId }) => intakeId) } },
    orderBy: [{ journalOn: 'asc' }, { id: 'asc' }],
  });
  const given = new Map(items.map((item) => [item.intakeId, item]));
  return letters.flatMap((intake) => {
    const item = given.get(intake.id);
    if (!item) return [];
    const { why, withNumber, endedAt, endedBecause } = item;
    const isInHand =
      endedAt === null && intake.state === 'distributed' && intake.registrarId === share.registrarId;
    return [{ intake, why, withNumber, endedAt, endedBecause, isInHand }];
  });
}
