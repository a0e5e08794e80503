import { Prisma, type Sql } from './archive.ts';

/**
 * The columns of a table under the names of its Prisma model, so that rows read by SQL are rows of the model.
 * `scalars` is the model's own list of fields: a field added to the schema is read without a change here.
 */
export function columnsOf(scalars: Record<string, string>, alias: string): Sql {
  const columns = Object.keys(scalars).map((field) => `${alias}.${toColumn(field)} AS "${field}"`);
  return Prisma.raw(columns.join(', '));
}

/** `registeredOn` → `registered_on`, as `@map` writes it throughout the schema. */
function toColumn(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
