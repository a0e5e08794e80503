import { type BoundaryTrial, matchBoundaries } from '@tyndau/domain/boundaries/matchBoundaries';
import { MOST_BOUNDARY_MEGABYTES, readGeoJson } from '@tyndau/domain/boundaries/readGeoJson';
import type { Result } from '@tyndau/domain/kernel/result';
import { Refused } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { requireOwnFile } from '../imports/requireOwnFile.ts';

const MEGABYTE = 1024 * 1024;

/** What an uploaded GeoJSON would bring to the map; nothing is changed. Throws `Refused`. */
export async function tryBoundaries(
  office: Office,
  fileHash: string,
  codeProperty: string | null,
): Promise<BoundaryTrial> {
  office.require('dictionary.edit');
  await requireOwnFile(office, fileHash);
  const features = unwrap(readGeoJson(await readText(office, fileHash)));
  return unwrap(matchBoundaries(features, [...office.book.territories.values()], codeProperty));
}

async function readText(office: Office, fileHash: string): Promise<string> {
  const { content, size } = await office.files.get(fileHash);
  if (size > MOST_BOUNDARY_MEGABYTES * MEGABYTE) {
    content.destroy();
    throw new Refused([refusal('FILE_TOO_LARGE', 'fileHash', { megabytes: MOST_BOUNDARY_MEGABYTES })]);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function unwrap<T>(outcome: Result<T, readonly Refusal[]>): T {
  if (!outcome.ok) throw new Refused(outcome.refusal);
  return outcome.value;
}
