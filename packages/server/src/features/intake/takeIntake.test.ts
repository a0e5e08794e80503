import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { accept, accepted, reasons, release, take } from './testing.ts';

let office: TestOffice;
let clerk: Person;
let registrar: Person;
let colleague: Person;
beforeAll(async () => {
  office = await testOffice();
  clerk = await office.as('intakeClerk');
  registrar = await office.as('registrar');
  colleague = await office.as('registrar', { name: 'Әріптесов' });
});
afterAll(() => office.close());

const list = async (who: Person, filter: object) => {
  const { intakes } = await who.ask<{ intakes: { items: { id: number }[]; total: number } }>(
    'query ($filter: IntakeFilter) { intakes(filter: $filter, pageSize: 200) { items { id } total } }',
    { filter },
  );
  expect(intakes.total).toBe(intakes.items.length);
  return intakes.items.map((intake) => intake.id);
};

describe('a registrar', () => {
  it('takes the oldest letter that nobody has, and gives it back', async () => {
    const [first, second] = [await accepted(clerk), await accepted(clerk)];
    const taken = await take(registrar);
    expect(taken.intake).toMatchObject({
      id: first.id,
      state: 'distributed',
      registrar: { id: registrar.id },
    });
    expect((await take(colleague)).intake?.id).toBe(second.id);
    expect(reasons(await take(colleague))).toEqual(['NO_INTAKE_WAITING']);
    expect(await list(registrar, { mine: true })).toEqual([first.id]);
    const returned = await release(registrar, first.id, 2);
    expect(returned.intake).toMatchObject({ state: 'accepted', registrar: null, version: 3 });
    expect(await list(registrar, { unassigned: true })).toEqual([first.id]);
    const journal = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'intake' AND entity_id = ${first.id} ORDER BY id`,
    );
    expect(journal.map((entry) => entry.action)).toEqual(['intake.accept', 'intake.take', 'intake.release']);
  });

  it('pressing at once with others gets another letter than they do', async () => {
    const registrars = await Promise.all(Array.from({ length: 6 }, () => office.as('registrar')));
    for (const _ of registrars) await accepted(clerk);
    const taken = await Promise.all(registrars.map((one) => take(one)));
    const ids = taken.map((answer) => answer.intake?.id);
    expect(new Set(ids).size).toBe(6);
    expect(ids).not.toContain(undefined);
  });

  it('pressing twice on the same letter has it once; a colleague is told who has it', async () => {
    const { id } = await accepted(clerk);
    const clicks = await Promise.all([take(registrar, id), take(registrar, id)]);
    expect(clicks.map((answer) => answer.intake?.version)).toEqual([2, 2]);
    const late = await take(colleague, id);
    expect(reasons(late)).toEqual(['INTAKE_TAKEN_BY_ANOTHER']);
    expect(reasons(await release(colleague, id, 2))).toEqual(['INTAKE_NOT_YOURS']);
    expect(reasons(await release(registrar, id, 1))).toEqual(['STALE_VERSION']);
    const controller = await office.as('controller');
    expect((await release(controller, id, 2)).intake).toMatchObject({ state: 'accepted' });
    expect(reasons(await release(registrar, id, 3))).toEqual(['INTAKE_NOT_TAKEN']);
  });

  it('does not accept for others what he may not: an executor sees no letters at all', async () => {
    const { id } = await accepted(clerk);
    const executor = await office.as('executor', { bodyCode: 'kst-utilities' });
    expect((await executor.ask<{ intake: unknown }>(`{ intake(id: ${id}) { id } }`)).intake).toBeNull();
    const answer = await executor.tryToAsk('{ intakes { total } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('letters', () => {
  it('of another territory are not there; the region sees its districts', async () => {
    const district = await office.as('intakeClerk', { territoryCode: '392400000' });
    const { id } = await accepted(district);
    const neighbour = await office.as('registrar', { territoryCode: '391600000' });
    const abai = await office.as('registrar', { territoryCode: '100000000' });
    expect((await registrar.ask<{ intake: unknown }>(`{ intake(id: ${id}) { id } }`)).intake).toEqual({ id });
    for (const stranger of [neighbour, abai]) {
      expect((await stranger.ask<{ intake: unknown }>(`{ intake(id: ${id}) { id } }`)).intake).toBeNull();
      expect(await list(stranger, {})).not.toContain(id);
      const stolen = await stranger.tryToAsk(`mutation { takeIntake(id: ${id}) { intake { id } } }`);
      expect(stolen.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
  });

  it('are found by name as people type it, by number, ИИН, talon and barcode', async () => {
    office.setNow('2026-02-10T09:00:00+05:00');
    const letter = await accepted(clerk, {
      applicantName: 'Өтегенұлы Қайрат',
      applicantIin: '901231400403',
      source: 'kazpost',
      barcode: 'RR999999995KZ',
    });
    for (const text of [
      'отеген',
      'кайрат утеген',
      'ҚАЙРАТ',
      '901231400403',
      letter.talonNumber,
      'rr999999995kz',
    ]) {
      const found = await list(registrar, { text });
      if (text === 'кайрат утеген') expect(found).toEqual([]);
      else expect(found).toEqual([letter.id]);
    }
    expect(await list(registrar, { text: String(letter.throughNumber) })).toContain(letter.id);
    expect(await list(registrar, { text: '100%' })).toEqual([]);
    expect(await list(registrar, { journalOn: '2026-02-10' })).toEqual([letter.id]);
  });

  it('show nothing of a person to whoever need not know', async () => {
    const { id } = await accepted(clerk, { applicantIin: '901231400403' });
    const leader = await office.as('leadership');
    const seen = await leader.ask<{ intake: { applicantIin: string } }>(
      `{ intake(id: ${id}) { applicantIin } }`,
    );
    expect(seen.intake.applicantIin).toBe('••••••••0403');
  });

  it('registered as a card are not taken again', async () => {
    const letter = await accepted(clerk);
    await office.sql(`UPDATE intakes SET state = 'registered' WHERE id = ${letter.id}`);
    expect(reasons(await take(registrar, letter.id))).toEqual(['INTAKE_ALREADY_REGISTERED']);
    expect((await accept(clerk)).refusals).toEqual([]);
  });
});
