import { randomUUID } from 'node:crypto';
import type { Person, TestOffice } from '../../testing/testOffice.ts';

/** What the tests ask of an assignment. */
export interface Seen {
  readonly id: number;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly dueOn: string;
  readonly originalDueOn: string;
  readonly occurrence: number;
  readonly endedOn: string | null;
  readonly endedBy: { readonly id: number } | null;
  readonly endedFor: { readonly id: number } | null;
  readonly availableActions: readonly { action: string; refusal: { code: string } | null }[];
}

const SEEN = `id number version state dueOn originalDueOn occurrence endedOn endedBy { id } endedFor { id }
  availableActions { action refusal { code } }`;

export interface Answered {
  readonly assignment: Seen | null;
  readonly refusals: readonly { code: string; field: string | null; params: Record<string, unknown> }[];
}

/** Carries out one of the mutations of assignments. */
export async function act(person: Person, verb: string, input: Record<string, unknown>): Promise<Answered> {
  const type = inputTypes[verb] ?? `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) {
    assignment { ${SEEN} } refusals { code field params } } }`;
  return (await person.ask<Record<string, Answered>>(document, { input }))[verb] as Answered;
}

const inputTypes: Readonly<Record<string, string>> = {
  acceptAssignment: 'AssignmentStepInput',
  reportAssignment: 'AssignmentReportInput',
  concludeAssignment: 'AssignmentConclusionInput',
  returnAssignmentReport: 'AssignmentRemarksInput',
  acceptAssignmentReport: 'AssignmentStepInput',
  archiveAssignment: 'AssignmentStepInput',
  extendAssignment: 'AssignmentTermInput',
  askAssignmentExtension: 'AssignmentTermInput',
  decideAssignmentExtension: 'AssignmentExtensionInput',
};

/** As `act`, where the law is expected to agree. */
export async function done(person: Person, verb: string, input: Record<string, unknown>): Promise<Seen> {
  const { assignment, refusals } = await act(person, verb, input);
  if (!assignment) throw new Error(`${verb}: ${JSON.stringify(refusals)}`);
  return assignment;
}

export async function look(person: Person, id: number): Promise<Seen | null> {
  const answer = await person.ask<{ assignment: Seen | null }>(
    `query ($id: Int!) { assignment(id: $id) { ${SEEN} } }`,
    { id },
  );
  return answer.assignment;
}

/** An order as the department types it; Monday 2 February 2026 is the day of the tests. */
export function anOrder(office: TestOffice, changes: Record<string, unknown> = {}) {
  const bodies = office.app.keeper.current.bodiesByCode;
  return {
    idempotencyKey: randomUUID(),
    level: 'akim',
    sourceKind: 'instruction',
    sourceDocument: '№ 12-п',
    sourceOn: '2026-01-30',
    text: 'Отремонтировать крышу школы и доложить.',
    bodyId: bodies.get('kst-education')?.id ?? 0,
    dueOn: '2026-02-20',
    recurrence: 'once',
    ...changes,
  };
}
