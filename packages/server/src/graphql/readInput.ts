import { accept, type Result, refuse } from '@tyndau/domain/kernel/result';
import type { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';

/** Reads what the form sent by its schema; what does not fit is refused at its field, never a fault of the server. */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  field?: string,
): Result<z.output<Schema>, readonly Refusal[]> {
  const read = schema.safeParse(input);
  if (read.success) return accept(read.data);
  return refuse(
    read.error.issues.map((issue) => refusalOfIssue(issue, field ?? (issue.path.join('.') || null))),
  );
}

function refusalOfIssue(issue: z.core.$ZodIssue, field: string | null): Refusal {
  switch (issue.code) {
    case 'invalid_value':
      return refusal('NOT_A_CHOICE', field, { choices: issue.values.join(', ') });
    case 'too_small':
      return issue.origin === 'string'
        ? refusal('REQUIRED', field)
        : refusal('OUT_OF_RANGE', field, { least: Number(issue.minimum), most: '…' });
    case 'too_big':
      return issue.origin === 'string'
        ? refusal('TEXT_TOO_LONG', field, { most: Number(issue.maximum) })
        : refusal('OUT_OF_RANGE', field, { least: 0, most: Number(issue.maximum) });
    default:
      return refusal('REQUIRED', field);
  }
}
