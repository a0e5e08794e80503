import type { Person, TestOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER } from '../appeals/testing.ts';

interface StepAnswer {
  readonly appeal: Paper | null;
  readonly refusals: readonly { code: string; field: string | null; params: Record<string, unknown> }[];
}

/** What the card says of an appeal and its way. */
export interface Paper {
  readonly id: number;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string | null;
  readonly outcome: string | null;
  readonly closedOn: string | null;
  readonly body: { readonly code: string } | null;
  readonly partOf: { readonly number: string } | null;
  readonly attachedTo: { readonly id: number } | null;
  readonly parts: readonly {
    readonly id: number;
    readonly number: string;
    readonly state: string;
    readonly version: number;
  }[];
  readonly pathSteps: readonly {
    readonly action: string;
    readonly ground: string;
    readonly dueOn: string | null;
    readonly isLate: boolean;
    readonly fixByOn: string | null;
    readonly endReason: string | null;
  }[];
  readonly notices: readonly {
    readonly id: number;
    readonly outgoingNumber: string;
    readonly dueOn: string;
    readonly sentOn: string | null;
    readonly delivery: string;
    readonly isVoid: boolean;
    readonly isLate: boolean;
    readonly url: string;
  }[];
  readonly attachments: readonly { readonly id: number; readonly name: string }[];
  readonly card: { readonly number: string; readonly questionCode: string };
}

const PAPER = `id number state version dueOn outcome closedOn body { code } partOf { number } attachedTo { id }
  parts { id number state version } card { number questionCode } attachments { id name }
  pathSteps { action ground dueOn isLate fixByOn endReason }
  notices { id templateCode outgoingNumber dueOn sentOn delivery isVoid isLate url }`;

/** Carries out a step of a path; gives the card as it is then, or the refusals. */
export async function takeStep(
  person: Person,
  verb: string,
  type: string,
  input: Record<string, unknown>,
): Promise<StepAnswer> {
  const document = `mutation Step($input: ${type}!) {
    ${verb}(input: $input) { appeal { ${PAPER} } refusals { code field params } } }`;
  const answered = await person.ask<Record<string, StepAnswer>>(document, { input });
  const answer = answered[verb];
  if (!answer) throw new Error(`${verb} did not answer`);
  return answer;
}

/** The card as the person sees it. */
export async function paperOf(person: Person, id: number): Promise<Paper> {
  const { appeal } = await person.ask<{ appeal: Paper | null }>(
    `query Card($id: Int!) { appeal(id: $id) { ${PAPER} } }`,
    { id },
  );
  if (!appeal) throw new Error(`No appeal ${id} for this person`);
  return appeal;
}

/** Registers a letter that lies on the table. */
export async function registered(registrar: Person, changes: Record<string, unknown> = {}) {
  const answered = await registrar.ask<{
    registerAppeal: { appeal: { id: number; number: string; version: number } | null; refusals: unknown[] };
  }>(REGISTER, { input: aLetter(changes) });
  const { appeal, refusals } = answered.registerAppeal;
  if (!appeal) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return appeal;
}

/** The id of a body by its code. */
export function bodyIdOf(office: TestOffice, code: string): number {
  const body = office.app.keeper.current.bodiesByCode.get(code);
  if (!body) throw new Error(`No body ${code}`);
  return body.id;
}

/** Moves the clock to a moment; days pass, and people stay signed in. */
export async function passTimeUntil(office: TestOffice, moment: string): Promise<void> {
  office.setNow(moment);
  await office.sql("UPDATE sessions SET last_seen_at = $1, expires_at = $1::timestamptz + interval '1 day'", [
    moment,
  ]);
}
