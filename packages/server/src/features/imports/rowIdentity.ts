import { createHash } from 'node:crypto';
import type { ImportMapping } from './importMapping.ts';

/** By what the archive knows a row again. */
export interface RowIdentity {
  readonly system: string;
  readonly id: string;
}

/** Name of the column that a file of bad rows carries in addition; it is no part of a row. */
export const reasonsColumns = ['Қатенің себептері', 'Причины отказа', 'Reasons of refusal'] as const;

/** Numbers are compared only within one source: number 15 of two systems are two letters. */
export function externalSystemOf({ constants }: ImportMapping): string {
  const name = constants.externalSystem?.trim();
  return name ? `import:${name}` : 'import';
}

/**
 * The identity of a row: the number its source gave it, or, where there is none, the digest of all it says. The digest
 * does not depend on the order of columns nor on the mapping, so the same file stays known however it is read.
 */
export function identityOf(
  mapping: ImportMapping,
  columns: readonly string[],
  cells: readonly string[],
): RowIdentity {
  const system = externalSystemOf(mapping);
  const at = mapping.columns.externalId ? columns.indexOf(mapping.columns.externalId) : -1;
  const given = at >= 0 ? cells[at]?.trim() : '';
  if (given) return { system, id: given.slice(0, 200) };
  const said = columns
    .map((column, index) => [column, cells[index] ?? ''] as const)
    .filter(([column, cell]) => cell !== '' && !(reasonsColumns as readonly string[]).includes(column))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { system, id: `row:${createHash('sha256').update(JSON.stringify(said)).digest('base64url')}` };
}
