import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The server as a process of its own, for what only a process shows: its log, its death, its end. */
export interface ServerProcess {
  readonly address: string;
  /** Everything written so far, on both channels. */
  written(): string;
  isAlive(): boolean;
  /** Asks it to end, as the system does, and answers with its exit code. */
  end(): Promise<number | null>;
}

/** The server as the launcher bundles it, which the run has seen to before its first test (startDatabase.ts). */
export const serverProgram = fileURLToPath(new URL('../../dist/main.mjs', import.meta.url));

/** Starts the server on a free port and waits until it is ready. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'tyndau-process-'));
  const env = { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: folder, ...settings };
  const child = spawn(process.execPath, [serverProgram], { env, stdio: ['ignore', 'pipe', 'pipe'] });
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
