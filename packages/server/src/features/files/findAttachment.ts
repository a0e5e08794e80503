import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import type { AnswerDraft, Resolution } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';
import { findAssignment } from '../assignments/assignments.store.ts';
import { isOfBody, listResolutions } from '../execution/execution.store.ts';
import { findRequest } from '../information/information.store.ts';
import { findIntake } from '../intake/intakes.store.ts';

const ofAssignment = {
  assignmentReport: { select: { assignmentId: true } },
  assignmentCheck: { select: { assignmentId: true } },
} as const;

/** An attachment, if the viewer may know of the letter, the appeal, the answer or the assignment it belongs to. */
export async function findAttachment(office: Office, id: number): Promise<AttachmentWithFile | null> {
  const { prisma } = office.archive;
  const attachment = await prisma.attachment.findUnique({
    where: { id },
    include: {
      file: true,
      answer: { select: { appealId: true } },
      crossCheck: { select: { appealId: true } },
      answerDraft: true,
      resolution: true,
      ...ofAssignment,
    },
  });
  if (!attachment) return null;
  const { appealId, intakeId, answer, crossCheck, answerDraft, resolution } = attachment;
  const { assignmentReport, assignmentCheck, informationRequestId } = attachment;
  // What the department asked of others about an answer is not for the body that gave it.
  if (crossCheck && seesOnlyOwnBody(office.signedIn.role)) return null;
  const assignmentId = (assignmentReport ?? assignmentCheck)?.assignmentId ?? null;
  const ofAppeal = appealId ?? answer?.appealId ?? crossCheck?.appealId ?? null;
  const isVisible =
    (ofAppeal !== null && (await findAppeal(office, ofAppeal)) !== null) ||
    (resolution !== null && (await isVisibleResolution(office, resolution))) ||
    (informationRequestId !== null && (await findRequest(office, informationRequestId)) !== null) ||
    (answerDraft !== null && (await isVisibleDraft(office, answerDraft))) ||
    (intakeId !== null && (await findIntake(office, intakeId)) !== null) ||
    (assignmentId !== null && (await findAssignment(office, assignmentId)) !== null);
  return isVisible ? attachment : null;
}

async function isVisibleDraft(office: Office, { appealId }: AnswerDraft): Promise<boolean> {
  const appeal = await findAppeal(office, appealId);
  return appeal !== null && isOfBody(office, appeal);
}

async function isVisibleResolution(office: Office, { id, appealId }: Resolution): Promise<boolean> {
  const appeal = await findAppeal(office, appealId);
  return appeal !== null && (await listResolutions(office, appeal)).some((known) => known.id === id);
}
