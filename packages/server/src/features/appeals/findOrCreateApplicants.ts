import { Prisma } from '../../db/archive.ts';
import type { Applicant } from '../../db/generated/client.ts';
import { insertRows, takeIds } from '../../db/insertRows.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import {
  type ApplicantColumns,
  type ApplicantInput,
  applicantColumns,
  onlyWrittenColumns,
} from './findOrCreateApplicant.ts';

export type KnownApplicant = Pick<Applicant, 'id' | 'displayName' | 'iin' | 'foldedName'>;

/**
 * `findOrCreateApplicant` for many people in a few statements, by the same rule: the number first, else name and
 * address, else a new person. Null stays null (an anonymous letter). The answer keeps the order.
 */
export async function findOrCreateApplicants(
  tx: Transaction,
  inputs: readonly (ApplicantInput | null)[],
): Promise<(KnownApplicant | null)[]> {
  const people = inputs.map((input) => (input ? applicantColumns(input) : null));
  const named = people.filter((person) => person !== null);
  const byIin = await upsertByNumber(
    tx,
    'iin',
    named.filter((person) => person.iin),
  );
  const byBin = await upsertByNumber(
    tx,
    'bin',
    named.filter((person) => !person.iin && person.bin),
  );
  const byName = await findOrCreateByName(
    tx,
    named.filter((person) => !person.iin && !person.bin),
  );
  return people.map((person) => {
    if (!person) return null;
    if (person.iin) return byIin.get(person.iin) ?? null;
    if (person.bin) return byBin.get(person.bin) ?? null;
    return byName.get(person) ?? null;
  });
}

async function upsertByNumber(
  tx: Transaction,
  number: 'iin' | 'bin',
  people: readonly ApplicantColumns[],
): Promise<Map<string, KnownApplicant>> {
  const latest = new Map<string, ApplicantColumns>();
  for (const person of people) {
    const key = person[number] ?? '';
    latest.set(key, { ...latest.get(key), ...onlyWritten(person, latest.has(key)) } as ApplicantColumns);
  }
  // In order of the number: two imports at once must not wait for each other in a circle.
  const keys = [...latest.keys()].sort();
  const rows = keys.map((key) => latest.get(key) as ApplicantColumns);
  const [first] = rows;
  if (!first) return new Map();
  await insertRows(
    tx,
    'applicants',
    rows,
    `ON CONFLICT (${number}) DO UPDATE SET ${onlyWrittenColumns(first)}`,
  );
  const found = await tx.applicant.findMany({ where: { [number]: { in: keys } } });
  return new Map(found.map((row) => [row[number] ?? '', row]));
}

function onlyWritten(person: ApplicantColumns, isKnown: boolean): Partial<ApplicantColumns> {
  if (!isKnown) return person;
  const written = Object.entries(person).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(written) as Partial<ApplicantColumns>;
}

async function findOrCreateByName(
  tx: Transaction,
  people: readonly ApplicantColumns[],
): Promise<Map<ApplicantColumns, KnownApplicant>> {
  const result = new Map<ApplicantColumns, KnownApplicant>();
  if (people.length === 0) return result;
  const addressed = people.filter((person) => person.address !== '');
  const known = await findByName(tx, addressed);
  const fresh: ApplicantColumns[] = [];
  for (const person of people) {
    const key = nameKey(person);
    if (person.address === '' || !known.has(key)) {
      fresh.push(person);
      if (person.address !== '') known.set(key, { id: 0, ...person });
    }
  }
  const ids = await takeIds(tx, 'applicants', fresh.length);
  const created = fresh.map((person, at) => ({ id: ids[at] ?? 0, ...person }));
  await insertRows(tx, 'applicants', created);
  created.forEach((row, at) => {
    if (row.address !== '') known.set(nameKey(row), row);
    const person = fresh[at];
    if (person) result.set(person, row);
  });
  for (const person of addressed) {
    const row = known.get(nameKey(person));
    if (row && !result.has(person)) result.set(person, row);
  }
  return result;
}

const nameKey = (person: { foldedName: string; address: string }) =>
  `${person.foldedName}\t${person.address}`;

async function findByName(
  tx: Transaction,
  people: readonly ApplicantColumns[],
): Promise<Map<string, KnownApplicant>> {
  if (people.length === 0) return new Map();
  const names = [...new Set(people.map((person) => person.foldedName))];
  const rows = await tx.$queryRaw<(KnownApplicant & { address: string })[]>(Prisma.sql`
    SELECT id, display_name AS "displayName", iin, folded_name AS "foldedName", address FROM applicants
    WHERE folded_name = ANY(${names}) AND iin IS NULL AND bin IS NULL ORDER BY id DESC`);
  return new Map(rows.map((row) => [nameKey(row), row]));
}
