import type { Person } from '../../testing/testOffice.ts';

interface Inside {
  readonly id: number;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string | null;
  readonly body: { readonly code: string } | null;
  readonly availableActions: readonly {
    readonly action: string;
    readonly refusal: { readonly code: string } | null;
  }[];
  readonly answers: readonly { readonly text: string; readonly signedByName: string }[];
  readonly execution: {
    readonly isOfBody: boolean;
    readonly isAuthorised: boolean;
    readonly partsOutstanding: number;
    readonly owedPart: { readonly text: string } | null;
    readonly resolutions: readonly {
      readonly id: number;
      readonly role: string;
      readonly text: string;
      readonly report: string;
      readonly dueOn: string;
      readonly mayReport: boolean;
      readonly person: { readonly id: number } | null;
      readonly endReason: string | null;
    }[];
    readonly draft: {
      readonly id: number;
      readonly version: number;
      readonly state: string;
      readonly text: string;
      readonly remarks: string;
      readonly document: string;
      readonly attachments: readonly { readonly id: number; readonly name: string }[];
    } | null;
    readonly extensionRequests: readonly {
      readonly verdict: string | null;
      readonly dueOnBefore: string;
      readonly dueOn: string;
      readonly decisionReason: string;
    }[];
    readonly colleagues: readonly { readonly id: number }[];
    readonly heads: readonly { readonly id: number }[];
  };
}

const INSIDE = `id state version dueOn body { code } availableActions { action refusal { code } }
  answers { text signedByName } execution {
    isOfBody isAuthorised partsOutstanding owedPart { text }
    resolutions { id role text report dueOn mayReport person { id } endReason }
    draft { id version state text remarks document attachments { id name } }
    extensionRequests { verdict dueOnBefore dueOn decisionReason } colleagues { id } heads { id } }`;

interface StepAnswer {
  readonly appeal: Inside | null;
  readonly refusals: readonly { readonly code: string; readonly field: string | null }[];
}

/** Carries out a step of the consideration; gives the appeal as it is then, or the refusals. */
export async function doInside(
  person: Person,
  verb: string,
  type: string,
  input: Record<string, unknown>,
): Promise<StepAnswer> {
  const document = `mutation Step($input: ${type}!) {
    ${verb}(input: $input) { appeal { ${INSIDE} } refusals { code field } } }`;
  const answered = await person.ask<Record<string, StepAnswer>>(document, { input });
  const answer = answered[verb];
  if (!answer) throw new Error(`${verb} did not answer`);
  return answer;
}

/** The appeal with its consideration, as the person sees it; null where he sees nothing. */
export async function inside(person: Person, id: number): Promise<Inside | null> {
  const { appeal } = await person.ask<{ appeal: Inside | null }>(
    `query Inside($id: Int!) { appeal(id: $id) { ${INSIDE} } }`,
    { id },
  );
  return appeal;
}

/** As `inside`, where it must be seen. */
export async function mustSee(person: Person, id: number): Promise<Inside> {
  const seen = await inside(person, id);
  if (!seen) throw new Error(`The person does not see ${id}`);
  return seen;
}

interface RoomView {
  readonly counts: readonly { readonly tab: string; readonly count: number }[];
  readonly rows: readonly {
    readonly id: number;
    readonly stage: string;
    readonly isMine: boolean;
    readonly holder: { readonly id: number } | null;
    readonly appeal: { readonly number: string };
    readonly parts: number;
    readonly partsReported: number;
  }[];
}

/** What lies in a part of the person's room. */
export async function roomOf(person: Person, tab = 'all'): Promise<RoomView> {
  const { room } = await person.ask<{ room: RoomView }>(
    `query Room($tab: String!) { room(tab: $tab) { counts { tab count }
      rows { id stage isMine holder { id } appeal { number } parts partsReported } } }`,
    { tab },
  );
  return room;
}
