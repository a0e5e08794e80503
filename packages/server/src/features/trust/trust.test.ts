import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derOf } from '../../signing/certificate.ts';
import { type KeyHolder, makeHolder, makeList, pemOf, signCms } from '../../testing/keyAuthority.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const DOCUMENT = new TextEncoder().encode('Жауап');

describe('whom the office trusts', () => {
  let office: TestOffice;
  let administrator: Person;
  let root: KeyHolder;
  let between: KeyHolder;

  beforeAll(async () => {
    office = await testOffice();
    administrator = await office.as('administrator');
    root = await makeHolder({ name: { CN: 'Негізгі орталық' }, isAuthority: true, keys: 'GOST' });
    between = await makeHolder({ name: { CN: 'Ұлттық' }, issuer: root, isAuthority: true, keys: 'GOST' });
  });
  afterAll(() => office.close());

  const base64 = (file: string | Uint8Array) => Buffer.from(file).toString('base64');
  const codes = ({ refusals }: Done) => refusals.map(({ code }) => code);
  const add = async (file: string | Uint8Array, who = administrator) =>
    codes((await who.ask<{ trustCertificate: Done }>(ADD, { file: base64(file) })).trustCertificate);
  const retire = async (id: number, reason: string) =>
    codes((await administrator.ask<{ retireCertificate: Done }>(RETIRE, { id, reason })).retireCertificate);
  const listed = async () =>
    (await administrator.ask<{ trustedCertificates: Listed[] }>(LIST)).trustedCertificates;
  const verdict = async (cms: string, at = office.app.clock()) => {
    const { verifyCms } = await import('../../signing/verifyCms.ts');
    const outcome = verifyCms(cms, DOCUMENT, await office.app.trust.read(at), at);
    return outcome.ok ? 'holds' : outcome.refusal.code;
  };

  it('is decided by the administrator, who sees first what the file is', async () => {
    const { tryCertificate } = await administrator.ask<{ tryCertificate: { authority: unknown } }>(TRY, {
      file: base64(pemOf(root)),
    });
    expect(tryCertificate.authority).toMatchObject({
      ...{ subject: 'Негізгі орталық', isRoot: true, keyKind: 'ГОСТ 34.10-2015 (512)' },
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await listed()).toEqual([]);
    expect(await add(pemOf(between))).toEqual(['CERTIFICATE_ISSUER_NOT_TRUSTED']);
    expect(await add(derOf(root.certificate))).toEqual([]);
    expect(await add(pemOf(root))).toEqual(['CERTIFICATE_ALREADY_TRUSTED']);
    expect(await add(pemOf(between))).toEqual([]);
    expect(await listed()).toMatchObject([
      { subject: 'Негізгі орталық', isRoot: true, retiredAt: null, addedBy: { id: administrator.id } },
      { subject: 'Ұлттық', isRoot: false, issuer: 'Негізгі орталық' },
    ]);
  });

  it('is not decided by anybody else', async () => {
    const file = base64(pemOf(root));
    for (const role of ['controller', 'executor', 'auditor', 'leadership'] as const) {
      const person = await office.as(role);
      for (const [document, variables] of [
        [ADD, { file }],
        [TRY, { file }],
        [RETIRE, { id: 1, reason: 'x' }],
      ] as const) {
        const { errors } = await person.tryToAsk(document, variables);
        expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      }
    }
  });

  it('is nobody of whom the file does not prove that he is an authority', async () => {
    const person = await makeHolder({ name: { CN: 'Адам' }, keys: 'GOST' });
    const forged = await makeHolder({ name: { CN: 'Жалған' }, isAuthority: true });
    forged.certificate.signatureValue.valueBlock.valueHexView.reverse();
    const old = { name: { CN: 'Ескі' }, isAuthority: true, validTo: '2025-12-31T00:00:00Z' };
    const weak = await makeHolder({ name: { CN: 'Әлсіз' }, isAuthority: true });
    weak.certificate.signatureAlgorithm.algorithmId = '1.2.398.3.10.1.1.1.2';
    expect(await add('қарапайым мәтін')).toEqual(['CERTIFICATE_UNREADABLE']);
    expect(await add(pemOf(root) + pemOf(between))).toEqual(['CERTIFICATE_SEVERAL']);
    expect(await add(pemOf(person))).toEqual(['CERTIFICATE_NOT_AUTHORITY']);
    expect(await add(pemOf(forged))).toEqual(['CERTIFICATE_SIGNATURE_BROKEN']);
    expect(await add(pemOf(await makeHolder(old)))).toEqual(['CERTIFICATE_ENDED']);
    expect(await add(pemOf(weak))).toEqual(['CMS_ALGORITHM_WITHDRAWN']);
  });

  it('ends with a reason: nothing new leads to it, what was signed before keeps its chain', async () => {
    const person = await makeHolder({ name: { CN: 'Басшы' }, issuer: between, keys: 'GOST' });
    const cms = await signCms(person, DOCUMENT);
    const before = office.app.clock();
    expect(await verdict(cms)).toBe('holds');
    const [first] = await listed();
    office.setNow(new Date(before.getTime() + 60_000).toISOString());
    expect(await retire(first?.id ?? 0, '  ')).toEqual(['REQUIRED']);
    expect(await retire(first?.id ?? 0, 'Орталық жаңа түбірлік сертификат шығарды')).toEqual([]);
    expect(await verdict(cms)).toBe('CMS_CHAIN_NOT_TRUSTED');
    expect(await verdict(cms, before)).toBe('holds');
    expect((await listed()).at(-1)).toMatchObject({
      ...{ id: first?.id, retireReason: 'Орталық жаңа түбірлік сертификат шығарды' },
      retiredBy: { id: administrator.id },
    });
    const journal = await office.sql<{ action: string; reason: string }>(
      "SELECT action, reason FROM journal WHERE entity = 'trustedCertificate' ORDER BY id",
    );
    expect(journal.map(({ action }) => action)).toEqual(['trust.add', 'trust.add', 'trust.retire']);
    expect(await add(pemOf(root))).toEqual([]);
    expect(await verdict(cms)).toBe('holds');
  });

  it('shows which lists of revoked certificates are at hand', async () => {
    const folder = join(office.app.env.dataFolder, 'trust');
    mkdirSync(folder, { recursive: true });
    const revoked = await makeHolder({ name: { CN: 'Кері' }, issuer: between, keys: 'GOST' });
    const list = await makeList(between, [{ holder: revoked, at: '2026-01-05' }]);
    writeFileSync(join(folder, 'between.crl'), list);
    const { revocationLists } = await administrator.ask<{ revocationLists: unknown[] }>(
      '{ revocationLists { issuer issuedAt nextAt revoked } }',
    );
    expect(revocationLists).toMatchObject([
      { issuer: 'Ұлттық', issuedAt: '2026-01-01T00:00:00.000Z', revoked: 1 },
    ]);
  });
});

interface Done {
  readonly refusals: readonly { readonly code: string }[];
}

interface Listed {
  readonly id: number;
  readonly subject: string;
}

const ADD = 'mutation($file: String!) { trustCertificate(file: $file) { refusals { code } } }';
const TRY = `mutation($file: String!) { tryCertificate(file: $file) {
  authority { isRoot subject keyKind fingerprint } refusals { code } } }`;
const RETIRE = `mutation($id: Int!, $reason: String!) {
  retireCertificate(id: $id, reason: $reason) { refusals { code } } }`;
const LIST = `{ trustedCertificates { id subject issuer isRoot retiredAt retireReason addedBy { id } retiredBy { id } } }`;
