import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { RegisterExport } from '../../db/generated/client.ts';

/** Where the file of an export lies until it is swept away. */
export function exportPath(
  dataFolder: string,
  { id, format }: Pick<RegisterExport, 'id' | 'format'>,
): string {
  const folder = join(dataFolder, 'exports');
  // Nobody else of this machine is to read who wrote to the office.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${id}.${format}`);
}

/** What the file is called on the reader's disk: the list and the day. */
export function exportName({
  title,
  format,
  createdAt,
}: Pick<RegisterExport, 'title' | 'format' | 'createdAt'>): string {
  return `${title} ${officeDate(createdAt.toISOString())}.${format}`;
}
