import { randomUUID } from 'node:crypto';
import { type GraphQLField, getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportJobsOf } from '../features/exports/exportJobs.ts';
import { type Person, type TestOffice, testOffice } from '../testing/testOffice.ts';
import { schema } from './schema.ts';

/** Commands without a key and without a version; whoever adds one here says why told twice it is done once. */
const doneOnce = {
  'ends what is open, and finds it ended the second time': [
    ...['answerInquiry', 'askExtension', 'refuseExtension', 'replyInformation', 'reportPart', 'givePosition'],
    ...['withdrawInformation', 'closeCrossCheck', 'closeJournalDay', 'closePostalDelivery'],
    ...['closeReceptionDay', 'confirmShare', 'completeElectronicMessage', 'rejectElectronicMessage'],
    ...['checkRegistration', 'settleCellNote', 'undoBulkAct', 'returnLoad', 'cancelExport', 'cancelImport'],
  ],
  'sets what is set already': [
    ...['actForAbsent', 'markNoticeSent', 'markNotificationsRead', 'saveCheckShare', 'saveOfficialHours'],
    ...['savePreferences', 'saveReceptionRoom', 'saveResidents', 'saveRatingMethod', 'setUserDisabled'],
    ...['changePassword', 'retryMail'],
  ],
  'takes away or brings back one thing by its id': [
    ...['removeAnalysisNote', 'removeBoard', 'removeBoundaries', 'removeLinearReport', 'removeListView'],
    ...['removeReportSchedule', 'restoreBoard', 'restoreBoundaries', 'retireCertificate', 'revokeHallScreen'],
    ...['revokeMachineAccount', 'closeOfficialFeed'],
  ],
  'makes one at a time: the second is refused or finds the first': [
    ...[
      'correctReport',
      'recountTerms',
      'learnFromCards',
      'rebuildFigures',
      'sendReportNow',
      'trustCertificate',
    ],
    ...['takeIntake', 'receiveElectronicAppeal'],
  ],
  'puts a new secret in the place of the one before': ['renewOfficialFeed', 'resetPassword'],
  'keeps nothing': ['readPublishedTable', 'readResidentsTable', 'tryBoundaries', 'tryCertificate'],
  'is the door': ['signIn', 'signOut', 'signOutEverywhere'],
};

const GUARDS = new Set(['idempotencyKey', 'key', 'keys', 'version', 'draftVersion']);

function isGuarded(field: GraphQLField<unknown, unknown>): boolean {
  const within = (type: unknown): boolean =>
    isInputObjectType(type) &&
    Object.values(type.getFields()).some(
      ({ name, type: inner }) => GUARDS.has(name) || within(getNamedType(inner)),
    );
  return field.args.some(({ name, type }) => GUARDS.has(name) || within(getNamedType(type)));
}

it('every command has a key or a version, or a reason why it needs none', () => {
  const commands = Object.values(schema.getMutationType()?.getFields() ?? {});
  const unguarded = commands.filter((field) => !isGuarded(field)).map(({ name }) => name);
  expect(unguarded.sort()).toEqual(Object.values(doneOnce).flat().sort());
});

describe('what is told twice, by a double click or after a lost answer, is done once', () => {
  let office: TestOffice;
  let person: Record<'admin' | 'organiser' | 'controller', Person>;

  beforeAll(async () => {
    office = await testOffice();
    person = {
      admin: await office.as('administrator'),
      organiser: await office.as('receptionOrganiser'),
      controller: await office.as('controller'),
    };
  });
  afterAll(() => office.close());

  const twice = async <T>(who: Person, document: string, variables: Record<string, unknown>) => {
    const ask = () => who.ask<T>(document, variables);
    return Promise.all([ask(), ask()]);
  };
  const countOf = async (table: string) =>
    Number((await office.sql<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

  it.each([
    [
      'organiser',
      'officials',
      'mutation ($input: SaveOfficialInput!) { saveOfficial(input: $input) { done } }',
      { fullName: 'Сейітов А.', postKk: 'Әкім', postRu: 'Аким', bodyId: 1, receives: true },
    ],
    [
      'controller',
      'list_views',
      'mutation ($input: SaveListViewInput!) { saveListView(input: $input) { view { id } } }',
      { name: 'Мои', scope: 'mine', search: '' },
    ],
    [
      'controller',
      'register_exports',
      'mutation ($input: StartExportInput!) { startExport(input: $input) { export { id } } }',
      { format: 'csv', title: 'Список', columns: [], language: 'ru' },
    ],
  ] as const)('%s adds one row to %s', async (who, table, document, facts) => {
    const before = await countOf(table);
    const input = { ...facts, idempotencyKey: randomUUID() };
    await twice(person[who], document, { input });
    await exportJobsOf(office.app.archive).idle();
    expect(await countOf(table)).toBe(before + 1);
  });

  it('another system gets one account, and the secret told last opens it', async () => {
    const clerk = await office.as('intakeClerk');
    const input = {
      ...{ name: 'Портал', source: 'egov', externalSystem: 'egov', callsPerMinute: 60 },
      ...{ responsibleId: clerk.id, idempotencyKey: randomUUID() },
    };
    const issue = async () =>
      (
        await person.admin.ask<{ issueMachineAccount: { issued: { secret: string } } }>(
          'mutation ($input: IssueMachineAccountInput!) { issueMachineAccount(input: $input) { issued { secret } } }',
          { input },
        )
      ).issueMachineAccount.issued.secret;
    await issue();
    const last = await issue();
    expect(await countOf('machine_accounts')).toBe(1);
    const answer = await office.app.server.inject({
      ...{ method: 'POST', url: '/graphql' },
      headers: { 'content-type': 'application/json', 'x-tyndau': '1', authorization: `Bearer ${last}` },
      payload: JSON.stringify({
        query:
          'mutation ($i: ReceiveElectronicAppealInput!) { receiveElectronicAppeal(input: $i) { receipt { id } } }',
        variables: { i: { externalId: '1', text: 'Су жоқ', applicantName: 'Ахметов А.' } },
      }),
    });
    expect(answer.json().errors).toBeUndefined();
  });
});
