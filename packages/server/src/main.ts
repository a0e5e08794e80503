import { buildApp } from './app.ts';
import { readEnvironment } from './env.ts';

const CLOSE_WITHIN_MS = 10_000;

async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const app = await buildApp(env);
  const address = await app.server.listen({ host: env.host, port: env.port });
  app.learnings.keepFresh();
  let isClosing = false;
  const close = async () => {
    // The same wish may arrive twice (a launcher and a terminal): only the first one counts.
    if (isClosing) return;
    isClosing = true;
    // Requests in flight get their answer; whatever hangs longer is cut off.
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  const message = { ready: true, address };
  process.stdout.write(`${JSON.stringify(message)}\n`);
  process.send?.(message);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
