import { Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

/** A hash alone opens nothing: only who uploaded a file may read or import it. */
export async function requireOwnFile(office: Office, fileHash: string): Promise<void> {
  const userId = office.signedIn.id;
  const own = await office.archive.prisma.fileUpload.findUnique({
    where: { userId_fileHash: { userId, fileHash } },
  });
  if (!own) throw new Refused([refusal('FILE_NOT_UPLOADED', 'fileHash')]);
}
