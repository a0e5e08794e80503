import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

const statusOf: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/** The same answers as the window's, in the words of HTTP; a fault is logged and masked. */
export function answerDocumentError(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
  const known = statusOf[code];
  if (known) return reply.code(known).send({ code, message: error.message });
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status < 500) return reply.code(status).send({ code: 'BAD_REQUEST', message: error.message });
  request.log.error({ fault: error.stack, path: request.routeOptions.url }, 'fault');
  return reply.code(500).send({ code: 'INTERNAL_SERVER_ERROR', requestId: request.id });
}
