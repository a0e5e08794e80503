import SchemaBuilder from '@pothos/core';
import type { Office } from '../office.ts';

/** The builder defines no types: each noun's `*.graphql.ts` does. The context of every field is the office. */
export const builder = new SchemaBuilder<{
  Context: Office;
  Scalars: {
    PlainDate: { Input: string; Output: string | Date };
    Instant: { Input: Date; Output: Date | string };
    Json: { Input: unknown; Output: unknown };
  };
  DefaultFieldNullability: false;
}>({ defaultFieldNullability: false });

builder.queryType({});
builder.mutationType({});
