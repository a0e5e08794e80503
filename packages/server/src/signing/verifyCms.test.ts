import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyHolder, makeHolder, makeList, pemOf, signCms } from '../testing/keyAuthority.ts';
import { type TrustStore, trustFolder } from './trust.ts';
import { verifyCms } from './verifyCms.ts';

const RECEIVED = new Date('2026-02-02T04:00:00Z');
const DOCUMENT = new TextEncoder().encode('Жауап: мәселе шешілді.\n');
const PERSON = {
  CN: 'БАСШЫБАЕВ ТЕСТ',
  SERIALNUMBER: 'IIN900101300007',
  O: 'УЖКХ',
  OU: 'BIN990240001234',
};

describe('an electronic digital signature', () => {
  let folder: string;
  let trust: TrustStore;
  let root: KeyHolder;
  let between: KeyHolder;
  let person: KeyHolder;
  let stamper: KeyHolder;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tyndau-trust-'));
    trust = trustFolder(folder);
    root = await makeHolder({ name: { CN: 'Негізгі орталық' }, isAuthority: true });
    between = await makeHolder({ name: { CN: 'Куәландырушы орталық' }, issuer: root, isAuthority: true });
    person = await makeHolder({ name: PERSON, issuer: between });
    stamper = await makeHolder({
      name: { CN: 'Уақыт белгісі' },
      issuer: between,
      extendedUses: ['1.3.6.1.5.5.7.3.8'],
    });
    writeFileSync(join(folder, 'root.pem'), pemOf(root));
    writeFileSync(join(folder, 'between.cer'), pemOf(between));
    writeFileSync(join(folder, 'notes.pem'), 'nothing of the kind');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const checked = async (cms: string, content = DOCUMENT, at = RECEIVED) =>
    verifyCms(cms, content, await trust.read(), at);
  const codeOf = async (...args: Parameters<typeof checked>) => {
    const outcome = await checked(...args);
    return outcome.ok ? 'holds' : outcome.refusal.code;
  };
  const signedBy = async (wanted: Partial<Parameters<typeof makeHolder>[0]>, chain: KeyHolder[] = []) =>
    signCms(await makeHolder({ name: PERSON, issuer: between, ...wanted }), DOCUMENT, { chain });

  it('holds over the file it was made for, and names who signed under which certificate', async () => {
    const outcome = await checked(await signCms(person, DOCUMENT));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        subjectName: 'БАСШЫБАЕВ ТЕСТ',
        iin: '900101300007',
        bin: '990240001234',
        issuer: 'Куәландырушы орталық',
        signedAt: RECEIVED,
        timeSource: 'office',
        revocation: 'unknown',
        chain: [
          { subject: 'БАСШЫБАЕВ ТЕСТ' },
          { subject: 'Куәландырушы орталық' },
          { subject: 'Негізгі орталық' },
        ],
      },
    });
  });

  it('holds with the file enclosed, by an elliptic key, in lines of PEM', async () => {
    expect(await codeOf(await signCms(person, DOCUMENT, { isEnclosing: true }))).toBe('holds');
    expect(await codeOf(await signedBy({ keys: 'EC' }))).toBe('holds');
    const bare = await signCms(person, DOCUMENT);
    expect(await codeOf(`-----BEGIN CMS-----\n${bare.replace(/.{64}/g, '$&\r\n')}\n-----END CMS-----`)).toBe(
      'holds',
    );
  });

  it('does not hold over an altered file, enclosed or not', async () => {
    const altered = new TextEncoder().encode('Жауап: мәселе шешілмеді.\n');
    expect(await codeOf(await signCms(person, DOCUMENT), altered)).toBe('CMS_DOCUMENT_DIFFERS');
    expect(await codeOf(await signCms(person, DOCUMENT, { isEnclosing: true }), altered)).toBe(
      'CMS_DOCUMENT_DIFFERS',
    );
  });

  it('does not hold when a byte of the signature is another, nor when it is no signature at all', async () => {
    const spoilt = await signCms(person, DOCUMENT, {
      spoil: ({ signature }) => {
        const bytes = signature.valueBlock.valueHexView;
        bytes[20] = (bytes[20] ?? 0) ^ 1;
      },
    });
    expect(await codeOf(spoilt)).toBe('CMS_SIGNATURE_BROKEN');
    for (const foreign of ['', 'not base64!', Buffer.from('%PDF-1.7 a file').toString('base64')]) {
      expect(await codeOf(foreign)).toBe('CMS_UNREADABLE');
    }
  });

  it('asks for a chain to a root that the office trusts, though a stranger may bring his own', async () => {
    const foreignRoot = await makeHolder({ name: { CN: 'Негізгі орталық' }, isAuthority: true });
    const foreign = await makeHolder({ name: PERSON, issuer: foreignRoot });
    expect(await codeOf(await signCms(foreign, DOCUMENT, { chain: [foreignRoot] }))).toBe(
      'CMS_CHAIN_NOT_TRUSTED',
    );
    // A person's certificate is no authority, whatever it signs.
    const forged = await makeHolder({ name: PERSON, issuer: person });
    expect(await codeOf(await signCms(forged, DOCUMENT, { chain: [person] }))).toBe('CMS_CHAIN_NOT_TRUSTED');
    const alone = await makeHolder({ name: PERSON });
    expect(await codeOf(await signCms(alone, DOCUMENT))).toBe('CMS_CHAIN_NOT_TRUSTED');
  });

  it('takes an authority that came along, where it stands under a trusted root', async () => {
    const other = await makeHolder({ name: { CN: 'Жаңа орталық' }, issuer: root, isAuthority: true });
    expect(await codeOf(await signedBy({ issuer: other }))).toBe('CMS_CHAIN_NOT_TRUSTED');
    expect(await codeOf(await signedBy({ issuer: other }, [other]))).toBe('holds');
  });

  it('asks that the certificate was valid when it signed', async () => {
    expect(await codeOf(await signedBy({ validTo: '2026-02-01T00:00:00Z' }))).toBe('CMS_CERTIFICATE_EXPIRED');
    expect(await codeOf(await signedBy({ validFrom: '2026-02-03T00:00:00Z' }))).toBe(
      'CMS_CERTIFICATE_NOT_YET_VALID',
    );
    const old = await makeHolder({
      name: { CN: 'Ескі' },
      issuer: root,
      isAuthority: true,
      validTo: '2026-01-01T00:00:00Z',
    });
    expect(await codeOf(await signedBy({ issuer: old }, [old]))).toBe('CMS_CHAIN_NOT_TRUSTED');
  });

  it('does not take the key for signing in for a key for signing papers', async () => {
    expect(await codeOf(await signedBy({ uses: 0xa0 }))).toBe('CMS_KEY_NOT_FOR_SIGNING');
  });

  it('believes the time stamp of an authority, and never the clock of the signer', async () => {
    const brief = await makeHolder({ name: PERSON, issuer: between, validTo: '2026-02-01T00:00:00Z' });
    const stamp = { by: stamper, at: '2026-01-30T04:00:00Z' };
    const claimed = await signCms(brief, DOCUMENT, { claimedAt: '2026-01-30T04:00:00Z' });
    expect(await codeOf(claimed)).toBe('CMS_CERTIFICATE_EXPIRED');
    expect(await checked(await signCms(brief, DOCUMENT, { stamp }))).toMatchObject({
      value: {
        signedAt: new Date('2026-01-30T04:00:00Z'),
        timeSource: 'timestamp',
        timestampAuthority: 'Уақыт белгісі',
      },
    });
    const byAnybody = { by: person, at: '2026-01-30T04:00:00Z' };
    expect(await codeOf(await signCms(brief, DOCUMENT, { stamp: byAnybody }))).toBe('CMS_TIMESTAMP_BROKEN');
    const inFuture = { by: stamper, at: '2026-03-01T04:00:00Z' };
    expect(await codeOf(await signCms(person, DOCUMENT, { stamp: inFuture }))).toBe('CMS_TIMESTAMP_BROKEN');
  });

  it('says clearly that an algorithm is not supported', async () => {
    const gost = await signCms(person, DOCUMENT, {
      spoil: (signer) => {
        signer.digestAlgorithm.algorithmId = '1.2.398.3.10.1.3.3';
      },
    });
    expect(await checked(gost)).toMatchObject({
      refusal: { code: 'CMS_ALGORITHM_NOT_SUPPORTED', params: { algorithm: 'ГОСТ (1.2.398.3.10.1.3.3)' } },
    });
  });

  it('reads the lists of revoked certificates as soon as they lie in the folder', async () => {
    const revoked = await makeHolder({ name: PERSON, issuer: between });
    const later = await makeHolder({ name: PERSON, issuer: between });
    const [byRevoked, byLater] = [await signCms(revoked, DOCUMENT), await signCms(later, DOCUMENT)];
    expect(await codeOf(byRevoked)).toBe('holds');
    const list = await makeList(between, [
      { holder: revoked, at: '2026-02-01T00:00:00Z' },
      { holder: later, at: '2026-02-03T00:00:00Z' },
    ]);
    writeFileSync(join(folder, 'between.crl'), list);
    expect(await codeOf(byRevoked)).toBe('CMS_CERTIFICATE_REVOKED');
    // Revoked a day after it had signed.
    expect(await codeOf(byLater)).toBe('holds');
    expect(await checked(await signCms(person, DOCUMENT))).toMatchObject({ value: { revocation: 'good' } });
  });

  it('does not believe a list that its authority has not signed, and trusts an old one no longer', async () => {
    const stranger = await makeHolder({ name: { CN: 'Куәландырушы орталық' }, isAuthority: true });
    writeFileSync(
      join(folder, 'between.crl'),
      await makeList(stranger, [{ holder: person, at: '2026-01-01' }]),
    );
    expect(await checked(await signCms(person, DOCUMENT))).toMatchObject({
      value: { revocation: 'unknown' },
    });
    const old = await makeList(between, [], { from: '2025-12-01', to: '2026-01-01' });
    writeFileSync(join(folder, 'between.crl'), old);
    expect(await checked(await signCms(person, DOCUMENT))).toMatchObject({
      value: { revocation: 'unknown' },
    });
  });
});
