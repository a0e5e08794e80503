import { randomUUID } from 'node:crypto';
import type { Somebody } from './office.ts';
import type { Writer } from './persons.ts';

interface Letter {
  readonly id: number;
  readonly throughNumber: number;
}

const ACCEPT = `mutation($input: AcceptIntakeInput!) {
  acceptIntake(input: $input) { intake { id throughNumber } refusals { code field } } }`;
const TAKE = 'mutation($id: Int) { takeIntake(id: $id) { intake { id } refusals { code } } }';
const REGISTER = `mutation($input: RegisterAppealInput!) {
  registerAppeal(input: $input) { appeal { id number } refusals { code field } } }`;
const COUNT = 'query($filter: AppealFilter) { appeals(filter: $filter) { total } }';

/** A letter that lies on the table before the journey begins. */
export async function acceptLetter(clerk: Somebody, writer: Writer): Promise<Letter> {
  const input = {
    idempotencyKey: randomUUID(),
    applicantName: writer.fullName,
    applicantPhone: writer.phone,
    source: 'byHand',
    form: 'paper',
    language: 'ru',
    sheets: 1,
  };
  const { acceptIntake } = await clerk.ask<{ acceptIntake: { intake: Letter | null; refusals: unknown[] } }>(
    ACCEPT,
    { input },
  );
  return done(acceptIntake.intake, acceptIntake.refusals);
}

/** The registrar has the letter in hand. */
export async function handLetter(registrar: Somebody, { id }: Letter): Promise<void> {
  const { takeIntake } = await registrar.ask<{ takeIntake: { intake: object | null; refusals: unknown[] } }>(
    TAKE,
    { id },
  );
  done(takeIntake.intake, takeIntake.refusals);
}

/** An appeal registered before the journey begins; it waits at the department. */
export async function registerAppeal(
  registrar: Somebody,
  writer: Writer,
  annotation: string,
  changes: Record<string, unknown> = {},
): Promise<{ id: number; number: string }> {
  const { iin, lastName, firstName, patronymic } = writer;
  const input = {
    idempotencyKey: randomUUID(),
    applicant: {
      kind: 'naturalPerson',
      iin,
      lastName,
      firstName,
      patronymic,
      territoryCode: '391000000',
      address: 'ул. Сынақ, 1',
    },
    source: 'byHand',
    form: 'paper',
    type: 'paperOnly',
    kind: 'application',
    category: 'typical',
    character: 'individual',
    signatories: 1,
    language: 'ru',
    questionCode: '01.01.02',
    territoryCode: '391000000',
    annotation,
    sheets: 1,
    ...changes,
  };
  const answer = await registrar.ask<{
    registerAppeal: { appeal: { id: number; number: string } | null; refusals: unknown[] };
  }>(REGISTER, { input });
  return done(answer.registerAppeal.appeal, answer.registerAppeal.refusals);
}

/** How many appeals of the person there are. */
export async function countAppealsOf(somebody: Somebody, { lastName }: Writer): Promise<number> {
  const { appeals } = await somebody.ask<{ appeals: { total: number } }>(COUNT, {
    filter: { text: lastName },
  });
  return appeals.total;
}

function done<Done>(record: Done | null, refusals: readonly unknown[]): Done {
  if (record === null) throw new Error(`The scene was refused: ${JSON.stringify(refusals)}`);
  return record;
}
