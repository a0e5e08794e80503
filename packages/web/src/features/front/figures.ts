import { paths } from '../../paths.ts';
import type { Tone } from '../../ui/tone.ts';
import type { Front } from './FrontPage.tsx';

/** The fields of the front page that are one number. */
export type FigureName = {
  [K in keyof Front]: Front[K] extends number | null ? K : never;
}[keyof Front] &
  string;

export interface Figure {
  readonly name: FigureName;
  readonly tone: Tone;
  /** The list behind the number, on the given day. */
  readonly to: (today: string) => string;
}

interface FigureGroup {
  readonly title: 'terms' | 'day' | 'month';
  readonly figures: readonly Figure[];
}

const monthStart = (today: string) => `${today.slice(0, 8)}01`;
const yearStart = (today: string) => `${today.slice(0, 5)}01-01`;

/** The figures in the order of a working day, each with the list it was counted from. */
export const figureGroups: readonly FigureGroup[] = [
  {
    title: 'terms',
    figures: [
      { name: 'open', tone: 'neutral', to: () => paths.appeals({ open: true }) },
      { name: 'dueSoon', tone: 'attention', to: () => paths.appeals({ timeliness: ['dueSoon'] }) },
      { name: 'dueToday', tone: 'attention', to: () => paths.appeals({ timeliness: ['dueToday'] }) },
      { name: 'overdue', tone: 'overdue', to: () => paths.appeals({ timeliness: ['overdue'] }) },
    ],
  },
  {
    title: 'day',
    figures: [
      { name: 'acceptedToday', tone: 'neutral', to: (today) => paths.intakes({ journalOn: today }) },
      {
        name: 'waitingForRegistration',
        tone: 'attention',
        to: () => paths.intakes({ states: ['accepted', 'distributed'] }),
      },
      {
        name: 'registeredToday',
        tone: 'neutral',
        to: (today) => paths.appeals({ registeredFrom: today, registeredTo: today }),
      },
      { name: 'awaitingReview', tone: 'attention', to: () => paths.appeals({ states: ['answered'] }) },
    ],
  },
  {
    title: 'month',
    figures: [
      {
        name: 'registeredThisMonth',
        tone: 'neutral',
        to: (today) => paths.appeals({ registeredFrom: monthStart(today), registeredTo: today }),
      },
      {
        name: 'closedThisMonth',
        tone: 'neutral',
        to: (today) => paths.appeals({ closedFrom: monthStart(today), closedTo: today }),
      },
      {
        name: 'lateShareThisYear',
        tone: 'neutral',
        to: (today) =>
          paths.appeals({ timeliness: ['doneLate'], closedFrom: yearStart(today), closedTo: today }),
      },
    ],
  },
];
