import { SATISFIED_FROM } from '@tyndau/domain/callBacks/callBack';
import { findAppealField } from '@tyndau/domain/filters/appealFields';
import type { Filter } from '@tyndau/domain/filters/filterTree';
import { type FilterTest, isTest, testsOf } from '@tyndau/domain/filters/filterTree';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { foldedWords } from '@tyndau/domain/text/normalise';
import { readWordSearch } from '@tyndau/domain/text/wordSearch';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import type { FollowedRegister } from '../../register/followRegister.ts';
import { idsOf } from '../../register/mask.ts';
import { namedPeople, numbersMeant } from './findByText.ts';
import { lettersAnswering, queryOfSearch } from './lettersWithWords.ts';

/** What the register in memory does not keep, and the archive finds: words, and what people said when called back. */
const isOfArchive = (field: string) =>
  findAppealField(field)?.kind === 'text' || field === 'callBack' || field === 'reopened';

/** The ids that a test finds, as a statement; each is answered by an index of its own. */
export function foundInArchive(office: Office, test: FilterTest): Sql {
  if (test.field === 'reopened') return calledBack(Prisma.sql`reopening IS NOT NULL`);
  if (test.field === 'callBack') return calledBack(opinionIn('oneOf' in test ? test.oneOf : null));
  if (!isTest(test) || !('oneOf' in test)) return nothing;
  const parts = test.oneOf.map((typed) => statementOf(office, test.field, typed));
  return Prisma.sql`${Prisma.join(parts, ' UNION ')}`;
}

const nothing = Prisma.sql`SELECT id FROM appeals WHERE FALSE`;

function calledBack(condition: Sql): Sql {
  return Prisma.sql`SELECT appeal_id AS id FROM call_backs WHERE appeal_id IS NOT NULL AND ${condition}`;
}

// From SATISFIED_FROM on a person counts as satisfied; without opinions asked for, everybody who was reached.
function opinionIn(opinions: readonly string[] | null): Sql {
  const said = (opinion: string) => (opinions === null || opinions.includes(opinion) ? 'TRUE' : 'FALSE');
  return Prisma.sql`(CASE WHEN satisfaction >= ${SATISFIED_FROM} THEN ${Prisma.raw(said('satisfied'))}
    WHEN satisfaction IS NOT NULL THEN ${Prisma.raw(said('notSatisfied'))} ELSE FALSE END)`;
}

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

/** Letters that answer what was typed in any of its ways, each word in any of its forms. */
function wordsStatement(typed: string): Sql {
  const ways = readWordSearch(typed);
  if (ways.length === 0) return nothing;
  return Prisma.sql`SELECT appeal_id AS id FROM letter_words WHERE words @@ ${queryOfSearch(ways)}::tsquery`;
}

/** Windows of one list ask the same again and again; a change in this office asks anew. */
const FOUND_FOR_MS = 5000;

/** What the archive finds for the tests of the filter that are its own, by the test written as text. */
export async function findInArchive(
  office: Office,
  filter: Filter,
  followed: FollowedRegister,
): Promise<Map<string, Int32Array>> {
  const tests = testsOf(filter).filter(({ field }) => isOfArchive(field));
  const found = await Promise.all(
    tests.map(async (test) => [JSON.stringify(test), await idsFound(office, test, followed)] as const),
  );
  return new Map(found);
}

async function idsFound(office: Office, test: FilterTest, followed: FollowedRegister): Promise<Int32Array> {
  if ('oneOf' in test && test.field === 'words')
    return joined(
      await Promise.all(
        test.oneOf
          .flatMap((typed) => readWordSearch(typed))
          .map((way) => lettersAnswering(office.archive, way, followed)),
      ),
    );
  if ('oneOf' in test && test.field === 'person')
    return joined(test.oneOf.map((typed) => namesakes(followed, foldedWords(typed))));
  const rows = await office.archive.readCount<{ id: number }>(foundInArchive(office, test), FOUND_FOR_MS);
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
