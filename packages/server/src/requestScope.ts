import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const scope = new AsyncLocalStorage<string>();

/** The id of the request that is being answered; for places that no office reaches, such as the masking of faults. */
export function currentRequestId(): string | undefined {
  return scope.getStore();
}

/** Lets every request carry its id along. After the body is read: reading it loses the thread. */
export function carryRequestIds(server: FastifyInstance): void {
  server.addHook('preHandler', (request, _reply, done) => scope.run(request.id, done));
}
