import { parseFilter } from '@tyndau/domain/filters/filterText';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import { GraphQLError } from 'graphql';

/** A filter that came as text; throws BAD_USER_INPUT with the fault and its place. Nothing is guessed. */
export function readWhere(where: string | null | undefined): Filter {
  const parsed = parseFilter(where ?? '');
  if (parsed.ok) return parsed.value;
  throw new GraphQLError('The filter cannot be read', {
    extensions: { code: 'BAD_USER_INPUT', filter: parsed.refusal },
  });
}
