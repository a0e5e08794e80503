import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive, Sql } from '../../db/archive.ts';
import { registerOf } from '../../register/followRegister.ts';
import { withClient } from '../../testing/template.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';
import { accepted } from '../intake/testing.ts';
import { fillArchive } from './testing.ts';

/*
 * Thirty thousand people with an appeal and a letter each: enough for the planner to choose as it does over a million. Each
 * statement the window sends is planned anew, and no table that grows may be read without an index that answers it: neither
 * from end to end, nor along an index whose rows are then thrown away.
 */

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Filter?: string;
  Plans?: Node[];
}

const big = new Set([
  'appeals',
  'intakes',
  'applicants',
  'cards',
  'letter_traces',
  'letter_words',
  'routings',
]);

let office: TestOffice;
let registrar: Person;
const said: Sql[] = [];

function isFoundByIndex(node: Node): boolean {
  if (node['Index Cond'] !== undefined || node['Recheck Cond'] !== undefined) return true;
  return node['Node Type'].startsWith('Bitmap') && (node.Plans ?? []).some(isFoundByIndex);
}

/** What is read of a big table without an index answering it. */
function walksOf(node: Node, isLimited = false): string[] {
  const name = node['Relation Name'] ?? '';
  const isInOrder = isLimited && node.Filter === undefined;
  const isFound = isFoundByIndex(node);
  const isWalk = node['Node Type'] === 'Seq Scan' || (!isFound && !isInOrder);
  const own = big.has(name) && isWalk ? [`${node['Node Type']} on ${name}: ${node.Filter ?? ''}`] : [];
  const within = isLimited || node['Node Type'] === 'Limit';
  return [...own, ...(node.Plans ?? []).flatMap((inner) => walksOf(inner, within))];
}

async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  said.length = 0;
  await work();
  const statements = [...said];
  expect(statements.length).toBeGreaterThan(0);
  return withClient(office.databaseUrl, async (client) => {
    const walks = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
      walks.push(...walksOf(rows[0]['QUERY PLAN'][0].Plan));
    }
    return walks;
  });
}

beforeAll(async () => {
  office = await testOffice();
  const archive = office.app.archive as { -readonly [Key in keyof Archive]: Archive[Key] };
  const { read, readCount } = archive;
  archive.read = (sql) => {
    said.push(sql);
    return read(sql);
  };
  archive.readCount = (sql, forMs) => {
    said.push(sql);
    return readCount(sql, forMs);
  };
  registrar = await office.as('registrar');
  const clerk = await office.as('intakeClerk');
  await registrar.ask(REGISTER, { input: aLetter() });
  await accepted(clerk);
  await fillArchive(office);
  // The register is read once, whole; after that lists read only the rows they show.
  await registerOf(office.app.archive).open();
}, 120_000);
afterAll(() => office.close());

const search = (text: string) =>
  plansOf(() => registrar.ask('query ($text: String!) { search(text: $text) { id } }', { text }));

describe('the search box reads no table from end to end', () => {
  it.each([
    ['a whole number', 'ЖТ-2026-00000001'],
    ['the running part of a number', '17'],
    ['the beginning of a number', 'ЖТ-2026-000'],
    ['an ИИН', '850315300019'],
    ['a telephone', '+7 700 000 00 01'],
    ['a barcode', 'RR123456785KZ'],
    ['part of a name', 'Тұлпар'],
    ['two parts of a name', 'тулпарбаев ержан'],
  ])('for %s', async (_, text) => {
    expect(await search(text)).toEqual([]);
  });
});

const list = (variables: Record<string, unknown>) =>
  plansOf(() =>
    registrar.ask(
      'query ($where: String, $filter: AppealFilter) { appeals(where: $where, filter: $filter) { total items { id } } }',
      variables,
    ),
  );

describe('the register reads its rows by their keys', () => {
  it.each([
    ['nothing', {}],
    ['words in Russian', { where: 'words:крыша' }],
    ['words in Kazakh', { where: 'words:жарық' }],
    ['a person', { where: 'person:Тұлпарбаев' }],
    ['an ИИН', { where: 'iin:850315300019' }],
    ['a telephone', { where: 'phone:+77000000001' }],
    ['a number', { where: 'number:17' }],
    ['typed text', { filter: { text: 'Тұлпарбаев' } }],
    ['state, body and question', { where: 'open:true;question:01.01.01;kind:application' }],
    ['dates', { where: 'registered:2026-02-01..2026-02-28;timeliness:overdue' }],
  ])('filtered by %s', async (_, variables) => {
    expect(await list(variables)).toEqual([]);
  });
});

describe('letters at the counter', () => {
  const intakes = (filter: Record<string, unknown>) =>
    plansOf(() =>
      registrar.ask('query ($filter: IntakeFilter) { intakes(filter: $filter) { total items { id } } }', {
        filter,
      }),
    );
  it.each([
    ['a day', { journalOn: '2026-02-02' }],
    ['those that wait', { unassigned: true }],
    ['mine', { mine: true }],
    ['an ИИН', { text: '850315300019' }],
    ['a barcode', { text: 'RR123456785KZ' }],
    ['the number of a talon', { text: 'Т-2026-000001' }],
    ['a name', { text: 'Ахметова' }],
  ])('are found by %s through an index', async (_, filter) => {
    expect(await intakes(filter)).toEqual([]);
  });
});

describe('candidates for a repeat', () => {
  it('are found by person and by trace through indexes', async () => {
    const letter = {
      iin: '850315300019',
      name: 'Тұлпарбаев Ержан',
      phone: '+77000000001',
      annotation: 'Протекает крыша многоквартирного дома',
      form: 'paper',
    };
    const walks = await plansOf(() =>
      registrar.ask('query ($letter: ComparedLetterInput!) { likeLetters(letter: $letter) { verdict } }', {
        letter,
      }),
    );
    expect(walks).toEqual([]);
  });
});
