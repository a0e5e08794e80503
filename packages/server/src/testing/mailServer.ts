import { createServer } from 'node:net';

export interface MailServer {
  /** Letters it took, with their heads. */
  readonly letters: string[];
  readonly port: number;
  close(): Promise<unknown>;
}

/** A mail server of our own on the loopback: takes letters, or refuses them. */
export async function mailServer(answer: 'takes' | 'refuses'): Promise<MailServer> {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let body: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 loopback');
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (chunk: string) => {
      for (const line of chunk.split('\r\n').slice(0, -1)) {
        if (body) {
          if (line !== '.') body.push(line);
          else {
            letters.push(body.join('\n'));
            body = null;
            say('250 taken');
          }
        } else if (/^DATA/i.test(line)) {
          body = [];
          say('354 go on');
        } else if (/^RCPT/i.test(line) && answer === 'refuses') say('451 not now');
        else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { letters, port, close: () => new Promise((resolve) => server.close(resolve)) };
}
