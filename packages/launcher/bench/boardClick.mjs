import { inPage } from './parts/page.mjs';

/** From a click on a mark of a board to the frame in which all its panels show the new answer, in a real browser. */
export const name = 'boardClick';

const SCREEN = { width: 1440, height: 2000 };
/** Each is a filter that was never asked on this page, and then the way back from it. */
const TURNS = 20;

/** Runs in the page: notes when a mark was clicked, when anything in a panel was last changed, and the frame that shows it. */
const WATCH = `{
  const watch = { clickedAt: 0, drawnAt: performance.now(), paintedAt: 0 };
  const painted = new MessageChannel();
  painted.port1.onmessage = () => { watch.paintedAt = performance.now(); };
  document.addEventListener('click', (event) => {
    watch.clickedAt = event.timeStamp; watch.drawnAt = 0; performance.clearResourceTimings();
  }, true);
  new MutationObserver(() => {
    watch.drawnAt = performance.now();
    requestAnimationFrame(() => painted.port2.postMessage(0));
  }).observe(document.querySelector('main'), {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
  window.watch = watch;
}`;

/** Whether nothing has moved for a while. */
const RESTS = 'watch.drawnAt > 0 && performance.now() - Math.max(watch.clickedAt, watch.drawnAt) > 800';

/** The moments of the last click, in milliseconds after it: the question sent, its answer here, the last change, its frame. */
const MOMENTS = `(() => {
  const question = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/graphql'));
  const after = (at) => at - watch.clickedAt;
  return {
    sent: after(question?.startTime ?? NaN), answered: after(question?.responseEnd ?? NaN),
    drawn: after(watch.drawnAt), painted: after(watch.paintedAt),
  };
})()`;

/** What the panels say, to be sure that they have changed. */
const SAID = `[...document.querySelectorAll('[data-panel-body]')].map((panel) => panel.textContent)`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export function run(context) {
  return inPage(context, 'leader', SCREEN, async (page) => {
    await page.goto(`${context.address}/board/department`);
    const rankings = page.locator('[data-look="ranking"]');
    await rankings.last().getByRole('listitem').first().waitFor();
    const kinds = await rankings.count();
    await page.evaluate(WATCH);
    await settled(page);
    /** @type {Moments[]} */ const there = [];
    /** @type {Moments[]} */ const back = [];
    let changed = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < TURNS; turn += 1) {
      context.report(`click ${turn + 1}`);
      const before = await page.evaluate(SAID);
      // The panel has buttons of its own, that open its menus.
      const marks = rankings.nth(turn % kinds).getByRole('listitem');
      await marks
        .getByRole('button', { pressed: false })
        .nth(Math.floor(turn / kinds))
        .click();
      await settled(page);
      there.push(await page.evaluate(MOMENTS));
      const after = await page.evaluate(SAID);
      changed = Math.min(
        changed,
        after.filter((/** @type {string} */ text, /** @type {number} */ at) => text !== before[at]).length,
      );
      await marks.getByRole('button', { pressed: true }).first().click();
      await settled(page);
      back.push(await page.evaluate(MOMENTS));
    }
    return {
      name,
      figures: {
        panels: (await page.evaluate(SAID)).length,
        fewestPanelsChanged: changed,
        clickToSentMedianMs: quantile(there, 'sent', 0.5),
        clickToAnsweredMedianMs: quantile(there, 'answered', 0.5),
        clickToAnsweredP95Ms: quantile(there, 'answered', 0.95),
        clickToDrawnMedianMs: quantile(there, 'painted', 0.5),
        clickToDrawnP95Ms: quantile(there, 'painted', 0.95),
        wayBackToDrawnP95Ms: quantile(back, 'painted', 0.95),
      },
    };
  });
}

/** @typedef {Record<'sent' | 'answered' | 'drawn' | 'painted', number>} Moments */

/** @param {readonly Moments[]} clicks @param {keyof Moments} moment @param {number} share of the clicks that are no later */
function quantile(clicks, moment, share) {
  const sorted = clicks.map((click) => click[moment]).sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Until nothing has moved for a while; the line by which pages hear of changes stays open, so that the network never rests. @param {any} page */
async function settled(page) {
  // Asked from outside: the page itself may make no program of a text.
  while (!(await page.evaluate(RESTS))) await new Promise((resolve) => setTimeout(resolve, 50));
}
