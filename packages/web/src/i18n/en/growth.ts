import type { growth as ru } from '../ru/growth.ts';
import type { Translation } from '../translation.ts';

export const growth = {
  title: 'Growth of themes by districts',
  none: 'No unusual growth',
  noneHint:
    'Every day the week that is over is compared with what is usual for the season and the size of a district.',
  found: 'noticed {{on}}',
  letters_one: '{{count}} appeal',
  letters_other: '{{count}} appeals',
  instead: 'instead of the expected {{expected}} in the week {{from}} – {{to}}.',
  chance: 'By chance so many come {{chance}}.',
  due: 'by {{on}}',
  dueOn: 'Term',
  conclusion: 'What it came to:',
  kind: { cause: 'Cause:', measure: 'Measure:' },
  state: { open: 'Grows', closed: 'Closed' },
  step: { cause: 'Note a cause', measure: 'Note a measure', close: 'Close' },
  words: { cause: 'What is the cause', measure: 'What is done', close: 'What it came to' },
  howTitle: 'How growth is found',
  how: 'Expected: the level of the question in the district in the half year before, borne by the season of the question in the same weeks of earlier years. Test: gamma-Poisson, its unrest estimated over all cells; not more than 0.5 % of what is found may be chance (Benjamini and Hochberg). At least 6 appeals and half more than expected. The thresholds are proposed and not of any act.',
} satisfies Translation<typeof ru>;
