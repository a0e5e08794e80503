import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialOf } from '../../signing/certificate.ts';
import { type KeyHolder, makeHolder, makeList, signCms } from '../../testing/keyAuthority.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { textOfPaper } from '../../testing/textOfPaper.ts';
import { trustIn } from '../../testing/trustIn.ts';
import { bodyIdOf, registered } from '../paths/testing.ts';
import { doInside, mustSee } from './testing.ts';

const IIN = '900101300007';
const BIN = '990240001234';
const NAME = { CN: 'БАСШЫБАЕВ ТЕСТ', SERIALNUMBER: `IIN${IIN}`, O: 'УЖКХ', OU: `BIN${BIN}` };

// One applicant asks of each thing once: asked again he would be a repeat, and another body's.
const QUESTIONS = [
  '01.01.02',
  '01.01.03',
  '01.02.01',
  '01.02.02',
  '01.02.03',
  '01.03.01',
  '01.03.02',
  '01.03.03',
];

describe('an answer under an electronic digital signature', () => {
  let office: TestOffice;
  let registrar: Person;
  let controller: Person;
  let head: Person;
  let stranger: Person;
  let root: KeyHolder;
  let own: KeyHolder;

  beforeAll(async () => {
    office = await testOffice();
    registrar = await office.as('registrar');
    controller = await office.as('controller');
    head = await office.as('executor', { bodyCode: 'kst-utilities', name: 'Басшыбаев' });
    stranger = await office.as('executor', { bodyCode: 'kst-health' });
    await office.sql('UPDATE users SET signs_answers = true, iin = $2 WHERE id = $1', [head.id, IIN]);
    await office.sql("UPDATE bodies SET bin = $1 WHERE code = 'kst-utilities'", [BIN]);
    root = await makeHolder({ name: { CN: 'Негізгі орталық' }, isAuthority: true, keys: 'GOST' });
    own = await makeHolder({ name: NAME, issuer: root, keys: 'GOST' });
    mkdirSync(trust());
    await trustIn(office, root);
    await set('signing.way', 'cms');
  });
  afterAll(() => office.close());

  const trust = () => join(office.app.env.dataFolder, 'trust');
  const set = async (key: string, value: unknown) => {
    await office.sql('UPDATE settings SET value = $2 WHERE key = $1', [key, JSON.stringify(value)]);
    await office.app.keeper.renew();
  };

  let made = 0;
  /** An appeal with a draft that waits for the signature. */
  const drafted = async () => {
    const { id, version } = await registered(registrar, {
      questionCode: QUESTIONS[made++] ?? '',
      route: { bodyId: bodyIdOf(office, 'kst-utilities') },
    });
    await doInside(head, 'takeAppealIntoWork', 'AppealStepInput', { id, version });
    await doInside(head, 'saveAnswerDraft', 'SaveAnswerDraftInput', {
      ...{ appealId: id, outcome: 'explained', language: 'ru', text: 'Разъясняем порядок по статье 12.' },
    });
    const seen = await mustSee(head, id);
    return { id, version: seen.version, document: seen.execution.draft?.document ?? '' };
  };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const sign = ({ id, version }: { id: number; version: number }, proof: Record<string, unknown>) =>
    doInside(head, 'signAnswer', 'SignAnswerInput', { id, version, draftVersion: 1, ...proof });
  const codes = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);
  const signatureOf = async (person: Person, id: number) => {
    const { appeal } = await person.ask<{ appeal: { answers: { id: number; signature: Signature }[] } }>(
      SEEN,
      { id },
    );
    const [answer] = appeal.answers;
    if (!answer) throw new Error('There is no answer');
    return { answerId: answer.id, ...answer.signature };
  };

  it('is signed by the key of the head, kept as a file, and shown with its chain', async () => {
    const draft = await drafted();
    const cms = await signCms(own, bytes(draft.document));
    const signed = await sign(draft, { cms });
    expect(signed).toMatchObject({ refusals: [], appeal: { state: 'answered' } });
    const seen = await signatureOf(controller, draft.id);
    expect(seen).toMatchObject({
      kind: 'cms',
      signedBy: { id: head.id },
      subjectName: 'БАСШЫБАЕВ ТЕСТ',
      bin: BIN,
      issuer: 'Негізгі орталық',
      timeSource: 'office',
      revocation: 'unknown',
      chain: [{ subject: 'БАСШЫБАЕВ ТЕСТ' }, { subject: 'Негізгі орталық' }],
      check: { holds: true, refusals: [] },
    });
    const file = await controller.request({ method: 'GET', url: seen.cmsUrl });
    expect(file.headers['content-type']).toBe('application/pkcs7-signature');
    expect(file.rawPayload.toString('base64')).toBe(cms);
    const document = await controller.request({ method: 'GET', url: seen.documentUrl });
    expect(document.body).toBe(draft.document);
    const letterUrl = `/api/answers/${seen.answerId}/letter.pdf`;
    const letter = await textOfPaper((await head.request({ method: 'GET', url: letterUrl })).rawPayload);
    for (const said of ['Разъясняем порядок по статье 12.', 'БАСШЫБАЕВ ТЕСТ', 'ГОСТ 34.10-2015 (512)']) {
      expect(letter).toContain(said);
    }
    expect(letter).toContain(serialOf(own.certificate).toUpperCase());
    for (const url of [seen.cmsUrl, seen.documentUrl, letterUrl]) {
      expect((await stranger.request({ method: 'GET', url })).statusCode).toBe(404);
    }
  });

  it('is not taken without a signature, nor by the password alone', async () => {
    const draft = await drafted();
    expect(codes(await sign(draft, { password: 'Құпия-сөз-2026' }))).toEqual(['CMS_REQUIRED']);
    expect(codes(await sign(draft, { cms: 'нет' }))).toEqual(['CMS_UNREADABLE']);
  });

  it('is not taken over other words than those of the draft, nor with the signature of another file', async () => {
    const [draft, other] = [await drafted(), await drafted()];
    const altered = draft.document.replace('Разъясняем', 'Отказываем');
    expect(codes(await sign(draft, { cms: await signCms(own, bytes(altered)) }))).toEqual([
      'CMS_DOCUMENT_DIFFERS',
    ]);
    const cms = await signCms(own, bytes(other.document));
    expect(codes(await sign(draft, { cms }))).toEqual(['CMS_DOCUMENT_DIFFERS']);
    expect((await mustSee(controller, draft.id)).answers).toEqual([]);
  });

  it('is not taken from another person, another organisation or a stranger to the office', async () => {
    const draft = await drafted();
    const by = async (name: Partial<typeof NAME>) => {
      const holder = await makeHolder({ name, issuer: root });
      return codes(await sign(draft, { cms: await signCms(holder, bytes(draft.document)) }));
    };
    expect(await by({ ...NAME, SERIALNUMBER: 'IIN800101300001' })).toEqual(['CMS_OF_ANOTHER_PERSON']);
    expect(await by({ ...NAME, OU: 'BIN111140001111' })).toEqual(['CMS_OF_ANOTHER_ORGANISATION']);
    await set('signing.organisationKey', true);
    const { OU: _bin, ...personal } = NAME;
    expect(await by(personal)).toEqual(['CMS_ORGANISATION_REQUIRED']);
    await set('signing.organisationKey', false);
    await office.sql('UPDATE users SET iin = NULL WHERE id = $1', [head.id]);
    await office.app.keeper.renew();
    expect(await by(NAME)).toEqual(['SIGNER_IIN_NOT_KNOWN']);
    await office.sql('UPDATE users SET iin = $2 WHERE id = $1', [head.id, IIN]);
    await office.app.keeper.renew();
    expect(await by(personal)).toEqual([]);
  });

  it('asks for a current list of revoked certificates where the office wants one', async () => {
    await set('signing.revocationRequired', true);
    const draft = await drafted();
    const cms = await signCms(own, bytes(draft.document));
    expect(codes(await sign(draft, { cms }))).toEqual(['CMS_REVOCATION_NOT_KNOWN']);
    writeFileSync(join(trust(), 'root.crl'), await makeList(root, []));
    expect(codes(await sign(draft, { cms }))).toEqual([]);
    expect(await signatureOf(controller, draft.id)).toMatchObject({ revocation: 'good' });
    await set('signing.revocationRequired', false);
  });

  it('may be signed by the account too where the office allows both, and only by it where it allows no keys', async () => {
    await set('signing.way', 'either');
    const draft = await drafted();
    const cms = await signCms(own, bytes(draft.document));
    expect(codes(await sign(draft, {}))).toEqual(['PASSWORD_REQUIRED']);
    await set('signing.way', 'account');
    expect(codes(await sign(draft, { cms }))).toEqual(['PASSWORD_REQUIRED']);
    await set('signing.way', 'either');
    expect(codes(await sign(draft, { cms }))).toEqual([]);
    await set('signing.way', 'cms');
  });

  it('shows in a later check that the kept words are no longer those that were signed', async () => {
    const draft = await drafted();
    await sign(draft, { cms: await signCms(own, bytes(draft.document)) });
    const { answerId } = await signatureOf(controller, draft.id);
    await office.sql('ALTER TABLE answer_signatures DISABLE TRIGGER "keep_answer_signatures"');
    await office.sql("UPDATE answer_signatures SET document = document || 'x' WHERE answer_id = $1", [
      answerId,
    ]);
    expect(await signatureOf(controller, draft.id)).toMatchObject({
      check: { holds: false, refusals: [{ code: 'CMS_DOCUMENT_DIFFERS' }] },
    });
    // Whoever changes the digest along is found out by the signature itself.
    await office.sql(
      "UPDATE answer_signatures SET digest = encode(sha256(convert_to(document, 'UTF8')), 'hex') WHERE answer_id = $1",
      [answerId],
    );
    expect(await signatureOf(controller, draft.id)).toMatchObject({
      check: { holds: false, refusals: [{ code: 'CMS_DOCUMENT_DIFFERS' }] },
    });
  });
});

interface Signature {
  readonly cmsUrl: string;
  readonly documentUrl: string;
}

const SEEN = `query Seen($id: Int!) { appeal(id: $id) { answers { id signature {
  kind signedBy { id } signedAt timeSource subjectName bin issuer revocation chain { subject } cmsUrl documentUrl
  check { id holds refusals { code field params conflict { version fields { name } } } } } } } }`;
