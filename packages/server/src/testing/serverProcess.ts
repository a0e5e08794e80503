import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The server as a process of its own, for what only a process shows: its log, its death, its end. */
export interface ServerProcess {
  readonly address: string;
  /** Everything written so far, on both channels. */
  written(): string;
  isAlive(): boolean;
  /** Asks it to end, as the system does, and answers with its exit code. */
  end(): Promise<number | null>;
}

const packages = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts the server on a free port and waits until it is ready. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'tyndau-process-'));
  // TypeScript is read by the process itself: a program in between would swallow the signals and the exit code.
  const loader = pathToFileURL(join(packages, 'launcher/node_modules/tsx/dist/loader.mjs')).href;
  const program = ['--import', loader, join(packages, 'server/src/main.ts')];
  const env = { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: folder, ...settings };
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const channel of [child.stdout, child.stderr]) {
    channel.setEncoding('utf8');
    channel.on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const address = await ready(child, () => text);
  return {
    address,
    written: () => text,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
      rmSync(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

async function ready(child: ChildProcess, written: () => string): Promise<string> {
  for (;;) {
    const found = /"address":"([^"]+)"/.exec(written())?.[1];
    if (found) return found;
    if (child.exitCode !== null || !child.stdout) throw new Error(`The server has not started: ${written()}`);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
}
