import { createServer } from 'node:net';
import { LaunchRefusal } from './refusal.mjs';

/**
 * Listens and closes at once.
 * @param {number} port 0 asks the system for any
 * @param {string} host
 * @returns {Promise<number>} the port that was free
 */
function tryToListen(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Finds a port nobody listens on at this moment.
 * @param {string} [host]
 */
export function findFreePort(host = '127.0.0.1') {
  return tryToListen(0, host);
}

/**
 * Refuses, before the slow work begins, an address the server could not listen on.
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  try {
    await tryToListen(port, host);
  } catch (error) {
    throw new LaunchRefusal(whyNot(/** @type {NodeJS.ErrnoException} */ (error).code, port, host));
  }
}

/** @param {string | undefined} code @param {number} port @param {string} host */
function whyNot(code, port, host) {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use: stop the other program or choose another port with PORT.`;
    case 'EACCES':
      return `This account may not listen on port ${port}: choose a port above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine has no address "${host}": correct HOST.`;
    default:
      return `Cannot listen on ${host}:${port} (${code ?? 'unknown reason'}).`;
  }
}
