import type { account } from './ru/account.ts';
import type { appeals } from './ru/appeals.ts';
import type { assignments } from './ru/assignments.ts';
import type { counter } from './ru/counter.ts';
import type { fields } from './ru/fields.ts';
import type { figures } from './ru/figures.ts';
import type { filters } from './ru/filters.ts';
import type { front } from './ru/front.ts';
import type { imports } from './ru/imports.ts';
import type { intake } from './ru/intake.ts';
import type { journal } from './ru/journal.ts';
import type { kazpost } from './ru/kazpost.ts';
import type { likeness } from './ru/likeness.ts';
import type { lists } from './ru/lists.ts';
import type { live } from './ru/live.ts';
import type { notices } from './ru/notices.ts';
import type { paths } from './ru/paths.ts';
import type { people } from './ru/people.ts';
import type { receptionCalendar } from './ru/receptionCalendar.ts';
import type { receptionSteps } from './ru/receptionSteps.ts';
import type { receptions } from './ru/receptions.ts';
import type { reference } from './ru/reference.ts';
import type { refusals } from './ru/refusals.ts';
import type { registration } from './ru/registration.ts';
import type { shell } from './ru/shell.ts';
import type { words } from './ru/words.ts';

/** Every feature that speaks. A new one: a file of this name in ru, kk and en, and a line here. */
export interface Features {
  account: typeof account;
  appeals: typeof appeals;
  assignments: typeof assignments;
  counter: typeof counter;
  fields: typeof fields;
  figures: typeof figures;
  filters: typeof filters;
  front: typeof front;
  imports: typeof imports;
  intake: typeof intake;
  journal: typeof journal;
  lists: typeof lists;
  kazpost: typeof kazpost;
  likeness: typeof likeness;
  live: typeof live;
  notices: typeof notices;
  paths: typeof paths;
  people: typeof people;
  receptions: typeof receptions;
  receptionCalendar: typeof receptionCalendar;
  receptionSteps: typeof receptionSteps;
  reference: typeof reference;
  refusals: typeof refusals;
  registration: typeof registration;
  shell: typeof shell;
  words: typeof words;
}

export type Feature = keyof Features;
