import { inPage } from './parts/page.mjs';

/** How smoothly the register runs under the wheel: pictures a second in a real browser, over the whole list. */
export const name = 'scroll';

const SCREEN = { width: 1440, height: 900 };
/** How far and how fast: a reader's pace, a search's pace, and a hand that throws the wheel. Pixels, pixels a second. */
const paces = /** @type {const} */ ({
  reading: { distance: 6_000, speed: 1_200 },
  searching: { distance: 24_000, speed: 4_000 },
  throwing: { distance: 60_000, speed: 12_000 },
});

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export function run(context) {
  return inPage(context, 'registrar', SCREEN, async (page) => {
    await page.goto(`${context.address}/appeals`);
    await page.getByRole('grid').getByRole('link').first().waitFor();
    /** @type {Record<string, number>} */
    const figures = {};
    context.report('at rest');
    const rest = await framesDuring(page, () => page.waitForTimeout(1500));
    figures.atRestFramesPerSecond = rest.perSecond;
    for (const [pace, { distance, speed }] of Object.entries(paces)) {
      context.report(pace);
      const { perSecond, p95Ms, longestMs, awaited } = await framesDuring(page, () =>
        turnWheel(page, distance, speed),
      );
      figures[`${pace}FramesPerSecond`] = perSecond;
      figures[`${pace}FrameP95Ms`] = p95Ms;
      figures[`${pace}FrameLongestMs`] = longestMs;
      figures[`${pace}FramesWithUnreadRowsPercent`] = awaited;
    }
    return { name, figures };
  });
}

/** The wheel itself, through the browser's own way of it. @param {any} page @param {number} distance @param {number} speed */
async function turnWheel(page, distance, speed) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.synthesizeScrollGesture', {
    x: SCREEN.width / 2,
    y: SCREEN.height / 2,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  await devtools.detach();
}

/** Runs in the page: notes the moment of every picture, and whether a row in sight had not come yet. */
const WATCH = `{
  const watch = { times: [], awaited: 0, isOver: false };
  const grid = document.querySelector('[role=grid]');
  const note = (now) => {
    watch.times.push(now);
    if (grid.querySelector('[role=row] > [aria-busy]')) watch.awaited += 1;
    if (!watch.isOver) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.watch = watch;
}`;

/**
 * What the page drew meanwhile: the time from each picture to the next, and in how many of them a row in sight had not come yet.
 * @param {any} page @param {() => Promise<unknown>} work
 */
async function framesDuring(page, work) {
  await page.evaluate(WATCH);
  await work();
  const { times, awaited } = await page.evaluate('watch.isOver = true, watch');
  const gaps = times.slice(1).map((/** @type {number} */ time, /** @type {number} */ at) => time - times[at]);
  gaps.sort((/** @type {number} */ one, /** @type {number} */ other) => one - other);
  return {
    perSecond: (1000 * gaps.length) / (times.at(-1) - times[0]),
    p95Ms: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    longestMs: gaps.at(-1) ?? 0,
    awaited: (100 * awaited) / Math.max(1, times.length),
  };
}
