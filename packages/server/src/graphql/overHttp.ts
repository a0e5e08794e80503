import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * What GraphQL over HTTP asks of the window beside the questions themselves: another method or another kind of body is
 * refused by its own status, and a body that cannot be read is answered in the window's words.
 */
export function speakGraphqlOverHttp(scope: FastifyInstance, path: string): void {
  // Before its body is looked at; the handler is never reached.
  scope.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: path,
    onRequest: refuseOtherMethods,
    handler: refuseOtherMethods,
  });
  scope.addHook('onRequest', refuseOtherKinds);
  scope.setErrorHandler<FastifyError>((error, request, reply) => {
    const { statusCode = 500, code, message } = error;
    if (statusCode >= 500) throw error;
    return refuse(reply, statusCode, code, message, request.id);
  });
}

async function refuseOtherMethods(_request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  reply.header('allow', 'POST');
  return refuse(reply, 405, 'METHOD_NOT_ALLOWED', 'Questions are asked by POST');
}

// Forms of other sites come as other kinds of text: they are turned away before anything is read.
async function refuseOtherKinds(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const kind = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (request.method !== 'POST' || kind === 'application/json') return undefined;
  return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Questions are sent as application/json');
}

function refuse(reply: FastifyReply, status: number, code: string, message: string, requestId?: string) {
  const extensions = { code, ...(requestId ? { requestId } : {}) };
  return reply.code(status).send({ errors: [{ message, extensions }] });
}
