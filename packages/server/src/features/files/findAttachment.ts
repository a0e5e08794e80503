import type { Office } from '../../office.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';
import { findIntake } from '../intake/intakes.store.ts';

/** An attachment, if the viewer may know of the letter, the appeal or the answer it belongs to. */
export async function findAttachment(office: Office, id: number): Promise<AttachmentWithFile | null> {
  const { prisma } = office.archive;
  const attachment = await prisma.attachment.findUnique({
    where: { id },
    include: { file: true, answer: { select: { appealId: true } } },
  });
  if (!attachment) return null;
  const { appealId, intakeId, answer } = attachment;
  const ofAppeal = appealId ?? answer?.appealId ?? null;
  const isVisible =
    (ofAppeal !== null && (await findAppeal(office, ofAppeal)) !== null) ||
    (intakeId !== null && (await findIntake(office, intakeId)) !== null);
  return isVisible ? attachment : null;
}
