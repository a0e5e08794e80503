import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:https';
import { type KeyHolder, makeHolder, pemOf, signCms } from '@tyndau/server/testing/keyAuthority';
import { WebSocketServer } from 'ws';

/** What the person does in the window of the key container. */
export type Choice = KeyHolder | 'closes the window';

/**
 * NCALayer as a program beside the browser: its port, its TLS, its greeting and heartbeat, its module `basics`. The keys
 * are real, and so is the CMS it answers with.
 */
export async function openKeyContainer(choices: Choice[]): Promise<{ close(): void }> {
  const { certificate, keys } = await makeHolder({ name: { CN: '127.0.0.1' } });
  if ('secret' in keys) throw new Error('No browser speaks TLS with such a key');
  const exported = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = createPrivateKey({ key: exported, format: 'der', type: 'pkcs8' });
  const tls = createServer({
    cert: pemOf({ certificate, keys }),
    key: key.export({ type: 'pkcs8', format: 'pem' }),
  });
  const sockets = new WebSocketServer({ server: tls });
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ result: { version: '1.4' } }));
    socket.send('--heartbeat--');
    socket.on('message', async (message) => {
      const reply = await replyTo(JSON.parse(String(message)), choices.shift() ?? 'closes the window');
      socket.send(JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => tls.listen(13579, '127.0.0.1', resolve));
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      tls.close();
    },
  };
}

interface SignRequest {
  readonly module: string;
  readonly method: string;
  readonly args: {
    readonly format: string;
    readonly data: string;
    readonly signingParams: { readonly decode: boolean; readonly encapsulate: boolean };
  };
}

async function replyTo({ module, method, args }: SignRequest, choice: Choice) {
  if (module !== 'kz.gov.pki.knca.basics') return { success: false, errorCode: 'MODULE_NOT_FOUND' };
  if (method !== 'sign' || args.format !== 'cms') {
    return { status: false, code: 'INVALID_SIGNING_PARAMS', message: 'Unknown method' };
  }
  if (choice === 'closes the window') return { status: true, body: {} };
  const { decode, encapsulate } = args.signingParams;
  const content = Buffer.from(args.data, decode ? 'base64' : 'utf8');
  return { status: true, body: { result: [await signCms(choice, content, { isEnclosing: encapsulate })] } };
}
