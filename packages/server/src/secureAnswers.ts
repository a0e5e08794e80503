import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Environment } from './env.ts';

// Nothing of the browser's machinery is needed but the clipboard, full screen for scans, and the camera that reads barcodes.
const PERMISSIONS_POLICY =
  'accelerometer=(), camera=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Headers that tell the browser what our pages never do, and the refusal of requests that other sites have forged. */
export async function secureAnswers(server: FastifyInstance, env: Environment): Promise<void> {
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: contentSecurityPolicy(env),
    strictTransportSecurity: env.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
  });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    // What the archive answers is for this reader and this moment; files of the application say otherwise themselves.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  // A form of another site cannot set a header of its own. The GraphQL window asks for the same by itself.
  server.addHook('onRequest', async (request, reply) => {
    const isForeign = !SAFE_METHODS.has(request.method) && request.headers['x-tyndau'] === undefined;
    if (isForeign && !request.url.startsWith('/graphql')) {
      return reply.code(403).send({ code: 'FORGED_REQUEST', requestId: request.id });
    }
    return undefined;
  });
}

// Scripts only from our own files; 'wasm-unsafe-eval' lets them run WebAssembly (the reader of barcodes), never text. Style attributes are allowed: the interface library places menus with them.
function contentSecurityPolicy(env: Environment) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      // The key container on the reader's own computer, by which answers are signed.
      connectSrc: ["'self'", 'wss://127.0.0.1:13579'],
      objectSrc: ["'none'"],
      frameSrc: ["'self'", 'blob:'],
      frameAncestors: ["'self'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      ...(env.secureCookies ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}
