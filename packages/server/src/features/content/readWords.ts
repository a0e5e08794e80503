import { setImmediate as rest } from 'node:timers/promises';
import { openWordCount } from '@tyndau/domain/content/countWords';
import { type TellingWord, tellingWords } from '@tyndau/domain/content/tellingWords';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import {
  type ContentScope,
  type Contrast,
  contrastOf,
  countLetters,
  type LetterPart,
  partCondition,
  partOf,
} from './contentScope.ts';
import { findInRegister, type LettersInRegister } from './lettersInRegister.ts';

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
  const here = await readPart(office, partOf(scope), MOST_HERE);
  const elsewhere = await readPart(office, contrastOf(scope, against), MOST_ELSEWHERE);
  return {
    words: tellingWords(here.words, elsewhere.words, MOST_WORDS),
    ...{ letters: here.letters, elsewhere: elsewhere.letters },
    ...{ lettersRead: here.words.letters, elsewhereRead: elsewhere.words.letters },
    isSampled: here.letters > MOST_HERE || elsewhere.letters > MOST_ELSEWHERE,
  };
}

async function readPart(office: Office, part: LetterPart, most: number) {
  const found = await findInRegister(office, part);
  const letters = found ? found.ids.length : await countLetters(office, part);
  const step = Math.max(1, Math.ceil(letters / most));
  const texts = await (found
    ? textsOf(office, sampleOf(found, step).slice(0, most + REST_AFTER))
    : sampledTexts(office, partCondition(office, part), step, most + REST_AFTER));
  const words = openWordCount();
  for (const [at, text] of texts.entries()) {
    words.add(text);
    // Other people's questions are answered in between.
    if (at % REST_AFTER === 0) await rest();
  }
  return { letters, words };
}

// One letter of a person: who writes every week must not speak for everybody. Every so many-th by a scattered number, the same
// ones each time, so that the page does not change while nothing does.
const SCATTER = 7919;

function sampleOf({ facts, ids }: LettersInRegister, step: number): number[] {
  const applicants = facts.register.column('applicant').cells;
  const met = new Set<number>();
  const sample: number[] = [];
  for (const id of ids) {
    if ((id * SCATTER) % step !== 0) continue;
    const applicant = applicants[id] as number;
    if (applicant >= 0 && met.has(applicant)) continue;
    met.add(applicant);
    sample.push(id);
  }
  return sample;
}

const beginning = Prisma.sql`a.annotation || '. ' || left(a.text, ${BEGINNING}) AS text`;

async function textsOf(office: Office, ids: readonly number[]): Promise<string[]> {
  const rows = await office.archive.read<{ text: string }>(
    Prisma.sql`SELECT ${beginning} FROM appeals a WHERE a.id = ANY(${[...ids]}::int[]) AND ${visibleAppeals(office)}`,
  );
  return rows.map(({ text }) => text);
}

async function sampledTexts(office: Office, where: Sql, step: number, most: number): Promise<string[]> {
  const rows = await office.archive.read<{ text: string }>(Prisma.sql`
    SELECT DISTINCT ON (coalesce(a.applicant_id, -a.id)) ${beginning}
    FROM appeals a WHERE ${where} AND ${visibleAppeals(office)} AND (a.id::bigint * ${SCATTER}) % ${step} = 0
    ORDER BY coalesce(a.applicant_id, -a.id), a.id LIMIT ${most}`);
  return rows.map(({ text }) => text);
}
