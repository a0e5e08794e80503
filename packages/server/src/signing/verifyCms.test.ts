import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlgorithmIdentifier } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyHolder, makeHolder, makeList, signCms } from '../testing/keyAuthority.ts';
import { digestOf, verifyBytes } from './algorithms.ts';
import { publicKeyOf, serialOf } from './certificate.ts';
import { type Piece, pieceAt, piecesIn, sequenceOf } from './der.ts';
import { readCms } from './readCms.ts';
import { readLists } from './readLists.ts';
import { revocationFolder } from './revocationFolder.ts';
import type { Trust } from './trust.ts';
import { verifyCms } from './verifyCms.ts';
import { verifySignature } from './verifySignature.ts';

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
  let lists: ReturnType<typeof revocationFolder>;
  let root: KeyHolder;
  let between: KeyHolder;
  let person: KeyHolder;
  let stamper: KeyHolder;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tyndau-trust-'));
    lists = revocationFolder(folder);
    root = await makeHolder({ name: { CN: 'Негізгі орталық' }, isAuthority: true });
    between = await makeHolder({ name: { CN: 'Куәландырушы орталық' }, issuer: root, isAuthority: true });
    person = await makeHolder({ name: PERSON, issuer: between });
    stamper = await makeHolder({
      name: { CN: 'Уақыт белгісі' },
      issuer: between,
      extendedUses: ['1.3.6.1.5.5.7.3.8'],
    });
    writeFileSync(join(folder, 'notes.crl'), 'nothing of the kind');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const checked = async (cms: string, content = DOCUMENT, at = RECEIVED) =>
    verifyCms(
      ...([cms, content] as const),
      { roots: [root.certificate], between: [between.certificate], lists: await lists.read() },
      at,
    );
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

  it('says clearly that an algorithm is not supported, and that one is out of use', async () => {
    const by = (oid: string) =>
      signCms(person, DOCUMENT, {
        spoil: (signer) => {
          signer.digestAlgorithm.algorithmId = oid;
        },
      });
    expect(await checked(await by('1.2.643.2.2.9'))).toMatchObject({
      refusal: { code: 'CMS_ALGORITHM_NOT_SUPPORTED', params: { algorithm: 'ГОСТ (1.2.643.2.2.9)' } },
    });
    expect(await checked(await by('1.2.398.3.10.1.3.1'))).toMatchObject({
      refusal: { code: 'CMS_ALGORITHM_WITHDRAWN', params: { algorithm: 'ГОСТ 34.311-95' } },
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

  it('finds one among as many as the authority of Kazakhstan has revoked', async () => {
    const revoked = await makeHolder({ name: PERSON, issuer: between });
    const list = await makeList(between, [{ holder: revoked, at: '2026-02-01T00:00:00Z' }]);
    const long = lengthened(Buffer.from(list.replace(/-----[^-]+-----|\s/g, ''), 'base64'), 300_000);
    const [read] = readLists(long);
    expect(read?.count).toBe(300_001);
    expect(read?.revokedAt(serialOf(revoked.certificate))).toEqual(new Date('2026-02-01T00:00:00Z'));
    expect(read?.revokedAt(serialOf(person.certificate))).toBeNull();
    // Whoever lengthens a list breaks its seal.
    expect(read?.isSignedBy(between.certificate)).toBe(false);
    expect(readLists(Buffer.from(list))[0]?.isSignedBy(between.certificate)).toBe(true);
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

describe('a signature by GOST 34.10-2015, as Kazakhstan issues keys', () => {
  let root: KeyHolder;
  let between: KeyHolder;
  let person: KeyHolder;
  let trust: Trust;

  beforeAll(async () => {
    root = await makeHolder({ name: { CN: 'Негізгі (GOST)' }, isAuthority: true, keys: 'GOST' });
    between = await makeHolder({
      name: { CN: 'Ұлттық (GOST)' },
      issuer: root,
      isAuthority: true,
      keys: 'GOST',
    });
    person = await makeHolder({ name: PERSON, issuer: between, keys: 'GOST' });
    trust = trusting(root, between);
  });

  const trusting = (...holders: KeyHolder[]): Trust => ({
    roots: holders.slice(0, 1).map(({ certificate }) => certificate),
    between: holders.slice(1).map(({ certificate }) => certificate),
    lists: [],
  });
  const codeOf = (cms: string, content = DOCUMENT, whom = trust) => {
    const outcome = verifyCms(cms, content, whom, RECEIVED);
    return outcome.ok ? 'holds' : outcome.refusal.code;
  };
  /** The signature with its bytes put another way. */
  const turned = (turn: (bytes: Uint8Array) => void) =>
    signCms(person, DOCUMENT, { spoil: ({ signature }) => turn(signature.valueBlock.valueHexView) });

  it('holds up to the root, detached and enclosing, and names the standard and the person', async () => {
    expect(verifyCms(await signCms(person, DOCUMENT), DOCUMENT, trust, RECEIVED)).toMatchObject({
      ok: true,
      value: {
        algorithm: 'ГОСТ 34.10-2015 (512)',
        iin: '900101300007',
        bin: '990240001234',
        chain: [{}, { subject: 'Ұлттық (GOST)' }, { subject: 'Негізгі (GOST)' }],
      },
    });
    expect(codeOf(await signCms(person, DOCUMENT, { isEnclosing: true }))).toBe('holds');
  });

  it('holds by a key of 256 bits, and under a root of another kind', async () => {
    const short = await makeHolder({ name: PERSON, issuer: between, keys: 'GOST-256' });
    expect(codeOf(await signCms(short, DOCUMENT))).toBe('holds');
    const rsa = await makeHolder({ name: { CN: 'RSA' }, isAuthority: true });
    const mixed = await makeHolder({ name: PERSON, issuer: rsa, keys: 'GOST' });
    expect(codeOf(await signCms(mixed, DOCUMENT), DOCUMENT, trusting(rsa))).toBe('holds');
  });

  it('holds as the key container of the authority itself has made it', () => {
    // Made by a test key of the authority of Kazakhstan: key, signed attributes over «test123», signature.
    const sample = {
      publicKey:
        'MIGsMCMGCSqDDgMKAQECAjAWBgoqgw4DCgEBAgIBBggqgw4DCgEDAwOBhAAEgYCzjlxzWwMJgXVzNZVK3QzTgoQT9Y7sTqLmVQrqViIMgRrvNq0m1NwhaSAv4/Si27PKlIc/WZBKS1KtFNE8+lyyCQ7O45gIFjXaqFkaP2s9uCC4AdlxfUO3G9LP0fjX99988SCn74xpgc2UVNHpoUHRxEHsTctKr1Evr58QWgrxOw==',
      data: 'MYGJMBgGCSqGSIb3DQEJAzELBgkqhkiG9w0BBwEwHAYJKoZIhvcNAQkFMQ8XDTIyMDkyNzIxMTc1OVowTwYJKoZIhvcNAQkEMUIEQPCv3Wb4MrshnIfPATa69VKg+2Ywb08qFzYm8R4Up+8lUtSyCH/Y6U9gRP5VldxoHgL5KzS/k/vRWQkQ43axKZA=',
      signature:
        'qshkGV8xktog/j7JCvyx9K1fFowncy/2G46Vh5cfgguuxD2I+YGVXWW4HR9F0Tr/4xZCsN2JvRTCcrfO8Eu4HOSt39QmInZ8PjTeaAPxu/iD/zLGC7IjYkYw46N3Kt1ZqlOIPJJOP4u9DX5molFn/C0Qq995xc/LceuryWRt63A=',
    };
    const [publicKey, data, signature] = [sample.publicKey, sample.data, sample.signature].map((text) =>
      Uint8Array.from(Buffer.from(text, 'base64')),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const algorithm = new AlgorithmIdentifier({ algorithmId: '1.2.398.3.10.1.1.2.3.2' });
    expect(verifyBytes({ algorithm, publicKey, data, signature })).toBe('good');
    // The bytes of RFC 9215 are not those of Kazakhstan, and are taken under the numbers of TC26 only.
    const reversed = Uint8Array.from(signature).reverse();
    expect(verifyBytes({ algorithm, publicKey, data, signature: reversed })).toBe('bad');
    const russian = new AlgorithmIdentifier({ algorithmId: '1.2.643.7.1.1.3.3' });
    expect(verifyBytes({ algorithm: russian, publicKey, data, signature: reversed })).toBe('good');
    expect(digestOf('1.2.398.3.10.1.3.3', Buffer.from('test123'))?.equals(data.subarray(-64))).toBe(true);
  });

  it('does not hold over an altered file, by altered bytes, nor by numbers out of range', async () => {
    expect(codeOf(await signCms(person, DOCUMENT), Buffer.from('Басқа'))).toBe('CMS_DOCUMENT_DIFFERS');
    const broken = [
      turned((bytes) => bytes.set([(bytes[20] ?? 0) ^ 1], 20)),
      turned((bytes) => bytes.reverse()),
      turned((bytes) => bytes.fill(0, 0, 64)),
      turned((bytes) => bytes.fill(0, 64)),
      turned((bytes) => bytes.fill(0xff, 0, 64)),
      turned((bytes) => bytes.fill(0xff, 64)),
    ];
    for (const cms of broken) expect(codeOf(await cms)).toBe('CMS_SIGNATURE_BROKEN');
  });

  it('does not hold by a point beside the curve, nor on a curve that nobody knows here', async () => {
    const beside = await makeHolder({ name: PERSON, issuer: between, keys: 'GOST' });
    const spoilt = async (turn: (der: Buffer) => void) => {
      const cms = Buffer.from(await signCms(beside, DOCUMENT), 'base64');
      turn(cms);
      return readCms(cms);
    };
    const key = Buffer.from(publicKeyOf(beside.certificate));
    const moved = await spoilt((cms) => {
      const at = cms.indexOf(key) + key.length - 1;
      cms[at] = (cms[at] ?? 0) ^ 1;
    });
    const renamed = await spoilt((cms) => {
      // The last number of the parameters: 1.2.398.3.10.1.1.2.2.1 becomes …2.
      const at = cms.indexOf(Buffer.from('060a2a830e030a0101020201', 'hex'), cms.indexOf(key)) + 11;
      cms[at] = 2;
    });
    for (const cms of [moved, renamed]) {
      if (!cms) throw new Error('It is no CMS any more');
      expect(verifySignature(cms, DOCUMENT)).toMatchObject({ refusal: { code: 'CMS_SIGNATURE_BROKEN' } });
    }
  });

  it('asks for the same as of other keys: a trusted root, the term, no revocation', async () => {
    const stranger = await makeHolder({ name: { CN: 'Негізгі (GOST)' }, isAuthority: true, keys: 'GOST' });
    const foreign = await makeHolder({ name: PERSON, issuer: stranger, keys: 'GOST' });
    expect(codeOf(await signCms(foreign, DOCUMENT, { chain: [stranger] }))).toBe('CMS_CHAIN_NOT_TRUSTED');
    const ended = { name: PERSON, issuer: between, keys: 'GOST', validTo: '2026-02-01T00:00:00Z' } as const;
    expect(codeOf(await signCms(await makeHolder(ended), DOCUMENT))).toBe('CMS_CERTIFICATE_EXPIRED');
    const [list] = readLists(Buffer.from(await makeList(between, [{ holder: person, at: '2026-02-01' }])));
    if (!list) throw new Error('The list cannot be read');
    const watched = { ...trust, lists: [list] };
    expect(codeOf(await signCms(person, DOCUMENT), DOCUMENT, watched)).toBe('CMS_CERTIFICATE_REVOKED');
  });

  it('is stamped with the time by an authority of the same kind', async () => {
    const stamper = await makeHolder({
      name: { CN: 'Уақыт (GOST)' },
      ...{ issuer: between, keys: 'GOST', extendedUses: ['1.3.6.1.5.5.7.3.8'] },
    });
    const cms = await signCms(person, DOCUMENT, { stamp: { by: stamper, at: '2026-02-01T00:00:00Z' } });
    expect(verifyCms(cms, DOCUMENT, trust, RECEIVED)).toMatchObject({
      value: { timeSource: 'timestamp', timestampAuthority: 'Уақыт (GOST)' },
    });
  });
});

/** The list with so many further lines before its own. */
function lengthened(der: Buffer, lines: number): Buffer {
  const [signed, ...sealing] = piecesIn(der, pieceAt(der, 0));
  if (!signed) throw new Error('There is no list');
  const bytes = ({ from, to }: Piece) => der.subarray(from, to);
  const parts = [...piecesIn(der, signed)];
  const own = parts.at(-1);
  if (!own) throw new Error('The list is empty');
  const line = Buffer.from(
    `30210210${'7f'.repeat(16)}170d${Buffer.from('260101000000Z').toString('hex')}`,
    'hex',
  );
  const more = Buffer.alloc(lines * line.length).fill(line);
  const revoked = sequenceOf(more, der.subarray(own.content, own.to));
  return sequenceOf(sequenceOf(...parts.slice(0, -1).map(bytes), revoked), ...sealing.map(bytes));
}
