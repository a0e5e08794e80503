import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** A line to a database that can be cut and restored, as a switch in the server room would do it. */
export interface SeverableLine {
  /** The database's address by way of this line. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
}

/** Lays a line to the database; it ends with `cut`. */
export async function severableLine(databaseUrl: string): Promise<SeverableLine> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const answer = (near: Socket) => {
    const far = createConnection(Number(target.port || 5432), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  };
  let server: Server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as { port: number };
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  // A socket file would pass our line by.
  url.searchParams.delete('host');
  return {
    url: url.href,
    async cut() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async restore() {
      server = createServer(answer);
      await once(server.listen(port, '127.0.0.1'), 'listening');
    },
  };
}
