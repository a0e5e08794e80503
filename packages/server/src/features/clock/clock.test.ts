import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { doInside } from '../execution/testing.ts';
import { bodyIdOf, passTimeUntil, registered } from '../paths/testing.ts';
import { movedTerms } from '../recount/movedTerms.ts';
import { resumeExpired } from './resumeExpired.ts';

const PAPER = `id version dueOn originalDueOn clockUntilOn
  availableActions { action refusal { code } } term { dueOn derivation { on reason } }
  clockStops { ground untilOn resumedOn endReason dueOnBefore dueOnAfter }
  notices { templateCode outgoingNumber dueOn url } extensions { previousDueOn dueOn }`;

interface Paper {
  readonly id: number;
  readonly version: number;
  readonly dueOn: string | null;
  readonly clockUntilOn: string | null;
  readonly availableActions: readonly {
    readonly action: string;
    readonly refusal: { code: string } | null;
  }[];
  readonly term: { readonly dueOn: string; readonly derivation: readonly { on: string; reason: string }[] };
  readonly clockStops: readonly Record<string, unknown>[];
  readonly notices: readonly {
    readonly templateCode: string;
    readonly dueOn: string;
    readonly url: string;
  }[];
}

describe('the clock of an appeal', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let executor: Person;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    executor = await office.as('executor', { bodyCode: 'kst-utilities' });
  });
  afterAll(() => office.close());

  const at = (moment: string) => passTimeUntil(office, moment);
  const inWork = async (questionCode: string, changes: Record<string, unknown> = {}) => {
    await at('2026-02-02T09:00:00+05:00');
    const route = { bodyId: bodyIdOf(office, 'kst-utilities') };
    const { id, version } = await registered(registrar, { route, questionCode, ...changes });
    await doInside(executor, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    return see(id);
  };
  const see = async (id: number) =>
    (await controller.ask<{ appeal: Paper }>(`query ($id: Int!) { appeal(id: $id) { ${PAPER} } }`, { id }))
      .appeal;
  const step = async (person: Person, verb: string, type: string, input: Record<string, unknown>) => {
    const answer = await person.ask<Record<string, { appeal: Paper | null; refusals: { code: string }[] }>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { appeal { ${PAPER} } refusals { code } } }`,
      { input },
    );
    return answer[verb] ?? { appeal: null, refusals: [] };
  };
  const stop = (id: number, version: number, changes: Record<string, unknown> = {}) =>
    step(executor, 'stopClock', 'StopClockInput', {
      ...{ id, version, ground: 'documents', untilOn: '2026-02-17', reason: 'Справка о составе семьи' },
      ...changes,
    });

  it('stands still by a ground until a day, with a letter to the applicant, and nothing is answered meanwhile', async () => {
    const { id, version, dueOn } = await inWork('01.01.02');
    expect(dueOn).toBe('2026-02-23');
    await at('2026-02-10T10:00:00+05:00');
    expect(
      (await stop(id, version, { ground: 'mood', reason: ' ', untilOn: '2026-02-10' })).refusals,
    ).toMatchObject([
      { code: 'CLOCK_GROUND_UNKNOWN' },
      { code: 'CLOCK_UNTIL_IN_PAST' },
      { code: 'CLOCK_REASON_REQUIRED' },
    ]);
    const stopped = await stop(id, version);
    expect(stopped.appeal).toMatchObject({ dueOn: null, clockUntilOn: '2026-02-17' });
    expect(stopped.appeal?.term.dueOn, 'as it ends if nothing comes').toBe('2026-03-02');
    expect(stopped.appeal?.notices).toMatchObject([{ templateCode: 'clockStopNotice' }]);
    const refusalOf = (action: string) =>
      stopped.appeal?.availableActions.find((one) => one.action === action)?.refusal?.code;
    expect([refusalOf('appeal.extend'), refusalOf('appeal.stopClock'), refusalOf('appeal.forward')]).toEqual([
      'CLOCK_IS_STOPPED',
      'CLOCK_IS_STOPPED',
      'CLOCK_IS_STOPPED',
    ]);

    await at('2026-02-12T10:00:00+05:00');
    const resumed = await step(executor, 'resumeClock', 'ResumeClockInput', {
      ...{ id, version: stopped.appeal?.version, reason: 'Справка пришла' },
    });
    expect(resumed.appeal).toMatchObject({ dueOn: '2026-02-25', clockUntilOn: null });
    expect(resumed.appeal?.clockStops).toEqual([
      {
        ...{ ground: 'documents', untilOn: '2026-02-17', resumedOn: '2026-02-12', endReason: 'answered' },
        ...{ dueOnBefore: '2026-02-23', dueOnAfter: '2026-02-25' },
      },
    ]);
    const still = resumed.appeal?.term.derivation.filter(({ reason }) => reason === 'stopped');
    expect(still?.map(({ on }) => on)).toEqual(['2026-02-11', '2026-02-12']);
    expect(resumed.appeal?.term.dueOn).toBe('2026-02-25');
    const moved: unknown[] = [];
    for await (const page of movedTerms(office.app.archive, office.app.keeper.current))
      moved.push(...page.moved);
    expect(moved, 'a recount leaves the days it stood still out as well').toEqual([]);
  });

  it('runs on by itself when the term of waiting has passed, as if it had been let run on that day', async () => {
    const { id, version } = await inWork('01.01.03');
    await at('2026-02-10T10:00:00+05:00');
    await stop(id, version);
    await at('2026-02-17T23:00:00+05:00');
    expect(await resumeExpired(office.app)).toBe(0);
    await at('2026-02-18T10:00:00+05:00');
    expect(await resumeExpired(office.app)).toBe(1);
    expect(await resumeExpired(office.app)).toBe(0);
    const seen = await see(id);
    expect(seen).toMatchObject({ dueOn: '2026-03-02', clockUntilOn: null });
    expect(seen.clockStops).toMatchObject([{ resumedOn: '2026-02-17', endReason: 'termExpired' }]);
    const noted = await office.sql(
      `SELECT actor_id FROM journal WHERE action = 'appeal.resumeClock' AND entity_id = $1`,
      [id],
    );
    expect(noted).toEqual([{ actor_id: null }]);
    expect(await office.sql(`SELECT user_id FROM notifications WHERE kind = 'appeal.resumeClock'`)).toEqual([
      { user_id: executor.id },
    ]);
  });

  it('is stopped by nobody of another body, and an appeal that ends has no clock any more', async () => {
    const { id, version } = await inWork('01.02.01');
    const stranger = await office.as('executor', { bodyCode: 'kst-health' });
    const tried = await stranger.tryToAsk(
      'mutation ($input: StopClockInput!) { stopClock(input: $input) { refusals { code } } }',
      { input: { id, version, ground: 'documents', untilOn: '2026-02-17', reason: 'x' } },
    );
    expect(tried.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    await at('2026-02-10T10:00:00+05:00');
    const stopped = await stop(id, version);
    const ended = await step(controller, 'terminateAppeal', 'TakePathInput', {
      ...{
        id,
        version: stopped.appeal?.version,
        ground: 'courtAct',
        decidedBy: 'head',
        reason: 'Решение суда',
      },
    });
    expect(ended.appeal).toMatchObject({ clockUntilOn: null, clockStops: [{ endReason: 'ended' }] });
  });

  it('is extended with a letter that names both days, due in three working days', async () => {
    const { id, version } = await inWork('01.02.02', { language: 'kk' });
    const extended = await step(controller, 'extendTerm', 'ExtendInput', {
      ...{ id, version, dueOn: '2026-03-20', ground: 'Требуется экспертиза сетей', decidedBy: 'head' },
      notice: { delivery: 'email' },
    });
    expect(extended.refusals).toEqual([]);
    const [notice] = extended.appeal?.notices ?? [];
    expect(notice).toMatchObject({ templateCode: 'extensionNotice', dueOn: '2026-02-05' });
    expect(extended.appeal).toMatchObject({
      dueOn: '2026-03-20',
      originalDueOn: '2026-02-23',
      extensions: [{ previousDueOn: '2026-02-23', dueOn: '2026-03-20' }],
    });
    const opened = await controller.request({ method: 'GET', url: notice?.url ?? '' });
    expect(opened.statusCode).toBe(303);
  });
});
