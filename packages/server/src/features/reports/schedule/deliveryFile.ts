import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the file of a sent report lies until it is swept away. */
export function deliveryPath(
  dataFolder: string,
  { id, format }: { readonly id: number; readonly format: string },
): string {
  const folder = join(dataFolder, 'deliveries');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${id}.${format}`);
}
