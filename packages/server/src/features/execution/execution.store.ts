import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { AnswerDraft, ExtensionRequest, Resolution, Routing } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { actionQuestion } from '../appeals/appealFacts.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { innerBodyIds } from './bodyPeople.ts';
import { findLiveDraft } from './liveDraft.ts';
import { isMine } from './reportPart.ts';

/** Whether the viewer considers the appeal in the body that has it. */
export function isOfBody(office: Office, appeal: AppealRow): boolean {
  return seesOnlyOwnBody(office.signedIn.role) && actionQuestion(office, appeal).facts.isOwnBody;
}

/**
 * Resolutions of the appeal. The body that has it and the department see all of them; a co-executing body sees what was
 * given to itself.
 */
export async function listResolutions(office: Office, appeal: AppealRow): Promise<Resolution[]> {
  const all = await office.archive.prisma.resolution.findMany({
    where: { appealId: appeal.id },
    orderBy: { id: 'asc' },
  });
  if (!seesOnlyOwnBody(office.signedIn.role) || isOfBody(office, appeal)) return all;
  const own = innerBodyIds(office.book, office.signedIn.bodyId);
  return all.filter(({ bodyId }) => own.includes(bodyId));
}

/** The draft, for the people of the body that has the appeal and for nobody else. */
export async function draftOf(office: Office, appeal: AppealRow): Promise<AnswerDraft | null> {
  return isOfBody(office, appeal) ? findLiveDraft(office.archive.prisma, appeal.id) : null;
}

/** Requests of more time, for the body that has the appeal and for the department. */
export function listExtensionRequests(office: Office, appeal: AppealRow): Promise<ExtensionRequest[]> {
  const hidden = seesOnlyOwnBody(office.signedIn.role) && !isOfBody(office, appeal);
  if (hidden) return Promise.resolve([]);
  return office.archive.prisma.extensionRequest.findMany({
    where: { appealId: appeal.id },
    orderBy: { id: 'asc' },
  });
}

/** The sending by which the viewer's body helps and has not reported yet. */
export async function owedPartOf(office: Office, appeal: AppealRow): Promise<Routing | null> {
  if (!seesOnlyOwnBody(office.signedIn.role)) return null;
  const own = office.book.bodyWithUnits(office.signedIn.bodyId);
  const { prisma } = office.archive;
  const routing = await prisma.routing.findFirst({
    where: { appealId: appeal.id, role: 'co', endedAt: null, bodyId: { in: own } },
  });
  if (!routing) return null;
  const reported = await prisma.resolution.count({
    where: { appealId: appeal.id, role: 'helper', bodyId: routing.bodyId, reportedAt: { not: null } },
  });
  return reported > 0 ? null : routing;
}

/** Whether the viewer is to report this part now. */
export function mayReport(office: Office, part: Resolution): boolean {
  return (
    part.role === 'helper' &&
    part.endedAt === null &&
    office.may('appeal.takeIntoWork') &&
    isMine(office, part)
  );
}
