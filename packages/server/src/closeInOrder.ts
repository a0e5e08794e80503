import type { FastifyInstance } from 'fastify';

/**
 * Lets the server end: an answer given while it closes also ends its connection. Browsers keep theirs open for the next
 * request, and the server would wait a minute for one that it no longer takes.
 */
export function closeInOrder(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', async () => {
    isClosing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
