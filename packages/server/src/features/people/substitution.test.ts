import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { doInside, mustSee, roomOf } from '../execution/testing.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';

const ACT = 'mutation ($userId: Int) { actForAbsent(userId: $userId) { done refusals { code } } }';
const SAVE = `mutation ($input: SaveAbsenceInput!) { saveAbsence(input: $input) { absence { id } refusals { code field } } }`;
const VIEWER =
  '{ viewer { id role displayName body { code } actingFor { id } substitutions { id } permissions } }';

interface Viewer {
  readonly viewer: {
    readonly id: number;
    readonly role: string;
    readonly body: { readonly code: string };
    readonly actingFor: { readonly id: number } | null;
    readonly substitutions: readonly { readonly id: number }[];
  };
}

describe('whoever stands in for an absent person', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let head: Person;
  let deputy: Person;
  let stranger: Person;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    head = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Басшыбаев' });
    deputy = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Орынбасаров' });
    stranger = await office.as('executor', { bodyCode: 'kst-health' });
    await office.sql('UPDATE users SET signs_answers = true WHERE id = $1', [head.id]);
    await office.app.keeper.renew();
  });
  afterAll(() => office.close());

  const absent = async (person: Person, substitute: Person, by = controller, toOn = '2026-02-10') =>
    (
      await by.ask<{ saveAbsence: { absence: { id: number } | null; refusals: { code: string }[] } }>(SAVE, {
        input: {
          ...{ userId: person.id, substituteId: substitute.id, reason: 'vacation' },
          ...{ fromOn: '2026-02-02', toOn },
        },
      })
    ).saveAbsence;
  const act = async (person: Person, userId: number | null) =>
    (await person.ask<{ actForAbsent: { done: boolean; refusals: { code: string }[] } }>(ACT, { userId }))
      .actForAbsent;
  const inWork = async (questionCode: string) => {
    const route = { bodyId: bodyIdOf(office, 'kst-utilities') };
    const { id, version } = await registered(registrar, { route, questionCode });
    await doInside(head, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    return id;
  };

  it('acts with the rights of the absent head, under his own name, and the journal says on whose behalf', async () => {
    const id = await inWork('01.01.02');
    const extend = async () => {
      const { version } = await mustSee(deputy, id);
      return doInside(deputy, 'extendTerm', 'ExtendInput', {
        ...{ id, version, dueOn: '2026-03-10', ground: 'Экспертиза', decidedBy: 'head' },
      });
    };
    expect((await extend()).refusals).toMatchObject([{ code: 'HEAD_DECIDES' }]);
    expect((await act(deputy, head.id)).refusals).toEqual([{ code: 'NOT_YOUR_SUBSTITUTION' }]);
    expect((await absent(head, deputy)).refusals).toEqual([]);
    expect((await act(stranger, head.id)).refusals).toEqual([{ code: 'NOT_YOUR_SUBSTITUTION' }]);
    expect((await deputy.ask<Viewer>(VIEWER)).viewer.substitutions).toEqual([{ id: head.id }]);
    expect(await act(deputy, head.id)).toEqual({ done: true, refusals: [] });
    expect((await deputy.ask<Viewer>(VIEWER)).viewer).toMatchObject({
      id: deputy.id,
      actingFor: { id: head.id },
    });

    expect((await extend()).refusals).toEqual([]);
    const [noted] = await office.sql<{ actor_id: number; changes: Record<string, unknown> }>(
      `SELECT actor_id, changes FROM journal WHERE action = 'appeal.extend' AND entity_id = $1`,
      [id],
    );
    expect(noted).toMatchObject({ actor_id: deputy.id, changes: { onBehalfOf: [null, 'Басшыбаев Т.'] } });
    const kept = await office.sql('SELECT decided_by_id FROM extensions WHERE appeal_id = $1', [id]);
    expect(kept).toEqual([{ decided_by_id: deputy.id }]);
  });

  it('leaves the place by himself or with the last day of the absence', async () => {
    await act(deputy, null);
    expect((await deputy.ask<Viewer>(VIEWER)).viewer.actingFor).toBeNull();
    await act(deputy, head.id);
    await office.sql(`UPDATE absences SET to_on = '2026-02-01', from_on = '2026-01-20' WHERE user_id = $1`, [
      head.id,
    ]);
    expect((await deputy.ask<Viewer>(VIEWER)).viewer).toMatchObject({ actingFor: null, substitutions: [] });
  });

  it('takes the role and the body of the absent person, never of one he appointed himself to, nor the keys', async () => {
    const leader = await office.as('leadership');
    const own = await absent(leader, controller);
    expect(own.refusals).toEqual([]);
    expect((await act(controller, leader.id)).refusals).toEqual([{ code: 'NOT_YOUR_SUBSTITUTION' }]);
    const another = await office.as('controller');
    const administrator = await office.as('administrator');
    await absent(administrator, another);
    expect((await act(another, administrator.id)).refusals).toEqual([{ code: 'NOT_YOUR_SUBSTITUTION' }]);
    const colleague = await office.as('registrar');
    await absent(another, colleague);
    await act(colleague, another.id);
    expect((await colleague.ask<Viewer>(VIEWER)).viewer).toMatchObject({
      role: 'controller',
      id: colleague.id,
    });
    expect((await controller.ask<Viewer>(VIEWER)).viewer.actingFor).toBeNull();
  });

  it('is chosen in any body of the place, and nowhere else', async () => {
    const people = (person: Person, code: string) =>
      person.tryToAsk('query ($bodyId: Int) { colleagues(bodyId: $bodyId) { id } }', {
        bodyId: bodyIdOf(office, code),
      });
    expect((await people(controller, 'kst-health')).data?.colleagues).toEqual([{ id: stranger.id }]);
    const elsewhere = await office.as('controller', { territoryCode: '391000000' });
    expect((await people(elsewhere, 'kst-health')).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await people(head, 'kst-utilities')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('the load of an executor', () => {
  let office: TestOffice;

  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  it('goes with its resolutions to a colleague of the body, by the administrator, and back', async () => {
    const registrar = await office.as('registrar');
    const administrator = await office.as('administrator');
    const [leaving, taking] = [
      await office.as('executor', { bodyCode: 'kst-utilities' }),
      await office.as('executor', { bodyCode: 'kst-utilities' }),
    ];
    const { id, version } = await registered(registrar, {
      route: { bodyId: bodyIdOf(office, 'kst-utilities') },
    });
    await doInside(leaving, 'passOn', 'PassOnInput', {
      id,
      version,
      userId: leaving.id,
      text: 'Рассмотреть',
    });
    const load = await administrator.ask<{ loadOf: { kind: string }[] }>(
      'query ($userId: Int!) { loadOf(userId: $userId) { kind } }',
      { userId: leaving.id },
    );
    expect(load.loadOf.map(({ kind }) => kind).sort()).toEqual(['appealWork', 'resolution']);
    const given = await administrator.ask<{
      handOverLoad: { handover: { id: number }; refusals: unknown[] };
    }>(
      `mutation ($input: HandOverLoadInput!) { handOverLoad(input: $input) { handover { id } refusals { code } } }`,
      {
        input: { idempotencyKey: 'k-1', fromId: leaving.id, toId: taking.id, reason: 'Отпуск', expected: 2 },
      },
    );
    expect(given.handOverLoad.refusals).toEqual([]);
    expect((await roomOf(taking, 'mine')).rows).toMatchObject([{ id, holder: { id: taking.id } }]);
    const controller = await office.as('controller');
    await office.sql(
      `UPDATE appeals SET control_level = 'akim', control_set_by_id = $1, control_set_on = '2026-02-02'`,
      [controller.id],
    );
    const board = await controller.ask<{
      controlItems: { items: { chain: { takenBy: { id: number } }[] }[] };
    }>('{ controlItems { items { chain { takenBy { id } } } } }');
    expect(board.controlItems.items[0]?.chain, 'the board names who has it now').toEqual([
      { takenBy: { id: taking.id } },
    ]);
    await administrator.ask('mutation ($id: Int!) { returnLoad(id: $id) { refusals { code } } }', {
      id: given.handOverLoad.handover.id,
    });
    expect((await roomOf(leaving, 'mine')).rows).toMatchObject([{ id, holder: { id: leaving.id } }]);
  });
});
