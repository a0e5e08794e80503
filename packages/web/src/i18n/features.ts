import type { account } from './ru/account.ts';
import type { fields } from './ru/fields.ts';
import type { front } from './ru/front.ts';
import type { notices } from './ru/notices.ts';
import type { reference } from './ru/reference.ts';
import type { refusals } from './ru/refusals.ts';
import type { shell } from './ru/shell.ts';
import type { words } from './ru/words.ts';

/** Every feature that speaks. A new one: a file of this name in ru, kk and en, and a line here. */
export interface Features {
  account: typeof account;
  fields: typeof fields;
  front: typeof front;
  notices: typeof notices;
  reference: typeof reference;
  refusals: typeof refusals;
  shell: typeof shell;
  words: typeof words;
}

export type Feature = keyof Features;
