import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { countPdfPages } from './countPdfPages.ts';
import { detectContent } from './detectContent.ts';
import { fileName } from './fileName.ts';
import { extensionOf, mimeOf, takenExtensions } from './fileTypes.ts';

/** A file in the store, as the counter is told of it. */
export interface ReceivedFile {
  readonly hash: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly pages: number | null;
}

/**
 * Takes an uploaded file in: looks at what it really is, stores the bytes, and only then writes of them. Whoever uploads
 * may attach it; the name belongs to the attachment, not to the content. Throws `Refused`.
 */
export async function receiveFile(
  office: Office,
  part: MultipartFile,
  userId = office.signedIn.id,
): Promise<ReceivedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'tyndau-upload-'));
  try {
    const path = join(folder, 'content');
    await pipeline(part.file, createWriteStream(path));
    const name = fileName(part.filename);
    if (part.file.truncated) {
      throw new Refused([refusal('FILE_TOO_LARGE', 'file', { megabytes: uploadMegabytes(office) })]);
    }
    if (part.file.bytesRead === 0) throw new Refused([refusal('FILE_EMPTY', 'file', { name })]);
    const mime = await readMime(name, path);
    const pages = mime === 'application/pdf' ? countPdfPages(await readFile(path)) : null;
    const { hash, size } = await office.files.put(createReadStream(path));
    const file = { hash, name, mime, size, pages };
    await writeOf(office, file, userId);
    return file;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How large a file may be, in megabytes: a setting of the administrator. */
export function uploadMegabytes(office: Office): number {
  return Number(office.book.settings.get('storage.uploadLimitMegabytes') ?? 25);
}

async function readMime(name: string, path: string): Promise<string> {
  const extension = extensionOf(name);
  if (!takenExtensions.includes(extension)) {
    const taken = takenExtensions.join(', ');
    throw new Refused([refusal('FILE_TYPE_NOT_ALLOWED', 'file', { name, extension, taken })]);
  }
  const mime = mimeOf(extension, await detectContent(path));
  if (mime === null) throw new Refused([refusal('FILE_NOT_WHAT_NAME_SAYS', 'file', { name, extension })]);
  return mime;
}

async function writeOf(
  office: Office,
  { hash, name, mime, size, pages }: ReceivedFile,
  userId: number,
): Promise<void> {
  await inTransaction(office, async ({ tx, note }) => {
    await tx.storedFile.createMany({
      data: [{ hash, size, mime, pages, storedAt: office.now }],
      skipDuplicates: true,
    });
    await tx.fileUpload.createMany({
      data: [{ userId, fileHash: hash, name, uploadedAt: office.now }],
      skipDuplicates: true,
    });
    note({
      action: 'file.upload',
      entity: 'storedFile',
      entityId: null,
      changes: { hash: [null, hash], name: [null, name], mime: [null, mime], size: [null, size] },
    });
  });
}
