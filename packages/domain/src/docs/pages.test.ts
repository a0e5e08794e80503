import { expect, it } from 'vitest';
import { answerPage } from './answerPage.ts';
import { assignmentPage } from './assignmentPage.ts';
import { lifecyclePage } from './lifecyclePage.ts';
import { receptionPage } from './receptionPage.ts';

// The pages are committed and read by people; when a table changes, `vitest run -u` writes them anew and the diff is reviewed.
it('the page of the life of an appeal says what the table says', async () => {
  await expect(lifecyclePage()).toMatchFileSnapshot('../../docs/appeal-lifecycle.md');
});

it('the page of the life of an assignment says what the table says', async () => {
  await expect(assignmentPage()).toMatchFileSnapshot('../../docs/assignment-lifecycle.md');
});

it('the page of drafts and requests of more time says what the tables say', async () => {
  await expect(answerPage()).toMatchFileSnapshot('../../docs/answer-draft.md');
});

it('the page of the thirteen steps says what the table says', async () => {
  await expect(receptionPage()).toMatchFileSnapshot('../../docs/reception-steps.md');
});
