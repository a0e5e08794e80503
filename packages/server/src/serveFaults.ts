import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { isDatabaseAway } from './db/isDatabaseAway.ts';
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
    const away = isDatabaseAway(error);
    const { method, routeOptions, id: requestId } = request;
    server.log.error(
      { requestId, method, route: routeOptions.url, fault: describeFault(error) },
      away ? 'database unavailable' : 'fault',
    );
    const code = away ? 'DATABASE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
    return reply.code(away ? 503 : 500).send({ code, requestId });
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
