import { may, rolesThatMay } from '@tyndau/domain/access/permissions';
import { type Role, roles } from '@tyndau/domain/access/roles';
import {
  type AssignmentGuard,
  assignmentGuardRules,
  assignmentRefusalCodes,
} from '@tyndau/domain/assignments/assignmentGuards';
import {
  type AssignmentAction,
  type AssignmentState,
  assignmentActionRules,
  assignmentActions,
  assignmentLifecycle,
  assignmentStates,
} from '@tyndau/domain/assignments/assignmentLifecycle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignmentAttempts } from '../../testing/assignmentAttempts.ts';
import { strangeInputs } from '../../testing/strangeInput.ts';
import { openBrowser } from '../../testing/testBrowser.ts';
import { type GraphqlAnswer, type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { bodyIdOf } from '../paths/testing.ts';

/** Every cell of the table of the life of an assignment is tried through the window: role × state × action. */

/** Facts an assignment has besides its state; what an action's guards want of it, or what breaks one. */
interface Facts {
  readonly dueOn?: string;
  readonly isExtensionAsked?: boolean;
  readonly hasOpenCheck?: boolean;
  readonly isPartReported?: boolean;
  readonly isConcluded?: boolean;
}

const wanted: Partial<Record<AssignmentAction, Facts>> = {
  'assignment.decideExtension': { isExtensionAsked: true },
  'assignment.recordCheck': { hasOpenCheck: true },
  'assignment.acceptReport': { isPartReported: true, isConcluded: true },
};

/** How each guard is broken: by what the assignment is, or by who acts. */
const broken: Record<AssignmentGuard, Facts | 'the other body' | 'another holder'> = {
  leadBody: 'the other body',
  coBody: 'the other body',
  partNotReported: { isPartReported: true },
  controlHolder: 'another holder',
  termRunning: { dueOn: '2026-01-30' },
  noExtensionAsked: { isExtensionAsked: true },
  extensionAsked: { isExtensionAsked: false },
  partsReported: { isPartReported: false },
  openCheck: { hasOpenCheck: false },
  noOpenCheck: { hasOpenCheck: true },
  concluded: { isConcluded: false },
};

describe('the table of states and actions of an assignment', () => {
  let office: TestOffice;
  const people = new Map<Role, Person>();
  let ofCoBody: Person;
  let stranger: Person;
  let otherHolder: Person;

  beforeAll(async () => {
    office = await testOffice();
    for (const role of roles) {
      people.set(role, await office.as(role, role === 'executor' ? { bodyCode: 'kst-utilities' } : {}));
    }
    ofCoBody = await office.as('executor', { bodyCode: 'kst-land' });
    stranger = await office.as('executor', { bodyCode: 'kst-health' });
    otherHolder = await office.as('controller');
  });
  afterAll(() => office.close());

  const as = (role: Role): Person => {
    const person = people.get(role);
    if (!person) throw new Error(`Nobody is ${role}`);
    return person;
  };
  /** Who acts for the role here: a part is reported by the body that has it. */
  const actorOf = (role: Role, action: AssignmentAction): Person =>
    role === 'executor' && action === 'assignment.reportPart' ? ofCoBody : as(role);

  /** An assignment that stands in the state, as if it had come there, under the control of the person. */
  async function standing(state: AssignmentState, holderId: number, facts: Facts = {}): Promise<number> {
    const [made] = await office.app.archive.prisma.$queryRawUnsafe<{ id: number }[]>(
      `WITH made AS (
         INSERT INTO assignments (number, level, text, source_document, source_on, body_id, co_body_ids, set_by_id, set_on,
           original_due_on, due_on, first_due_on, state, ended_on)
         SELECT 'П-' || nextval('assignments_id_seq'), 'akim', 'Отремонтировать крышу.', '№ 1', '2026-01-12', $2, ARRAY[$3::int], $4,
           '2026-01-12', '2026-02-20', $5::date, '2026-02-20', $1, CASE WHEN $6 THEN '2026-02-02'::date END
         RETURNING id
       ), asked AS (
         INSERT INTO assignment_extensions (assignment_id, previous_due_on, asked_due_on, reason, asked_at, asked_by_id)
         SELECT id, $5::date, '2026-03-20', 'Ждём акт', now(), $4 FROM made WHERE $7
       ), planned AS (
         INSERT INTO assignment_checks (assignment_id, planned_on, place, people, planned_at, planned_by_id)
         SELECT id, '2026-02-03', 'Дом 5', 'Бақылаушыев Б.', now(), $4 FROM made WHERE $8
       ), part AS (
         INSERT INTO assignment_reports (assignment_id, body_id, kind, text, reported_at, reported_by_id)
         SELECT id, $3, 'part', 'Границы уточнены.', now(), $4 FROM made WHERE $9
       ), whole AS (
         INSERT INTO assignment_reports (assignment_id, body_id, kind, text, reported_at, reported_by_id, verdict, concluded_at)
         SELECT id, $2, 'final', 'Крыша отремонтирована.', now(), $4, CASE WHEN $10 THEN 'executed' END,
           CASE WHEN $10 THEN now() END
         FROM made WHERE $1 = 'reported'
       ) SELECT id FROM made`,
      ...[state, bodyIdOf(office, 'kst-utilities'), bodyIdOf(office, 'kst-land'), holderId],
      ...[facts.dueOn ?? '2026-02-20', assignmentLifecycle[state].isFinal],
      ...[facts.isExtensionAsked ?? false, facts.hasOpenCheck ?? false],
      ...[facts.isPartReported ?? false, facts.isConcluded ?? false],
    );
    if (!made) throw new Error('No assignment was made');
    return made.id;
  }

  const inputOf = (action: AssignmentAction, id: number) => ({
    ...{ id, version: 1 },
    ...assignmentAttempts[action].input,
  });
  const attempt = async (
    ask: Person['tryToAsk'],
    action: AssignmentAction,
    id: number,
    input = inputOf(action, id),
  ) => {
    const { verb, type } = assignmentAttempts[action];
    const document = `mutation Try($input: ${type}!) { ${verb}(input: $input) { refusals { code } } }`;
    return verdictOf(verb, await ask(document, { input }));
  };
  /** All that an action could have changed. */
  const standsAt = async (id: number) => {
    const [row] = await office.app.archive.prisma.$queryRawUnsafe<Record<string, unknown>[]>(
      `SELECT state, version, due_on::text,
         (SELECT count(*) + count(concluded_at) + count(returned_at) FROM assignment_reports WHERE assignment_id = $1)::int AS reports,
         (SELECT count(*) + count(decision) FROM assignment_extensions WHERE assignment_id = $1)::int AS extensions,
         (SELECT count(*) + count(held_on) FROM assignment_checks WHERE assignment_id = $1)::int AS checks
       FROM assignments WHERE id = $1`,
      id,
    );
    return row;
  };

  const done = new Set<AssignmentAction>();

  describe.each(assignmentStates)('in the state %s', (state) => {
    it.each(assignmentActions)(
      'gives %s to those to whom the table gives it, and to nobody else',
      async (action) => {
        const next = assignmentLifecycle[state].actions[action];
        const entitled = rolesThatMay(assignmentActionRules[action].permission);
        const id = await standing(state, as('controller').id, wanted[action]);
        const before = await standsAt(id);
        const expected: Record<string, string> = { citizen: 'UNAUTHENTICATED', stranger: 'NOT_FOUND' };
        const found: Record<string, string> = {};
        // Nobody of these may change anything: they try all at once.
        const denied = roles.filter((role) => next === undefined || !entitled.includes(role));
        const tried = denied.map(async (role) => {
          const verdict = await attempt(actorOf(role, action).tryToAsk, action, id);
          // Whoever may never do it is sent away by his role, or by the state that is asked first.
          const isSentAway = !entitled.includes(role) && next === undefined;
          expected[role] = entitled.includes(role) ? 'ACTION_NOT_IN_STATE' : 'FORBIDDEN';
          found[role] = isSentAway && verdict === 'ACTION_NOT_IN_STATE' ? 'FORBIDDEN' : verdict;
        });
        found.citizen = await attempt(openBrowser(office).ask, action, id);
        found.stranger = await attempt(stranger.tryToAsk, action, id);
        await Promise.all(tried);
        expect(await standsAt(id), action).toEqual(before);
        for (const role of entitled.filter((one) => !denied.includes(one))) {
          const own = await standing(state, as(role).id, wanted[action]);
          expected[role] = 'done';
          found[role] = await attempt(actorOf(role, action).tryToAsk, action, own);
          expect(await standsAt(own), `${role} ${action}`).toMatchObject({ state: next, version: 2 });
          done.add(action);
        }
        expect(found).toEqual(expected);
      },
    );
  });

  const guarded = assignmentActions.flatMap((action) =>
    assignmentActionRules[action].guards.map((guard) => [action, guard] as const),
  );

  it.each(guarded)(
    '%s is refused, and changes nothing, where the guard %s is broken',
    async (action, guard) => {
      const { permission } = assignmentActionRules[action];
      const state = assignmentStates.find((one) => assignmentLifecycle[one].actions[action]);
      const role = rolesThatMay(permission)[0];
      if (!state || !role) throw new Error(`Nobody can ever do ${action}`);
      const way = broken[guard];
      const actor = way === 'the other body' ? [as('executor'), ofCoBody] : [actorOf(role, action)];
      const person = actor.find((one) => way !== 'the other body' || one !== actorOf(role, action));
      const holder = way === 'another holder' ? otherHolder : as(role);
      const facts = { ...wanted[action], ...(typeof way === 'object' ? way : {}) };
      const id = await standing(state, holder.id, facts);
      const before = await standsAt(id);
      const factsOfLaw = { awaitedParts: 1 } as Parameters<
        (typeof assignmentGuardRules)[typeof guard]['refusal']
      >[0];
      expect(await attempt((person ?? as(role)).tryToAsk, action, id)).toBe(
        assignmentGuardRules[guard].refusal(factsOfLaw).code,
      );
      expect(await standsAt(id)).toEqual(before);
    },
  );

  it.each(assignmentActions)('%s answers whatever it is sent, where it could be done', async (action) => {
    const role = rolesThatMay(assignmentActionRules[action].permission)[0];
    const state = assignmentStates.find((one) => assignmentLifecycle[one].actions[action]);
    if (!role || !state) throw new Error(`Nobody can ever do ${action}`);
    let id = await standing(state, as(role).id, wanted[action]);
    for (const at of strangeInputs(inputOf(action, id)).keys()) {
      const input = strangeInputs(inputOf(action, id))[at];
      const verdict = await attempt(actorOf(role, action).tryToAsk, action, id, input);
      expect(['INTERNAL_SERVER_ERROR', 'DATABASE_UNAVAILABLE'], JSON.stringify(input)).not.toContain(verdict);
      if (verdict === 'done') id = await standing(state, as(role).id, wanted[action]);
    }
  });

  it('was tried with words that the law takes: nothing is forbidden only because it was badly asked', () => {
    expect(assignmentActions.filter((action) => !done.has(action))).toEqual([]);
    expect(roles.filter((role) => may(role, 'assignment.end'))).not.toContain('executor');
  });
});

/** One word for an answer: done, which code forbade it, or what the law of the step itself refused. */
function verdictOf(verb: string, { data, errors }: GraphqlAnswer): string {
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) return String(code);
  const { refusals } = (data?.[verb] ?? { refusals: [] }) as { refusals: { code: string }[] };
  const ofTable = refusals.find(({ code: one }) =>
    (assignmentRefusalCodes as readonly string[]).includes(one),
  );
  if (ofTable) return ofTable.code === 'ACTION_NOT_FOR_ROLE' ? 'FORBIDDEN' : ofTable.code;
  return refusals.length === 0 ? 'done' : refusals.map((one) => one.code).join(' ');
}
