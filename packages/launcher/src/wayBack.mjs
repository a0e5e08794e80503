import { endRunningTools } from './childProcess.mjs';

// A process that was asked to stop goes back the way it came: the server first, the database after it.

/** npm repeats the terminal's Ctrl-C to its child, so the same wish arrives twice. */
const SAME_WISH_MS = 700;
const STARTING_MS = 30_000;

const delay = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Thrown inside a start that was interrupted; nobody has to be told. */
export class Interrupted extends Error {}

/**
 * Collects how to close what was opened, and listens to SIGINT and SIGTERM.
 * @param {{ onClosed?: (code: number) => void, say?: (line: string) => void }} [options]
 */
export function createWayBack({ onClosed = (code) => process.exit(code), say = () => {} } = {}) {
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  /** @type {(() => void)[]} */
  const kills = [];
  /** @type {Promise<unknown>} */
  let started = Promise.resolve();
  /** @type {Set<() => void>} */
  const interrupts = new Set();
  /** @type {Promise<void> | null} */
  let closing = null;
  let askedAt = 0;

  /** Closes in the reverse order, each thing once. */
  const goBack = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      try {
        await stop();
      } catch (error) {
        console.error(error);
      }
    }
  };

  /** @param {number} code */
  const close = (code) => {
    closing ??= (async () => {
      endRunningTools();
      for (const interrupt of interrupts) interrupt();
      await goBack();
      // A start that was still on its way may have opened something meanwhile.
      await Promise.race([started.catch(() => {}), delay(STARTING_MS)]);
      await goBack();
      onClosed(code);
    })();
    return closing;
  };

  const onSignal = () => {
    const now = performance.now();
    if (closing === null) {
      askedAt = now;
      say('Stopping …');
      void close(0);
    } else if (now - askedAt > SAME_WISH_MS) {
      for (const kill of kills) kill();
      onClosed(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);

  return {
    /** @param {() => Promise<void>} stop @param {() => void} [kill] when a person insists */
    add: (stop, kill) => {
      stops.push(stop);
      if (kill) kills.push(kill);
    },
    /**
     * Closing waits until the start that is on its way has noticed.
     * @template T
     * @param {Promise<T>} work
     * @returns {Promise<T>}
     */
    track: (work) => {
      started = work;
      return work;
    },
    /** @param {() => void} interrupt ends a running program early */
    onInterrupt: (interrupt) => void interrupts.add(interrupt),
    /** Ends a start that nobody wants any more. */
    requireOpen: () => {
      if (closing) throw new Interrupted();
    },
    isClosing: () => closing !== null,
    close,
    /** Something we stand on went away by itself. @param {Error} error */
    fail: (error) => {
      if (closing) return;
      console.error(error.message);
      void close(1);
    },
  };
}
