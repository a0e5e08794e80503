import type { rankings as ru } from '../ru/rankings.ts';
import type { Translation } from '../translation.ts';

export const rankings = {
  book: 'Excel: {{name}}',
  title: 'Rankings and dynamics',
  period: '{{from}} – {{to}}, beside it the same period a year before',
  span: 'Period',
  spans: { quarter: 'Quarter', halfYear: 'Half-year', year: 'Year' },
  name: {
    places: 'Districts and cities',
    sections: 'Nature of questions',
    questions: 'Concrete problems',
    portrait: 'Portrait of applicants',
    filings: 'Multiplicity and repeats',
    answers: 'Nature of answers',
    bodies: 'Timeliness and quality of answers',
  },
  before: 'A year before',
  change: 'Change',
  fresh: 'none before',
  unknown: 'no information',
  keptBack: 'not told',
  none: 'Nothing in this period',
  writers: {
    title: 'Who writes again and again',
    hint: 'Three appeals and more in the period',
    none: 'There are none',
    name: 'Applicant',
    appeals: 'Appeals',
    questions: 'Different questions',
    last: 'The last one',
  },
} satisfies Translation<typeof ru>;
