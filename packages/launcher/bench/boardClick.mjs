import { inPage } from './parts/page.mjs';

/** From a click on a mark of a board to all its panels drawn anew, in a real browser. */
export const name = 'boardClick';

const SCREEN = { width: 1440, height: 2000 };
const CLICKS = 12;

/** Runs in the page: notes the moment of a click, and when anything in a panel was last changed. */
const WATCH = `{
  const watch = { clickedAt: 0, drawnAt: 0 };
  document.addEventListener('click', () => { watch.clickedAt = performance.now(); watch.drawnAt = 0; }, true);
  new MutationObserver(() => { watch.drawnAt = performance.now(); }).observe(document.querySelector('main'), {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
  window.watch = watch;
}`;

/** What the panels say, to be sure that they have changed. */
const SAID = `[...document.querySelectorAll('[data-panel-body]')].map((panel) => panel.textContent)`;

/** @param {import('../src/benchCommand.mjs').BenchContext} context */
export function run(context) {
  return inPage(context, 'leader', SCREEN, async (page) => {
    await page.goto(`${context.address}/board/department`);
    const lines = page.locator('[data-look="ranking"]').last().getByRole('button', { pressed: false });
    await lines.first().waitFor();
    await settled(page);
    await page.evaluate(WATCH);
    const times = [];
    let changed = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < CLICKS; turn += 1) {
      context.report(`click ${turn + 1}`);
      const before = await page.evaluate(SAID);
      const answered = page.waitForResponse((/** @type {any} */ one) => one.url().includes('/graphql'));
      // Another district each time: what was asked before is asked anew.
      await lines.nth(turn % 8).click();
      await answered;
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

/** Until nothing is fetched and nothing has moved for a while. @param {any} page */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}
