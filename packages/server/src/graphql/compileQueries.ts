import type { ApolloServerPlugin, HTTPGraphQLHead } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Office } from '../office.ts';

/** Documents of the counter are some dozens; whoever sends ever new ones must not fill the memory. */
const MOST_COMPILED = 300;

/**
 * Carries out queries by functions compiled for each document: a page of fifty appeals is a thousand fields, and walking
 * the document anew for every one of them costs more than reading the rows. Mutations go the ordinary way.
 */
export function compileQueries(
  schema: GraphQLSchema,
  format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<Office> {
  const compiled = new Map<string, CompiledQuery | null>();
  const compile = (
    key: string,
    document: DocumentNode,
    operationName: string | null,
  ): CompiledQuery | null => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = compileQuery(schema, document, operationName ?? undefined);
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    const query = isCompiledQuery(made) ? made : null;
    compiled.set(key, query);
    return query;
  };
  return {
    async requestDidStart() {
      return {
        async responseForOperation({
          operation,
          document,
          queryHash,
          operationName,
          request,
          contextValue,
          response,
        }) {
          // Several operations and none of them chosen: the ordinary way says so as the protocol asks.
          if (operation?.operation !== 'query') return null;
          const query = compile(`${queryHash} ${operationName ?? ''}`, document, operationName);
          if (!query) return null;
          const result: ExecutionResult = await query.query({}, contextValue, request.variables ?? {});
          // Refused before anything was carried out, as for a variable of the wrong kind: the ordinary way says so as the protocol asks.
          if (result.data === undefined) return null;
          const errors = result.errors?.map((error) =>
            withoutStatus(format(asError(error).toJSON(), error), response.http),
          );
          const data = result.data as Record<string, unknown> | null;
          const singleResult = errors ? { data, errors } : { data };
          return { http: response.http, body: { kind: 'single' as const, singleResult } };
        },
      };
    },
  };
}

// As the ordinary way does it: the status that an error asks for is that of the answer, and stands nowhere else.
function withoutStatus(formatted: GraphQLFormattedError, http: HTTPGraphQLHead): GraphQLFormattedError {
  const { http: asked, ...extensions } = formatted.extensions ?? {};
  if (!asked) return formatted;
  http.status = (asked as { readonly status: number }).status;
  return { ...formatted, extensions };
}

function asError(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(String(error));
}
