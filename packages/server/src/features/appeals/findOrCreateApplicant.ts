import { parseIin } from '@tyndau/domain/identity/iin';
import { fullName } from '@tyndau/domain/identity/personName';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { foldText } from '@tyndau/domain/text/normalise';
import { Prisma, type Sql } from '../../db/archive.ts';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Applicant } from '../../db/generated/client.ts';
import { columnName, insertionOf } from '../../db/insertRows.ts';
import type { Transaction } from '../../db/inTransaction.ts';

/** Who writes, as typed. */
export interface ApplicantInput {
  readonly kind: string;
  readonly iin?: string | null | undefined;
  readonly bin?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly patronymic?: string | null | undefined;
  readonly organisationName?: string | null | undefined;
  readonly headName?: string | null | undefined;
  readonly representative?: string | null | undefined;
  readonly birthOn?: string | null | undefined;
  readonly sex?: string | null | undefined;
  readonly citizenship?: string | null | undefined;
  readonly socialStatus?: string | null | undefined;
  readonly occupation?: string | null | undefined;
  readonly privilege?: string | null | undefined;
  readonly territoryCode?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** The applicant's columns, cleaned: what the number tells of birth and sex wins over what was typed. */
export function applicantColumns(input: ApplicantInput) {
  const iin = input.iin?.replace(/\s/g, '') || null;
  const told = iin ? parseIin(iin) : null;
  const person = {
    lastName: input.lastName?.trim() ?? '',
    firstName: input.firstName?.trim() ?? '',
    patronymic: input.patronymic?.trim() ?? '',
  };
  const organisationName = input.organisationName?.trim() ?? '';
  const displayName = input.kind === 'legalEntity' ? organisationName : fullName(person);
  return {
    kind: input.kind,
    iin,
    bin: input.bin?.replace(/\s/g, '') || null,
    ...person,
    organisationName,
    headName: input.headName?.trim() ?? '',
    displayName,
    foldedName: foldText(displayName),
    birthOn: fromPlainDateOrNull(told?.ok ? told.value.birthDate : input.birthOn),
    sex: told?.ok ? told.value.sex : (input.sex ?? null),
    citizenship: input.citizenship ?? null,
    socialStatus: input.socialStatus ?? null,
    occupation: input.occupation ?? null,
    privilege: input.privilege ?? null,
    territoryCode: input.territoryCode ?? null,
    address: input.address?.trim() ?? '',
    phone: input.phone ? (normalisePhone(input.phone) ?? input.phone.trim()) : null,
    email: input.email?.trim() || null,
  };
}

export type ApplicantColumns = ReturnType<typeof applicantColumns>;

/** Who writes, as far as a filing tells of him. */
export type FoundApplicant = Pick<Applicant, 'id' | 'displayName' | 'iin'> & {
  /** Unknown until now, so there is no card of his. */
  readonly isNew: boolean;
};

/**
 * The person by number, else by name and address (domain rule for letters without a number), else a new one.
 * What is known of a person is what was written last; the cards keep what was true when each was opened.
 * Held to the end of the transaction: whoever registers for the same person at this moment waits.
 */
export async function findOrCreateApplicant(
  tx: Transaction,
  columns: ApplicantColumns,
): Promise<FoundApplicant> {
  const { iin, bin } = columns;
  const [found] = await tx.$queryRaw<FoundApplicant[]>(
    iin ? byNumber('iin', columns) : bin ? byNumber('bin', columns) : byName(columns),
  );
  if (!found) throw new Error('Nobody was found or created');
  return found;
}

const told = Prisma.sql`id, display_name AS "displayName", iin`;

// Two registrars with one new person make one, and it is locked by it. The row of whom nobody knew bears no mark of a change.
function byNumber(number: 'iin' | 'bin', columns: ApplicantColumns): Sql {
  const latest = Prisma.raw(`ON CONFLICT (${number}) DO UPDATE SET ${onlyWrittenColumns(columns)}`);
  return insertionOf('applicants', [columns], Prisma.sql`${latest} RETURNING ${told}, xmax = 0 AS "isNew"`);
}

function byName(columns: ApplicantColumns): Sql {
  const { foldedName, address } = columns;
  const ifUnknown = Prisma.sql`WHERE NOT EXISTS (SELECT FROM known) RETURNING ${told}`;
  return Prisma.sql`
    WITH known AS (
      SELECT ${told} FROM applicants
      WHERE folded_name = ${foldedName} AND address = ${address} AND address <> '' AND iin IS NULL AND bin IS NULL
      LIMIT 1 FOR UPDATE
    ), made AS (${insertionOf('applicants', [columns], ifUnknown)})
    SELECT *, FALSE AS "isNew" FROM known UNION ALL SELECT *, TRUE FROM made`;
}

/** What an insertion does with somebody who is known by number: only what was written replaces what was known. */
export function onlyWrittenColumns(columns: ApplicantColumns): string {
  return Object.keys(columns)
    .map((field) => {
      const column = columnName(field);
      const written = field === 'birthOn' ? `EXCLUDED.${column}` : `NULLIF(EXCLUDED.${column}, '')`;
      return `${column} = COALESCE(${written}, applicants.${column})`;
    })
    .join(', ');
}
