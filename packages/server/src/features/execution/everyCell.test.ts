import { rolesThatMay } from '@tyndau/domain/access/permissions';
import { roles } from '@tyndau/domain/access/roles';
import {
  type DraftState,
  type DraftStep,
  draftLifecycle,
  draftRefusalCodes,
  draftStates,
  draftSteps,
  stepsOfHead,
} from '@tyndau/domain/execution/answerDraft';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../auth/passwords.ts';
import { openBrowser } from '../../testing/testBrowser.ts';
import { type GraphqlAnswer, type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';

/** Every cell of the table of a draft of an answer is tried through the window: whoever acts × state × step. */

const PASSWORD = 'Құпия-сөз-2026';
const REMARKS = 'Нет срока работ';

/** What a draft needs besides its state: nothing, a part that is not reported, a signer who may not sign. */
interface Facts {
  readonly isPartOutstanding?: boolean;
  readonly approver?: 'head' | 'colleague';
  readonly remarks?: string;
}

describe('the table of states and steps of a draft', () => {
  let office: TestOffice;
  /** Everybody by what the table calls him; executors apart, for their part in the appeal decides. */
  const people = new Map<string, Person>();
  let templateId: number;
  let columns: string;

  beforeAll(async () => {
    office = await testOffice();
    for (const role of roles.filter((one) => one !== 'executor')) people.set(role, await office.as(role));
    for (const [name, bodyCode] of Object.entries(executors)) {
      people.set(name, await office.as('executor', { bodyCode }));
    }
    await office.sql('UPDATE users SET signs_answers = true, password_hash = $2 WHERE id = ANY($1)', [
      [as('head').id, as('headOfOtherBody').id],
      await hashPassword(PASSWORD),
    ]);
    await office.app.keeper.renew();
    templateId = (await registered(as('registrar'))).id;
    const [names] = await office.sql<{ names: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS names
       FROM information_schema.columns WHERE table_name = 'appeals' AND is_generated = 'NEVER'`,
    );
    columns = names?.names ?? '';
  });
  afterAll(() => office.close());

  const as = (name: string): Person => {
    const person = people.get(name);
    if (!person) throw new Error(`Nobody is ${name}`);
    return person;
  };

  /** An appeal in work in the body, and a draft that stands in the state; the body asked for its part helps. */
  async function standing(state: DraftState, facts: Facts = {}): Promise<number> {
    const [made] = await office.app.archive.prisma.$queryRawUnsafe<{ id: number }[]>(
      `WITH made AS (
         INSERT INTO appeals (${columns})
         SELECT ${columns} FROM (
           SELECT (jsonb_populate_record(a, jsonb_build_object('id', n.id, 'number', 'ЖТ-' || n.id, 'ordinal', n.id,
             'intake_id', NULL, 'state', 'inWork', 'version', 1, 'body_id', $2::int, 'due_on', '2026-02-23'))).*
           FROM appeals a, (SELECT nextval('appeals_id_seq')::int AS id) n WHERE a.id = $1) made
         RETURNING id
       ), routed AS (
         INSERT INTO routings (appeal_id, body_id, role, sent_by_id, due_on)
         SELECT id, b.body, b.role, $4, '2026-02-23' FROM made, (VALUES ($2::int, 'responsible'), ($3::int, 'co')) b(body, role)
       ), reported AS (
         INSERT INTO resolutions (appeal_id, body_id, role, text, due_on, written_by_id, written_at, reported_at, ended_at)
         SELECT id, $3, 'helper', 'Границы', '2026-02-20', $4, now(), now(), now() FROM made WHERE NOT $6
       ), answered AS (
         INSERT INTO answers (appeal_id, body_id, attempt, outcome, language, text, answered_on, author_id, state)
         SELECT id, $2, 1, 'explained', 'ru', 'Разъясняем.', '2026-02-02', $7, 'returned' FROM made WHERE $5 = 'signed'
         RETURNING id
       ), drafted AS (
         INSERT INTO answer_drafts (appeal_id, body_id, state, outcome, language, text, author_id, created_at, saved_by_id,
           saved_at, approver_id, answer_id)
         SELECT id, $2, $5, 'explained', 'ru', 'Разъясняем порядок по статье 12 Закона.', $7, now(), $7, now(), $8,
           (SELECT id FROM answered) FROM made
       ) SELECT id FROM made`,
      ...[templateId, bodyIdOf(office, 'kst-utilities'), bodyIdOf(office, 'kst-land'), as('registrar').id],
      ...[state, facts.isPartOutstanding ?? false, as('executor').id],
      state === 'forApproval' ? as('head').id : null,
    );
    if (!made) throw new Error('No appeal was made');
    return made.id;
  }

  const attempt = async (ask: Person['tryToAsk'], step: DraftStep, id: number, facts: Facts = {}) => {
    const { verb, type, input } = wayOf(step, id, as(facts.approver ?? 'head').id, facts.remarks ?? REMARKS);
    const document = `mutation Try($input: ${type}!) { ${verb}(input: $input) { refusals { code } } }`;
    return verdictOf(verb, await ask(document, { input }));
  };
  /** All that a step could have changed. */
  const standsAt = async (id: number) => {
    const [row] = await office.app.archive.prisma.$queryRawUnsafe<Record<string, unknown>[]>(
      `SELECT d.state, d.version, d.text, d.remarks, a.state AS appeal, a.version AS appeal_version,
         (SELECT count(*)::int FROM answers WHERE appeal_id = $1) AS answers,
         (SELECT count(*)::int FROM answer_drafts WHERE appeal_id = $1) AS drafts
       FROM appeals a JOIN answer_drafts d ON d.appeal_id = a.id WHERE a.id = $1`,
      id,
    );
    return row;
  };

  describe.each(draftStates)('of a draft that is %s', (state) => {
    it.each(draftSteps)(
      '%s is done by those to whom the table gives it, and by nobody else',
      async (step) => {
        const next = draftLifecycle[state][step];
        const isOver = state === 'signed' || state === 'dropped';
        const id = await standing(state);
        const before = await standsAt(id);
        const ofHead = stepsOfHead.includes(step);
        const ofBody = isOver ? 'NOT_FOUND' : next ? 'done' : 'DRAFT_STEP_NOT_IN_STATE';
        const expected: Record<string, string> = { citizen: 'UNAUTHENTICATED' };
        const found: Record<string, string> = { citizen: await attempt(openBrowser(office).ask, step, id) };
        for (const [name, person] of people) {
          const mayBeDone = ofBody === 'done' && (name === 'head' || (!ofHead && name in insiders));
          const own = mayBeDone ? await standing(state) : id;
          found[name] = await attempt(person.tryToAsk, step, own);
          if (!(name in executors)) expected[name] = 'FORBIDDEN';
          else if (name === 'stranger' || name === 'headOfOtherBody') expected[name] = 'NOT_FOUND';
          else if (isOver && step === 'sign') expected[name] = 'NOT_FOUND';
          else if (name === 'helper') expected[name] = step === 'sign' ? 'HEAD_DECIDES' : 'NOT_YOUR_BODY';
          // Who signs is asked before the password is, and so before the state.
          else if (name !== 'head' && step === 'sign') expected[name] = 'HEAD_DECIDES';
          else if (name !== 'head' && ofHead && ofBody === 'done') expected[name] = 'HEAD_DECIDES';
          else expected[name] = ofBody;
          if (mayBeDone) expect((await standsAt(own))?.state, `${name} ${step}`).toBe(next);
        }
        expect(found).toEqual(expected);
        expect(await standsAt(id)).toEqual(before);
      },
    );
  });

  it.each([
    ['send', 'draft', { approver: 'colleague' }, 'APPROVER_NOT_AUTHORISED'],
    ['send', 'draft', { isPartOutstanding: true }, 'PARTS_OUTSTANDING'],
    ['sign', 'forApproval', { isPartOutstanding: true }, 'PARTS_OUTSTANDING'],
    ['return', 'forApproval', { remarks: ' ' }, 'APPROVAL_REMARKS_REQUIRED'],
  ] as const)('%s of a draft that is %s is refused where %o', async (step, state, facts, code) => {
    const id = await standing(state, facts);
    const before = await standsAt(id);
    expect(await attempt(as('head').tryToAsk, step, id, facts)).toBe(code);
    expect(await standsAt(id)).toEqual(before);
  });

  it('knows no other code of refusal than those tried here', () => {
    expect([...draftRefusalCodes].sort()).toEqual([
      ...['APPROVAL_REMARKS_REQUIRED', 'APPROVER_NOT_AUTHORISED', 'DRAFT_STEP_NOT_IN_STATE', 'HEAD_DECIDES'],
      'PARTS_OUTSTANDING',
    ]);
    expect(rolesThatMay('appeal.answer')).toEqual(['executor']);
  });
});

const insiders = { executor: true, colleague: true, head: true };

const executors = {
  ...{ executor: 'kst-utilities', colleague: 'kst-utilities', head: 'kst-utilities' },
  ...{ helper: 'kst-land', stranger: 'kst-health', headOfOtherBody: 'kst-health' },
};

function wayOf(step: DraftStep, id: number, approverId: number, remarks: string) {
  const seen = { appealId: id, version: 1 };
  const words = { outcome: 'explained', language: 'ru', text: 'Разъясняем иначе по статье 12 Закона.' };
  const type = 'DraftStepInput';
  switch (step) {
    case 'save':
      return { verb: 'saveAnswerDraft', type: 'SaveAnswerDraftInput', input: { ...seen, ...words } };
    case 'send':
      return { verb: 'sendDraftForApproval', type, input: { ...seen, approverId } };
    case 'recall':
      return { verb: 'recallDraft', type, input: seen };
    case 'return':
      return { verb: 'returnDraft', type, input: { ...seen, remarks } };
    case 'sign':
      return {
        ...{ verb: 'signAnswer', type: 'SignAnswerInput' },
        input: { id, version: 1, draftVersion: 1, password: PASSWORD },
      };
  }
}

/** One word for an answer: done, or the code that forbade it. */
function verdictOf(verb: string, { data, errors }: GraphqlAnswer): string {
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) return String(code);
  const { refusals } = (data?.[verb] ?? { refusals: [] }) as { refusals: { code: string }[] };
  return refusals.length === 0 ? 'done' : refusals.map((one) => one.code).join(' ');
}
