import { type LoadedWorld, loadWorld } from '../demo/loadWorld.ts';
import type { TestOffice } from './testOffice.ts';

/**
 * Fills the register of a test office with an invented one: two years of appeals up to the day, with everybody who works
 * on them. The same seed and day give the same rows. The office's clock should stand on the same day.
 */
export async function makeWorld(
  office: Pick<TestOffice, 'app' | 'databaseUrl'>,
  options: { readonly appeals?: number; readonly seed?: number; readonly today?: string } = {},
): Promise<LoadedWorld> {
  const { appeals = 500, seed = 7, today = '2026-02-02' } = options;
  const loaded = await loadWorld(office.databaseUrl, { appeals, seed, now: today });
  await office.app.keeper.renew();
  return loaded;
}
