import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { aLetter, REGISTER, STEP } from '../appeals/testing.ts';
import { uploaded } from '../files/testing.ts';
import { accepted, take } from './testing.ts';

interface Joined {
  intake: { id: number; state: string; version: number; appeal: { id: number } | null } | null;
  refusals: { code: string }[];
}

const FIELDS = 'intake { id state version appeal { id } } refusals { code }';
const IIN = '850315300019';

let office: TestOffice;
let clerk: Person;
let registrar: Person;

const onPaper = async () => {
  const { registerAppeal } = await registrar.ask<{
    registerAppeal: { appeal: { id: number; number: string; version: number } };
  }>(REGISTER, { input: aLetter({ form: 'paper', type: 'paperOnly' }) });
  return registerAppeal.appeal;
};
const byWire = async (changes: Record<string, unknown> = {}) => {
  const letter = await accepted(clerk, {
    source: 'egov',
    form: 'electronic',
    applicantIin: IIN,
    applicantName: 'Тұлпарбаев Ержан Болатұлы',
    ...changes,
  });
  return { ...letter, ...(await take(registrar, letter.id)).intake };
};
const join = async (who: Person, input: Record<string, unknown>) =>
  (
    await who.ask<{ joinIntake: Joined }>(
      `mutation ($input: JoinIntakeInput!) { joinIntake(input: $input) { ${FIELDS} } }`,
      { input },
    )
  ).joinIntake;
const unjoin = async (intakeId: number, version: number) =>
  (
    await registrar.ask<{ unjoinIntake: Joined }>(
      `mutation ($intakeId: Int!, $version: Int!) { unjoinIntake(intakeId: $intakeId, version: $version) { ${FIELDS} } }`,
      { intakeId, version },
    )
  ).unjoinIntake;
const read = async (id: number) =>
  (
    await registrar.ask<{
      appeal: {
        type: string;
        version: number;
        attachments: { name: string }[];
        joinedLetters: { talonNumber: string; canUnjoin: boolean }[];
      };
    }>(
      'query ($id: Int!) { appeal(id: $id) { type version attachments { name } joinedLetters { talonNumber canUnjoin } } }',
      { id },
    )
  ).appeal;

beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
  registrar = await office.as('registrar');
});
afterAll(() => office.close());

describe('the same letter over two channels', () => {
  it('becomes one appeal of the type "both", with the papers of both, found by either talon', async () => {
    const appeal = await onPaper();
    const file = await uploaded(clerk, 'портал.txt', 'Қосымша: суреттер');
    const letter = await byWire({ fileHashes: [{ hash: file.hash, name: 'портал.txt' }] });
    const answer = await join(registrar, {
      intakeId: letter.id,
      version: letter.version,
      appealId: appeal.id,
      reason: 'тот же текст',
    });
    expect(answer).toMatchObject({ intake: { state: 'joined', appeal: { id: appeal.id } }, refusals: [] });
    expect(await read(appeal.id)).toEqual({
      type: 'paperAndElectronic',
      version: 2,
      attachments: [{ name: 'портал.txt' }],
      joinedLetters: [{ talonNumber: letter.talonNumber, canUnjoin: true }],
    });
    const journal = await office.sql<{ action: string; reason: string }>(
      `SELECT action, reason FROM journal WHERE entity = 'appeal' AND entity_id = $1 AND action LIKE '%oinLetter'`,
      [appeal.id],
    );
    expect(journal).toEqual([{ action: 'appeal.joinLetter', reason: 'тот же текст' }]);
    const again = await registrar.ask<{ registerAppeal: { refusals: { code: string }[] } }>(REGISTER, {
      input: aLetter({ intakeId: letter.id }),
    });
    expect(again.registerAppeal.refusals[0]?.code).toBe('INTAKE_ALREADY_JOINED');
    const [{ count }] = (await office.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM appeals',
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it('is taken back while nothing else happened: the letter waits again, the appeal is as it was', async () => {
    const appeal = await onPaper();
    const letter = await byWire();
    const { intake } = await join(registrar, {
      intakeId: letter.id,
      version: letter.version,
      appealId: appeal.id,
    });
    const back = await unjoin(letter.id, intake?.version ?? 0);
    expect(back.intake).toMatchObject({ state: 'distributed', appeal: null });
    expect(await read(appeal.id)).toMatchObject({ type: 'paperOnly', joinedLetters: [] });
    expect((await unjoin(letter.id, back.intake?.version ?? 0)).refusals[0]?.code).toBe('LETTER_NOT_JOINED');
    const { registerAppeal } = await registrar.ask<{ registerAppeal: { refusals: unknown[] } }>(REGISTER, {
      input: aLetter({ intakeId: letter.id, form: 'electronic', type: 'electronicOnly', source: 'egov' }),
    });
    expect(registerAppeal.refusals).toEqual([]);
  });

  it('stays joined once the appeal has gone on', async () => {
    const appeal = await onPaper();
    const letter = await byWire();
    const { intake } = await join(registrar, {
      intakeId: letter.id,
      version: letter.version,
      appealId: appeal.id,
    });
    await registrar.ask(STEP('amendAppeal', 'AmendAppealInput'), {
      input: { id: appeal.id, version: 2, annotation: 'Протекает крыша, дополнено по порталу' },
    });
    expect((await read(appeal.id)).joinedLetters[0]?.canUnjoin).toBe(false);
    expect((await unjoin(letter.id, intake?.version ?? 0)).refusals[0]?.code).toBe('UNJOIN_AFTER_CHANGE');
  });

  it('is not joined to another person, to a second paper, nor to what the registrar may not know of', async () => {
    const appeal = await onPaper();
    const stranger = await byWire({ applicantIin: '900101400023' });
    const given = { version: stranger.version, appealId: appeal.id };
    expect((await join(registrar, { ...given, intakeId: stranger.id })).refusals[0]?.code).toBe(
      'JOIN_OF_ANOTHER_PERSON',
    );
    const paper = await byWire({ form: 'paper', source: 'byHand' });
    expect(
      (await join(registrar, { intakeId: paper.id, version: paper.version, appealId: appeal.id })).refusals[0]
        ?.code,
    ).toBe('JOIN_NOT_TWO_CHANNELS');
    const elsewhere = await office.as('registrar', { territoryCode: '710000000' });
    const hidden = await elsewhere.tryToAsk(
      `mutation ($input: JoinIntakeInput!) { joinIntake(input: $input) { ${FIELDS} } }`,
      { input: { intakeId: paper.id, version: paper.version, appealId: appeal.id } },
    );
    expect(hidden.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
