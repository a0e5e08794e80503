import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { kindOfFault } from '../faultKind.ts';
import { currentRequestId } from '../requestScope.ts';
import { describeFault } from './describeFault.ts';

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
 * nor a row of the archive leaves the server. The id of the request stands in both.
 */
export function formatError(
  log: FastifyBaseLogger,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const code = original instanceof GraphQLError ? original.extensions.code : formatted.extensions?.code;
  if (isTooManyTokens(formatted)) return masked(formatted, 'QUERY_TOO_LARGE', 'The query is too large');
  if (typeof code === 'string' && OPEN_CODES.has(code)) return formatted;
  // The error may itself stand behind the one it wraps: both are looked through.
  const kind = kindOfFault({ cause: original, originalError: error });
  const fault = describeFault(original);
  log.error({ requestId: currentRequestId(), path: formatted.path, fault }, kind.logged);
  return masked(formatted, kind.code, kind.message);
}

function masked({ path }: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError {
  const requestId = currentRequestId();
  return { message, ...(path ? { path } : {}), extensions: { code, ...(requestId ? { requestId } : {}) } };
}

// The parser stops by itself and has only one code for everything that is wrong with a text.
function isTooManyTokens({ message }: GraphQLFormattedError): boolean {
  return message.startsWith('Syntax Error: Document contains more');
}
