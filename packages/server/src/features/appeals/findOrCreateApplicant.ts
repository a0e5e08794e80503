import { parseIin } from '@tyndau/domain/identity/iin';
import { fullName } from '@tyndau/domain/identity/personName';
import { normalisePhone } from '@tyndau/domain/identity/phone';
import { foldText } from '@tyndau/domain/text/normalise';
import { Prisma } from '../../db/archive.ts';
import { fromPlainDateOrNull } from '../../db/dates.ts';
import type { Applicant } from '../../db/generated/client.ts';
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

/**
 * The person by number, else by name and address (domain rule for letters without a number), else a new one.
 * What is known of a person is what was written last; the cards keep what was true when each was opened.
 * Held to the end of the transaction: whoever registers for the same person at this moment waits.
 */
export async function findOrCreateApplicant(tx: Transaction, columns: ApplicantColumns): Promise<Applicant> {
  const { iin, bin } = columns;
  // Prisma turns this upsert into INSERT … ON CONFLICT: two registrars with one new person make one, and it is locked by it.
  if (iin) return tx.applicant.upsert({ where: { iin }, create: columns, update: latest(columns) });
  if (bin) return tx.applicant.upsert({ where: { bin }, create: columns, update: latest(columns) });
  const { foldedName, address } = columns;
  const known =
    address === ''
      ? null
      : await tx.applicant.findFirst({ where: { foldedName, address, iin: null, bin: null } });
  if (!known) return tx.applicant.create({ data: columns });
  await tx.$queryRaw(Prisma.sql`SELECT id FROM applicants WHERE id = ${known.id} FOR UPDATE`);
  return known;
}

/** Only what was written replaces what was known. */
function latest(columns: ApplicantColumns): Partial<ApplicantColumns> {
  const written = Object.entries(columns).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(written) as Partial<ApplicantColumns>;
}
