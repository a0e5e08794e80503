import type { content as ru } from '../ru/content.ts';
import type { Translation } from '../translation.ts';

export const content = {
  title: 'What letters say',
  filter: 'Which letters',
  from: 'From',
  to: 'To',
  place: 'Place',
  anywhere: 'anywhere',
  question: 'Question',
  anything: 'any',
  words: 'What sets these letters apart',
  wordsHint:
    'Words and phrases more frequent here than elsewhere; the number says in how many of the letters read',
  against: 'Compared with',
  contrast: { question: 'Other questions', place: 'Other places', period: 'The year before' },
  reading: 'Letters are being read',
  noWords: 'Nothing sets them apart',
  noWordsHint: 'A word is told when five people at least wrote it and chance does not explain it.',
  wordCounts: 'here {{here}}, elsewhere {{elsewhere}}; deviations {{weight}}',
  readAll:
    'Letters read: {{here}}, to compare {{others}}; one of a person. Weighted log odds, from three standard deviations.',
  sampled:
    'An even sample was read: {{here}} letters of {{letters}}, to compare {{others}} of {{elsewhere}}; one of a person. Weighted log odds, from three standard deviations.',
  systemic: 'Many on one question from one place',
  systemicHint: 'A trouble of the place, not a complaint of one',
  leastPeople: 'At least how many people',
  leastPeoplePrefix: 'from ',
  people: 'People',
  letters: 'Letters',
  repeats: 'Repeats',
  noSystemic: 'There is none',
  campaigns: 'One letter from many',
  campaignsHint_one: 'Looked for in the latest {{letters}} letter',
  campaignsHint_other: 'Looked for in the latest {{letters}} letters',
  noCampaigns: 'No equal letters of five people or more',
  groupCounts_one: '{{people}} person, letters: {{letters}}',
  groupCounts_other: '{{people}} people, letters: {{letters}}',
  firstOpened: 'the first {{count}} open',
} satisfies Translation<typeof ru>;
