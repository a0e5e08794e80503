import { expect, it } from 'vitest';
import { lifecyclePage } from './lifecyclePage.ts';
import { receptionPage } from './receptionPage.ts';

// The pages are committed and read by people; when a table changes, `vitest run -u` writes them anew and the diff is reviewed.
it('the page of the life of an appeal says what the table says', async () => {
  await expect(lifecyclePage()).toMatchFileSnapshot('../../docs/appeal-lifecycle.md');
});

it('the page of the thirteen steps says what the table says', async () => {
  await expect(receptionPage()).toMatchFileSnapshot('../../docs/reception-steps.md');
});
