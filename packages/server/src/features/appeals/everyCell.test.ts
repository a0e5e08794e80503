import { rolesThatMay } from '@tyndau/domain/access/permissions';
import { type Role, roles } from '@tyndau/domain/access/roles';
import {
  type AppealAction,
  type AppealState,
  appealActionRules,
  appealActions,
  appealLifecycle,
  appealStates,
} from '@tyndau/domain/appeals/lifecycle';
import {
  type AppealGuard,
  appealActionRefusalCodes,
  appealGuardRules,
} from '@tyndau/domain/appeals/lifecycleGuards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionAttempts } from '../../testing/actionAttempts.ts';
import { openBrowser } from '../../testing/testBrowser.ts';
import { type GraphqlAnswer, type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';

/** Every cell of the table of the life of an appeal is tried through the window: role × state × action. */

type Columns = Readonly<Record<string, unknown>>;

/** What an action's own guards want of the appeal, besides its state. */
const wanted: Partial<Record<AppealAction, Columns>> = {
  'appeal.passUp': { kind: 'complaint', complained_person: 'Басқабаев Б.' },
  'appeal.removeFromControl': { control_level: 'department', control_set_on: '2026-02-02' },
  'appeal.recallForwarding': { forwarded_on: '2026-02-02' },
  'appeal.declineProposal': { proposed_action: 'appeal.return' },
  'appeal.resumeClock': { clock_until_on: '2026-02-17' },
};

/** Removed from control only where the consideration is over: the guard that depends on the state itself. */
const guardOfState = (action: AppealAction, state: AppealState) =>
  appealActionRules[action].guards.includes('considerationEnded') && !appealLifecycle[state].isFinal
    ? appealGuardRules.considerationEnded.refusal.code
    : null;

/** How each guard is broken: by what the appeal is, or by who acts. */
const broken: Record<AppealGuard, Columns | 'a helper' | 'not the head' | null> = {
  ownBody: 'a helper',
  notComplaint: { kind: 'complaint' },
  beforeDeadline: { due_on: '2026-01-30', registered_on: '2026-01-12' },
  noCrimeReport: { reports_crime: true },
  onControl: { control_level: null, control_set_on: null },
  notOnControl: { control_level: 'department', control_set_on: '2026-02-02' },
  // Tried in every state above.
  considerationEnded: null,
  notSplit: { split_on: '2026-02-02' },
  notPart: { part_of_id: 'template' },
  isComplaint: { kind: 'application' },
  wasForwarded: { forwarded_on: null },
  hasProposal: { proposed_action: null },
  noProposal: { proposed_action: 'appeal.return' },
  notContested: { complained_person: 'Басшыбаев Тест' },
  authorised: 'not the head',
  clockRuns: { clock_until_on: '2026-02-17' },
  clockStopped: { clock_until_on: null },
  heard: { kind: 'message' },
};

describe('the table of states and actions', () => {
  let office: TestOffice;
  let template: { readonly id: number; readonly cardId: number };
  let earlierId: number;
  let columns: string;
  const people = new Map<Role, Person>();
  let subordinate: Person;
  let helper: Person;

  beforeAll(async () => {
    office = await testOffice();
    for (const role of roles) {
      const place = role === 'executor' ? { bodyCode: 'kst-utilities', name: 'Басшыбаев' } : {};
      people.set(role, await office.as(role, place));
    }
    subordinate = await office.as('executor', { bodyCode: 'kst-utilities' });
    helper = await office.as('executor', { bodyCode: 'kst-land' });
    await office.sql('UPDATE users SET signs_answers = true WHERE id = $1', [as('executor').id]);
    await office.app.keeper.renew();
    const { id } = await registered(as('registrar'));
    const names = await office.sql<{ names: string; card: number }>(
      `SELECT (SELECT card_id FROM appeals WHERE id = $1) AS card, string_agg(quote_ident(column_name), ', ') AS names
       FROM information_schema.columns WHERE table_name = 'appeals' AND is_generated = 'NEVER'`,
      [id],
    );
    columns = names[0]?.names ?? '';
    template = { id, cardId: names[0]?.card ?? 0 };
    earlierId = await standing('returned');
  });
  afterAll(() => office.close());

  const as = (role: Role): Person => {
    const person = people.get(role);
    if (!person) throw new Error(`Nobody is ${role}`);
    return person;
  };

  /** An appeal that stands in the state, as if it had come there: its routings, its answer, its open steps. */
  async function standing(state: AppealState, changes: Columns = {}): Promise<number> {
    const bodyId = bodyIdOf(office, 'kst-utilities');
    const isOver = appealLifecycle[state].isFinal;
    const hasAnswer = ['answered', 'returnedForRework', 'closed'].includes(state);
    const facts = {
      ...{ state, version: 1, intake_id: null, body_id: bodyId, due_on: '2026-02-23' },
      closed_on: isOver ? '2026-02-02' : null,
      answered_on: state === 'answered' || state === 'closed' ? '2026-02-02' : null,
      ...changes,
      ...(changes.part_of_id === 'template' ? { part_of_id: template.id } : {}),
    };
    const [made] = await office.app.archive.prisma.$queryRawUnsafe<{ id: number }[]>(
      `WITH made AS (
         INSERT INTO appeals (${columns})
         SELECT ${columns} FROM (
           SELECT (jsonb_populate_record(a, $2::jsonb || jsonb_build_object(
             'id', n.id, 'number', 'ЖТ-' || n.id, 'ordinal', n.id))).*
           FROM appeals a, (SELECT nextval('appeals_id_seq')::int AS id) n WHERE a.id = $1) made
         RETURNING id
       ), routed AS (
         INSERT INTO routings (appeal_id, body_id, role, sent_by_id, due_on)
         SELECT id, b.body, b.role, $3, '2026-02-23' FROM made, (VALUES ($4::int, 'responsible'), ($5::int, 'helper')) b(body, role)
       ), answered AS (
         INSERT INTO answers (appeal_id, body_id, attempt, outcome, language, text, answered_on, author_id, state)
         SELECT id, $4, 1, 'explained', 'ru', 'Разъясняем.', '2026-02-02', $3,
           CASE $6 WHEN 'answered' THEN 'submitted' WHEN 'closed' THEN 'accepted' ELSE 'returned' END
         FROM made WHERE $7
       ), asked AS (
         INSERT INTO path_steps (appeal_id, action, requirements, decided_by, decided_on, made_by_id, fix_by_on, state_before, body_id_before, to_body_id, due_on_before)
         SELECT id, CASE WHEN $9 THEN 'appeal.stopClock' WHEN $6 = 'awaitingConformity' THEN 'appeal.askToComply' ELSE 'appeal.forward' END,
           '{signature}', 'head', '2026-02-02', $3, '2026-02-09', 'registered', NULL, $4, '2026-02-23'
         FROM made WHERE $9 OR $6 IN ('awaitingConformity', 'routed', 'forwarded')
       ), proposed AS (
         INSERT INTO path_proposals (appeal_id, action, ground, reason, proposed_by_id, proposed_at)
         SELECT id, 'appeal.return', 'obsceneWords', 'Брань', $3, now() FROM made WHERE $8
       ) SELECT id FROM made`,
      ...[template.id, JSON.stringify(facts), as('registrar').id, bodyId, bodyIdOf(office, 'kst-land')],
      ...[state, hasAnswer, typeof changes.proposed_action === 'string'],
      typeof changes.clock_until_on === 'string',
    );
    if (!made) throw new Error('No appeal was made');
    return made.id;
  }

  let tries = 0;
  const attempt = async (ask: Person['tryToAsk'], action: AppealAction, id: number) => {
    tries += 1;
    const { verb, type, input } = actionAttempts[action];
    const [outside, other] = [bodyIdOf(office, 'min-justice'), bodyIdOf(office, 'kst-health')];
    const scene = {
      ...{ id, version: 1, cardId: template.cardId, outsideBodyId: outside, otherBodyId: other },
      ...{ colleagueId: subordinate.id, earlierId, key: `try-${tries}` },
    };
    const document = `mutation Try($input: ${type}!) { ${verb}(input: $input) { refusals { code } } }`;
    return verdictOf(verb, await ask(document, { input: input(scene) }));
  };
  const standsAt = async (id: number) => {
    const { state, version } = await office.app.archive.prisma.appeal.findUniqueOrThrow({
      where: { id },
      select: { state: true, version: true },
    });
    return { state, version };
  };

  const done = new Set<AppealAction>();

  describe.each(appealStates)('in the state %s', (state) => {
    it.each(appealActions)(
      'gives %s to those to whom the table gives it, and to nobody else',
      async (action) => {
        const next = appealLifecycle[state].actions[action];
        let id = await standing(state, wanted[action]);
        const entitled = rolesThatMay(appealActionRules[action].permission);
        const expected: Record<string, string> = { citizen: 'UNAUTHENTICATED' };
        const found: Record<string, string> = {};
        // Nobody of these may change anything: they try all at once.
        const denied = roles.filter((role) => next === undefined || !entitled.includes(role));
        const tried = denied.map(async (role) => {
          const verdict = await attempt(as(role).tryToAsk, action, id);
          // Whoever may never do it is sent away by his role, or by the state that is asked first.
          const isSentAway = !entitled.includes(role) && next === undefined;
          expected[role] = entitled.includes(role) ? 'ACTION_NOT_IN_STATE' : 'FORBIDDEN';
          found[role] = isSentAway && verdict === 'ACTION_NOT_IN_STATE' ? 'FORBIDDEN' : verdict;
        });
        found.citizen = await attempt(openBrowser(office).ask, action, id);
        await Promise.all(tried);
        expect(await standsAt(id), action).toEqual({ state, version: 1 });
        for (const role of entitled.filter((one) => !denied.includes(one))) {
          expected[role] = guardOfState(action, state) ?? 'allowed';
          const verdict = await attempt(as(role).tryToAsk, action, id);
          found[role] = verdict === 'done' ? 'allowed' : verdict;
          const after = await standsAt(id);
          if (verdict !== 'done') {
            expect(after, `${role} ${action}`).toEqual({ state, version: 1 });
            continue;
          }
          done.add(action);
          if (!movesOtherwise(action)) expect(after.state, `${role} ${action}`).toBe(next);
          id = await standing(state, wanted[action]);
        }
        expect(found).toEqual(expected);
      },
    );
  });

  describe.each(appealActions.filter((action) => appealActionRules[action].guards.length > 0))(
    '%s',
    (action) => {
      const { guards, permission } = appealActionRules[action];
      const states = appealStates.filter((state) => appealLifecycle[state].actions[action]);
      const state = states.find((one) => guardOfState(action, one) === null);

      it.each(guards.filter((guard) => broken[guard] !== null))(
        'is refused where the guard %s is broken',
        async (guard) => {
          if (!state) throw new Error(`${action} is in no state`);
          const way = broken[guard];
          const id = await standing(state, { ...wanted[action], ...(typeof way === 'object' ? way : {}) });
          const entitled = rolesThatMay(permission);
          const isOfBody = typeof way === 'string' || guard === 'notContested';
          if (isOfBody && !entitled.includes('executor')) return;
          const person = way === 'a helper' ? helper : way === 'not the head' ? subordinate : null;
          const actor = person ?? as(isOfBody || entitled[0] === undefined ? 'executor' : entitled[0]);
          expect(await attempt(actor.tryToAsk, action, id)).toBe(appealGuardRules[guard].refusal.code);
        },
      );
    },
  );

  it('was tried with words that the law takes: nothing is forbidden only because it was badly asked', () => {
    // These need a paper, a higher body or a preliminary decision, and are done in tests of their own.
    const needMore: AppealAction[] = ['appeal.recordHearing', 'appeal.withdraw', 'appeal.passUp'];
    expect(appealActions.filter((action) => !done.has(action) && !needMore.includes(action))).toEqual([]);
  });
});

/** Steps whose state is decided by more than the table: by the step they undo. */
function movesOtherwise(action: AppealAction): boolean {
  return action === 'appeal.recallForwarding' || action === 'appeal.comply';
}

/** One word for an answer: done, allowed (the law of the step itself refused), or which code forbade it. */
function verdictOf(verb: string, { data, errors }: GraphqlAnswer): string {
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) return String(code);
  const { refusals } = (data?.[verb] ?? { refusals: [] }) as { refusals: { code: string }[] };
  const ofTable = refusals.find((one) => (appealActionRefusalCodes as readonly string[]).includes(one.code));
  if (ofTable) return ofTable.code === 'ACTION_NOT_FOR_ROLE' ? 'FORBIDDEN' : ofTable.code;
  return refusals.length === 0 ? 'done' : 'allowed';
}
