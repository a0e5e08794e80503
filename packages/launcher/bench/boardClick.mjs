import { inPage } from './parts/page.mjs';

/** From a click on a mark of a board to all its panels drawn anew, in a real browser. */
export const name = 'boardClick';

const SCREEN = { width: 1440, height: 2000 };
const CLICKS = 12;

/** Runs in the page: notes the moment of a click, and when anything in a panel was last changed. */
const WATCH = `{
  const watch = { clickedAt: 0, drawnAt: performance.now() };
  document.addEventListener('click', () => { watch.clickedAt = performance.now(); watch.drawnAt = 0; }, true);
  new MutationObserver(() => { watch.drawnAt = performance.now(); }).observe(document.querySelector('main'), {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
  window.watch = watch;
}`;

/** Whether nothing has moved for a while. */
const RESTS = 'watch.drawnAt > 0 && performance.now() - Math.max(watch.clickedAt, watch.drawnAt) > 800';

/** What the panels say, to be sure that they have changed. */
const SAID = `[...document.querySelectorAll('[data-panel-body]')].map((panel) => panel.textContent)`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export function run(context) {
  return inPage(context, 'leader', SCREEN, async (page) => {
    await page.goto(`${context.address}/board/department`);
    const ranking = page.locator('[data-look="ranking"]').last();
    // The panel has buttons of its own, that open its menus.
    const places = ranking.getByRole('listitem');
    const lines = places.getByRole('button', { pressed: false });
    const chosen = places.getByRole('button', { pressed: true });
    await lines.first().waitFor();
    await page.evaluate(WATCH);
    await settled(page);
    const times = [];
    let changed = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < CLICKS; turn += 1) {
      context.report(`click ${turn + 1}`);
      const before = await page.evaluate(SAID);
      // A line is chosen, and let go with the next click; then it is another's turn.
      await (turn % 2 === 0 ? lines.nth((turn / 2) % 3) : chosen.first()).click();
      await settled(page);
      const { clickedAt, drawnAt } = await page.evaluate('watch');
      const after = await page.evaluate(SAID);
      changed = Math.min(
        changed,
        after.filter((/** @type {string} */ text, /** @type {number} */ at) => text !== before[at]).length,
      );
      times.push(drawnAt - clickedAt);
    }
    times.sort((one, other) => one - other);
    return {
      name,
      figures: {
        panels: (await page.evaluate(SAID)).length,
        fewestPanelsChanged: changed,
        clickToDrawnMedianMs: times[Math.floor(times.length / 2)] ?? 0,
        clickToDrawnP95Ms: times.at(-1) ?? 0,
      },
    };
  });
}

/** Until nothing has moved for a while; the line by which pages hear of changes stays open, so that the network never rests. @param {any} page */
async function settled(page) {
  // Asked from outside: the page itself may make no program of a text.
  while (!(await page.evaluate(RESTS))) await new Promise((resolve) => setTimeout(resolve, 50));
}
