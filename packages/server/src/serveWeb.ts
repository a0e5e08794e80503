import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app.ts';

/** Serves the built single-page application; every address that is not a file is the application's own. */
export async function serveWeb({ server, env }: App): Promise<void> {
  if (!env.webFolder) return;
  const root = join(process.cwd(), env.webFolder);
  await server.register(fastifyStatic, {
    root: env.webFolder.startsWith('/') ? env.webFolder : root,
    wildcard: false,
    preCompressed: true,
    // Built files carry a hash of their content in their names; the page itself must always be asked for.
    setHeaders(reply, path) {
      const immutable = path.includes('/assets/');
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (isPage && !request.url.startsWith('/api/'))
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(404).send({ error: 'not found' });
  });
}
