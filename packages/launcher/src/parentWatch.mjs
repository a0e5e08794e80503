// Preloaded into every server process: when the launcher is gone, even by `kill -9`, the server goes too.

const GRACE_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone must not keep a finished program alive.
process.channel?.unref();
