import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { kindOfFault } from './faultKind.ts';
import { describeFault } from './graphql/describeFault.ts';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/**
 * What every route but the GraphQL window answers when it fails: the same codes as the window, and of a fault nothing but
 * the id under which it stands in the log.
 */
export function serveFaults(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError | GraphQLError | Error>((error, request, reply) => {
    const open = openFault(error);
    if (open) return reply.code(open.status).send({ code: open.code, requestId: request.id });
    const kind = kindOfFault(error);
    const { method, routeOptions, id: requestId } = request;
    const fault = describeFault(error);
    server.log.error({ requestId, method, route: routeOptions.url, fault }, kind.logged);
    return reply.code(kind.status).send({ code: kind.code, requestId });
  });
}

// The visitor's own mistakes: our codes, and those of the framework for bodies too large, not JSON and the like.
function openFault(error: FastifyError | GraphQLError | Error): { status: number; code: string } | null {
  if (error instanceof GraphQLError) {
    const code = String(error.extensions.code);
    const status = STATUS[code];
    return status ? { status, code } : null;
  }
  if (!('statusCode' in error) || !error.statusCode || error.statusCode >= 500) return null;
  return { status: error.statusCode, code: 'code' in error ? String(error.code) : 'BAD_REQUEST' };
}
