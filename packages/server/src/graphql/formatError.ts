import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const OPEN_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PASSWORD_CHANGE_REQUIRED',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * Our own refusals and the client's mistakes are told as they are; a fault is logged and masked, so that neither a stack
 * nor a row of the archive leaves the server.
 */
export function formatError(
  log: FastifyBaseLogger,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const code = original instanceof GraphQLError ? original.extensions.code : formatted.extensions?.code;
  if (typeof code === 'string' && OPEN_CODES.has(code)) return formatted;
  log.error(
    { fault: original instanceof Error ? original.stack : String(original), path: formatted.path },
    'fault',
  );
  return {
    message: 'Internal fault',
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}
