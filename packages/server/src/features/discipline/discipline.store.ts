import { formatNumber } from '@tyndau/domain/appeals/numbering';
import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { nextNumber } from '../../db/counters.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

const MOST_SHOWN = 300;

/** Which of them: of one body with its units; those that still wait for something. */
export interface DisciplineFilter {
  readonly bodyId?: number | null | undefined;
  readonly open?: boolean | null | undefined;
}

const ofBody = (office: Office, { bodyId }: DisciplineFilter) =>
  bodyId == null ? {} : { bodyId: { in: office.book.bodyWithUnits(bodyId) } };

/** Proposals, the newest first. */
export function listProposals(office: Office, filter: DisciplineFilter) {
  office.require('discipline.read');
  return office.archive.prisma.disciplineProposal.findMany({
    where: { ...ofBody(office, filter), ...(filter.open ? { outcome: null } : {}) },
    orderBy: { id: 'desc' },
    take: MOST_SHOWN,
  });
}

/** Inspections, the newest first. */
export function listInspections(office: Office, filter: DisciplineFilter) {
  office.require('discipline.read');
  const open = { OR: [{ heldOn: null }, { mendBy: { not: null }, isMended: null }] };
  return office.archive.prisma.recordInspection.findMany({
    where: { ...ofBody(office, filter), ...(filter.open ? open : {}) },
    orderBy: [{ plannedOn: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  });
}

/** The log of briefings, the newest first. */
export function listBriefings(office: Office, filter: DisciplineFilter) {
  office.require('discipline.read');
  return office.archive.prisma.staffBriefing.findMany({
    where: ofBody(office, filter),
    orderBy: [{ briefedOn: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  });
}

export async function getProposal(office: Office, id: number) {
  office.require('discipline.read');
  const found = await office.archive.prisma.disciplineProposal.findUnique({ where: { id } });
  if (!found) throw new NotFound('disciplineProposal');
  return found;
}

export async function getInspection(office: Office, id: number) {
  office.require('discipline.read');
  const found = await office.archive.prisma.recordInspection.findUnique({ where: { id } });
  if (!found) throw new NotFound('recordInspection');
  return found;
}

/** The next number of a series of the year: 'ДО-2026-0001'. */
export async function nextDisciplineNumber(
  tx: Transaction,
  office: Office,
  series: 'disciplineProposal' | 'recordInspection' | 'staffBriefing',
): Promise<string> {
  const letter = { disciplineProposal: 'ДО', recordInspection: 'ПР', staffBriefing: 'ИН' }[series];
  const year = yearOf(office.today);
  const serial = await nextNumber(tx, series, year);
  return formatNumber(`${letter}-{year}-{serial:4}`, { letter: '', year, serial, part: null });
}

/** The body that was chosen on a form; none and an unknown one are refused before anything is written. */
export function chosenBody(
  { book }: Office,
  id: number | null | undefined,
): { readonly bodyId: number; readonly refusals: readonly Refusal[] } {
  if (id == null) return { bodyId: 0, refusals: [refusal('REQUIRED', 'bodyId')] };
  return { bodyId: id, refusals: book.bodies.has(id) ? [] : [refusal('BODY_UNKNOWN', 'bodyId')] };
}
