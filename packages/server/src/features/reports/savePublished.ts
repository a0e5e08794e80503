import type { Result } from '@tyndau/domain/kernel/result';
import { checkFigures, type PublishedFigure } from '@tyndau/domain/reports/checkPublished';
import { z } from 'zod';
import type { Prisma } from '../../db/archive.ts';
import type { PublishedReport } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { readInput } from '../../graphql/readInput.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { openTable } from '../imports/readTable.ts';
import { requireOwnFile } from '../imports/requireOwnFile.ts';
import { placesOfReports } from './reports.store.ts';

export interface SavePublishedInput {
  readonly idempotencyKey: string;
  /** None: a new one. */
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly title: string;
  readonly source: string;
  readonly figures: readonly PublishedFigure[];
}

const MOST_FIGURES = 500;
const text = (most: number) => z.string().trim().max(most);
const asked = z.object({
  title: text(300),
  source: text(500),
  figures: z
    .array(z.object({ code: text(60), name: text(300), printed: text(40), check: text(1000) }))
    .max(MOST_FIGURES),
});

/** Published reports of the viewer's place, the latest first. */
export function listPublished(office: Office): Promise<PublishedReport[]> {
  return office.archive.prisma.publishedReport.findMany({
    where: placesOfReports(office),
    orderBy: { id: 'desc' },
    take: 200,
  });
}

/** One of them; throws NOT_FOUND. */
export async function getPublished(
  office: Office,
  id: number,
  prisma: Pick<Transaction, 'publishedReport'> = office.archive.prisma,
): Promise<PublishedReport> {
  const where = { AND: [placesOfReports(office), { id }] };
  const report = await prisma.publishedReport.findFirst({ where });
  if (!report) throw new NotFound('publishedReport');
  return report;
}

/** Keeps a published report; figures that cannot be read are refused, figures that do not agree are what it is for. */
export async function savePublished(
  office: Office,
  input: SavePublishedInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('report.draft');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { title, source, figures } = read.value;
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...(title === '' ? [refusal('REQUIRED', 'title')] : []),
      ...checkFigures(figures).map((one) => ({ ...one })),
    ]);
    const data = {
      ...{ title, source, figures: figures as unknown as Prisma.InputJsonValue },
      savedById: office.signedIn.id,
      savedAt: office.now,
    };
    const { id: known } = input;
    if (known == null)
      return once(tx, office, 'savePublishedReport', input, async () => {
        const { territoryCode } = office.signedIn;
        const { id } = await tx.publishedReport.create({ data: { ...data, territoryCode } });
        note({
          action: 'publishedReport.save',
          entity: 'publishedReport',
          entityId: id,
          changes: { title, version: [null, 1] },
        });
        return id;
      });
    const report = await getPublished(office, known, tx);
    await requireVersion(tx, office, 'publishedReport', report, input.version ?? 0);
    const version = report.version + 1;
    const { count } = await tx.publishedReport.updateMany({
      where: { id: known, version: report.version },
      data: { ...data, version },
    });
    if (count === 0) throw new Refused([refusal('STALE_VERSION')]);
    note({
      action: 'publishedReport.save',
      entity: 'publishedReport',
      entityId: known,
      changes: { title: [report.title, title], version: [report.version, version] },
    });
    return known;
  });
}

/** Reads figures from an uploaded table: code, name, printed, check in the first four columns. */
export async function readPublishedTable(
  office: Office,
  fileHash: string,
): Promise<readonly PublishedFigure[]> {
  office.require('report.draft');
  await requireOwnFile(office, fileHash);
  const table = await openTable(office.files, fileHash);
  const figures: PublishedFigure[] = [];
  for await (const { cells } of table.rows) {
    const [code = '', name = '', printed = '', check = ''] = cells;
    figures.push({ code, name, printed, check });
    if (figures.length >= MOST_FIGURES) break;
  }
  await table.close();
  return figures;
}

/** The figures as they are kept. */
export function figuresOf(report: PublishedReport): readonly PublishedFigure[] {
  return report.figures as unknown as readonly PublishedFigure[];
}
