// What a person sees while they wait: a line per finished step, and one living line for the running ones.

const SLOW_REPORT_MS = 5000;

/** @param {number} startedAt milliseconds of performance.now() */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * @typedef {(text: string) => void} Report tells how far a running step is
 * @typedef {ReturnType<typeof createProgress>} Progress
 */

/**
 * @param {{ stream?: NodeJS.WriteStream }} [options]
 */
export function createProgress({ stream = process.stdout } = {}) {
  /** @type {Map<string, { startedAt: number, text: string, saidAt: number }>} */
  const running = new Map();
  const isLive = Boolean(stream.isTTY);

  const clear = () => isLive && stream.write('\r\x1b[2K');
  const draw = () => {
    if (!isLive || running.size === 0) return;
    const parts = [...running].map(([title, step]) =>
      `${title} ${step.text} ${secondsSince(step.startedAt)}`.replaceAll(/ +/g, ' '),
    );
    // A line that wraps could not be wiped away again.
    const width = (stream.columns || 100) - 1;
    stream.write(`\r\x1b[2K${`  ${parts.join(' · ')}`.slice(0, width)}`);
  };
  const timer = isLive ? setInterval(draw, 200).unref() : undefined;

  /** @param {string} line */
  const say = (line) => {
    clear();
    stream.write(`${line}\n`);
    draw();
  };

  /**
   * Where no line can be redrawn (a log, CI), a long step speaks up every few seconds.
   * @param {string} title @param {string} text
   */
  const report = (title, text) => {
    const step = running.get(title);
    if (!step) return;
    step.text = text;
    if (isLive) return draw();
    if (performance.now() - step.saidAt < SLOW_REPORT_MS) return;
    step.saidAt = performance.now();
    say(`  … ${title} ${text} (${secondsSince(step.startedAt)})`);
  };

  /**
   * Runs one step and prints how long it took.
   * @template T
   * @param {string} title
   * @param {(report: Report) => Promise<T>} work
   * @returns {Promise<T>}
   */
  const step = async (title, work) => {
    const startedAt = performance.now();
    running.set(title, { startedAt, text: '', saidAt: startedAt });
    draw();
    try {
      const outcome = await work((text) => report(title, text));
      running.delete(title);
      say(`  ✓ ${title} (${secondsSince(startedAt)})`);
      return outcome;
    } catch (error) {
      running.delete(title);
      say(`  ✗ ${title} (${secondsSince(startedAt)})`);
      throw error;
    }
  };

  return {
    say,
    step,
    close: () => {
      clear();
      clearInterval(timer);
    },
  };
}
