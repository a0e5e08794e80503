import { randomUUID } from 'node:crypto';
import type { Person } from '../../testing/testOffice.ts';

/** A letter brought to the counter by hand. */
export function aPaperLetter(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    idempotencyKey: randomUUID(),
    source: 'byHand',
    form: 'paper',
    applicantName: 'Ахметова Айгүл Бекқызы',
    language: 'kk',
    sheets: 2,
    ...changes,
  };
}

export interface AcceptedIntake {
  readonly id: number;
  readonly throughNumber: number;
  readonly journalOn: string;
  readonly talonNumber: string;
  readonly state: string;
  readonly version: number;
  readonly barcode: string | null;
  readonly applicantIin: string | null;
  readonly applicantPhone: string | null;
  readonly registrar: { readonly id: number } | null;
  readonly conversation: string;
  readonly protocolUrl: string | null;
  readonly protocol: {
    readonly essence: string;
    readonly officialName: string;
    readonly papers: string;
  } | null;
  readonly attachments: readonly { readonly id: number; readonly name: string; readonly url: string }[];
}

interface IntakeAnswer {
  readonly intake: AcceptedIntake | null;
  readonly refusals: readonly {
    readonly code: string;
    readonly field: string | null;
    readonly params: Record<string, unknown>;
  }[];
}

const FIELDS = `intake { id throughNumber journalOn talonNumber state version barcode applicantIin applicantPhone registrar { id }
  conversation protocolUrl protocol { essence officialName papers }
  attachments { id name url } } refusals { code field params }`;

/** Accepts a letter and gives what the counter sees. */
export async function accept(who: Person, changes: Record<string, unknown> = {}): Promise<IntakeAnswer> {
  const answer = await who.ask<{ acceptIntake: IntakeAnswer }>(
    `mutation ($input: AcceptIntakeInput!) { acceptIntake(input: $input) { ${FIELDS} } }`,
    { input: aPaperLetter(changes) },
  );
  return answer.acceptIntake;
}

/** As `accept`, for letters nothing is wrong with. */
export async function accepted(who: Person, changes: Record<string, unknown> = {}): Promise<AcceptedIntake> {
  const { intake, refusals } = await accept(who, changes);
  if (!intake) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return intake;
}

/** A registrar takes the letter named, or the next one. */
export async function take(who: Person, id: number | null = null): Promise<IntakeAnswer> {
  const document = `mutation ($id: Int) { takeIntake(id: $id) { ${FIELDS} } }`;
  return (await who.ask<{ takeIntake: IntakeAnswer }>(document, { id })).takeIntake;
}

/** Gives a letter back. */
export async function release(who: Person, id: number, version: number): Promise<IntakeAnswer> {
  const document = `mutation ($id: Int!, $version: Int!) { releaseIntake(id: $id, version: $version) { ${FIELDS} } }`;
  return (await who.ask<{ releaseIntake: IntakeAnswer }>(document, { id, version })).releaseIntake;
}

/** Codes of refusals with their fields. */
export const reasons = ({ refusals }: IntakeAnswer) =>
  refusals.map(({ code, field }) => (field ? `${code}@${field}` : code));
