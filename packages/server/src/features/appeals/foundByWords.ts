import { findAppealField } from '@tyndau/domain/filters/appealFields';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import { type FilterTest, isTest, testsOf } from '@tyndau/domain/filters/filterTree';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { foldedWords } from '@tyndau/domain/text/normalise';
import { searchStems } from '@tyndau/domain/text/searchStem';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import type { FollowedRegister } from '../../register/followRegister.ts';
import { idsOf } from '../../register/mask.ts';
import { namedPeople, numbersMeant } from './findByText.ts';
import { lettersWithWords } from './lettersWithWords.ts';

/** The ids that a test of words finds, as a statement; each is answered by an index of its own. */
export function foundByWords(office: Office, test: FilterTest): Sql {
  if (!isTest(test) || !('oneOf' in test)) return nothing;
  const parts = test.oneOf.map((typed) => statementOf(office, test.field, typed));
  return Prisma.sql`${Prisma.join(parts, ' UNION ')}`;
}

const nothing = Prisma.sql`SELECT id FROM appeals WHERE FALSE`;

function statementOf(office: Office, field: string, typed: string): Sql {
  switch (field) {
    case 'number':
      return Prisma.sql`SELECT id FROM appeals WHERE number = ANY(${numbersMeant(typed, office)})`;
    case 'person': {
      const words = foldedWords(typed);
      if (words.length === 0) return nothing;
      return Prisma.sql`SELECT id FROM appeals WHERE applicant_id = ANY(ARRAY(SELECT p.id FROM applicants p WHERE ${namedPeople(words)}))`;
    }
    // Whoever may not see the number may not try numbers out either.
    case 'iin':
      if (!office.may('appeal.seePersonalData')) return nothing;
      return Prisma.sql`SELECT id FROM appeals WHERE applicant_iin = ${typed.replace(/\D/g, '')}`;
    case 'phone': {
      const phone = normalisePhone(typed);
      if (!phone || !office.may('appeal.seePersonalData')) return nothing;
      return Prisma.sql`SELECT id FROM appeals WHERE card_id = ANY(ARRAY(SELECT id FROM cards WHERE phone = ${phone}))`;
    }
    case 'words':
      return wordsStatement(typed);
    default:
      return nothing;
  }
}

/** Letters that have all the words, each in any of its forms. */
function wordsStatement(typed: string): Sql {
  const query = wordsQuery(typed);
  if (query === null) return nothing;
  return Prisma.sql`SELECT id FROM appeals WHERE appeal_words(annotation, text) @@ ${query}::tsquery`;
}

function wordsQuery(typed: string): string | null {
  const stems = searchStems(typed);
  return stems.length === 0 ? null : stems.map((stem) => `'${stem}':*`).join(' & ');
}

/** Windows of one list ask the same again and again; a change in this office asks anew. */
const FOUND_FOR_MS = 5000;

/** What is found for every test of words in the filter, by the test written as text. */
export async function findAllWords(
  office: Office,
  filter: Filter,
  followed: FollowedRegister,
): Promise<Map<string, Int32Array>> {
  const tests = testsOf(filter).filter(({ field }) => findAppealField(field)?.kind === 'text');
  const found = await Promise.all(
    tests.map(async (test) => [JSON.stringify(test), await idsFound(office, test, followed)] as const),
  );
  return new Map(found);
}

async function idsFound(office: Office, test: FilterTest, followed: FollowedRegister): Promise<Int32Array> {
  if ('oneOf' in test && test.field === 'words')
    return joined(
      await Promise.all(
        test.oneOf.map((typed) => {
          const stems = searchStems(typed);
          return stems.length === 0 ? new Int32Array(0) : lettersWithWords(office.archive, stems, followed);
        }),
      ),
    );
  if ('oneOf' in test && test.field === 'person')
    return joined(test.oneOf.map((typed) => namesakes(followed, foldedWords(typed))));
  const rows = await office.archive.readCount<{ id: number }>(foundByWords(office, test), FOUND_FOR_MS);
  return Int32Array.from(rows, ({ id }) => id);
}

/** Filings of people in whose name all the parts stand. */
export function namesakes({ register }: FollowedRegister, parts: readonly string[]): Int32Array {
  return idsOf(register.names.having(parts, register.size));
}

function joined(lists: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...rest] = lists;
  return rest.length === 0 ? first : Int32Array.from(lists.flatMap((ids) => [...ids]));
}
