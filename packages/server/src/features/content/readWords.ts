import { setImmediate as rest } from 'node:timers/promises';
import { openWordCount, type WordCount } from '@tyndau/domain/content/countWords';
import { type TellingWord, tellingWords } from '@tyndau/domain/content/tellingWords';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import {
  type ContentScope,
  type Contrast,
  contrastOf,
  countLetters,
  scopeCondition,
} from './contentScope.ts';

/** The words that set letters apart, and how many letters were read for it. */
export interface ReadWords {
  readonly words: readonly TellingWord[];
  /** Letters of the scope, and of what it is set against. */
  readonly letters: number;
  readonly elsewhere: number;
  /** How many of them were read: all, or an even sample. */
  readonly lettersRead: number;
  readonly elsewhereRead: number;
  readonly isSampled: boolean;
}

const MOST_HERE = 4000;
const MOST_ELSEWHERE = 6000;
const MOST_WORDS = 40;
const BEGINNING = 600;
const REST_AFTER = 300;

/** What the letters of a scope say that the others do not. Where there are many, an even sample of both is read. */
export async function readWords(office: Office, scope: ContentScope, against: Contrast): Promise<ReadWords> {
  const letters = await countLetters(office, scope);
  const other = await contrastOf(office, scope, against);
  const here = await countSample(office, scopeCondition(office, scope), letters, MOST_HERE);
  const elsewhere = await countSample(office, other.condition, other.letters, MOST_ELSEWHERE);
  return {
    words: tellingWords(here, elsewhere, MOST_WORDS),
    ...{ letters, elsewhere: other.letters },
    ...{ lettersRead: here.letters, elsewhereRead: elsewhere.letters },
    isSampled: letters > MOST_HERE || other.letters > MOST_ELSEWHERE,
  };
}

// One letter of a person: who writes every week must not speak for everybody. Every so many-th by a scattered number, the same
// ones each time, so that the page does not change while nothing does.
async function countSample(office: Office, where: Sql, letters: number, most: number): Promise<WordCount> {
  const step = Math.max(1, Math.ceil(letters / most));
  const rows = await office.archive.read<{ text: string }>(Prisma.sql`
    SELECT DISTINCT ON (coalesce(a.applicant_id, -a.id)) a.annotation || '. ' || left(a.text, ${BEGINNING}) AS text
    FROM appeals a WHERE ${where} AND ${visibleAppeals(office)} AND (a.id::bigint * 7919) % ${step} = 0
    ORDER BY coalesce(a.applicant_id, -a.id), a.id LIMIT ${most + REST_AFTER}`);
  const words = openWordCount();
  for (const [at, { text }] of rows.entries()) {
    words.add(text);
    // Other people's questions are answered in between.
    if (at % REST_AFTER === 0) await rest();
  }
  return words;
}
