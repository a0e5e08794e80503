import { randomUUID } from 'node:crypto';

/** Registers a letter and reads back what the counter shows first. */
export const REGISTER = `mutation Register($input: RegisterAppealInput!) {
  registerAppeal(input: $input) {
    appeal { id number state version dueOn registeredOn ordinal isRepeat card { id number version displayName iin } }
    refusals { code field params conflict { changedBy version fields { name before theirs } } }
  }
}`;

/** A step in the life of an appeal. */
export const STEP = (verb: string, input: string) => `mutation Step($input: ${input}!) {
  ${verb}(input: $input) {
    appeal { id state version dueOn originalDueOn outcome controlLevel body { code } }
    refusals { code field params conflict { changedBy version fields { name before theirs } } }
  }
}`;

/** A letter a clerk might get on any day: a roof that leaks in Kostanay. */
export function aLetter(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    idempotencyKey: randomUUID(),
    applicant: {
      kind: 'naturalPerson',
      iin: '850315300019',
      lastName: 'Тұлпарбаев',
      firstName: 'Ержан',
      patronymic: 'Болатұлы',
      territoryCode: '391000000',
      address: 'г. Костанай, ул. Степная, 1',
      phone: '8 700 000 00 01',
    },
    source: 'byHand',
    form: 'paper',
    kind: 'application',
    character: 'individual',
    signatories: 1,
    language: 'ru',
    category: 'typical',
    questionCode: '01.01.01',
    territoryCode: '391000000',
    annotation: 'Протекает крыша многоквартирного дома',
    sheets: 2,
    ...changes,
  };
}
