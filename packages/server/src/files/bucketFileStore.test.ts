import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../env.ts';
import { bucketFileStore, type FileBucket } from './bucketFileStore.ts';
import { signRequest } from './signRequest.ts';

const hash = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

describe('a request to an object store', () => {
  it('is signed as in the example AWS publishes for a stretch of an object', () => {
    const headers = signRequest(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        headers: { range: 'bytes=0-9' },
        bodyHash: hash(''),
        now: new Date('2013-05-24T00:00:00Z'),
      },
      {
        accessKey: 'AKIAIOSFODNN7EXAMPLE',
        secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        region: 'us-east-1',
      },
    );
    expect(headers.authorization).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});

/** A small object store that lets nobody in whose signature it cannot repeat. */
function objectStore(secretKey: string, objects: Map<string, Buffer>): Server {
  return createServer(async (request, response) => {
    const body = await buffer(request);
    if (!isSignedWith(request, body, secretKey)) {
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    }
    const key = request.url ?? '';
    if (request.method === 'PUT') {
      objects.set(key, body);
      return response.writeHead(200).end();
    }
    const object = objects.get(key);
    if (!object) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (!range) return response.writeHead(200, { 'content-length': object.length }).end(object);
    const part = object.subarray(Number(range[1]), Number(range[2]) + 1);
    const stretch = `bytes ${range[1]}-${range[2]}/${object.length}`;
    return response.writeHead(206, { 'content-length': part.length, 'content-range': stretch }).end(part);
  });
}

function isSignedWith(request: IncomingMessage, body: Buffer, secretKey: string): boolean {
  const read = /Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/;
  const [, day = '', region = '', names = '', signature] =
    read.exec(request.headers.authorization ?? '') ?? [];
  if (request.headers['x-amz-content-sha256'] !== hash(body)) return false;
  const lines = names.split(';').map((name) => `${name}:${request.headers[name]}\n`);
  const canonical = `${request.method}\n${request.url}\n\n${lines.join('')}\n${names}\n${hash(body)}`;
  const toSign = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${day}/${region}/s3/aws4_request\n${hash(canonical)}`;
  let key: Buffer | string = `AWS4${secretKey}`;
  for (const part of [day, region, 's3', 'aws4_request'])
    key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

describe('files in an object store', () => {
  const objects = new Map<string, Buffer>();
  const server = objectStore('right', objects);
  let bucket: FileBucket;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}/`;
    bucket = { endpoint, bucket: 'letters', accessKey: 'office', secretKey: 'right', region: 'kz-kst-1' };
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('come back as they were put, whole or in part', async () => {
    const store = bucketFileStore(bucket);
    const content = Buffer.from('Құрметті әкім! '.repeat(20_000));
    const put = await store.put(Readable.from([content.subarray(0, 1000), content.subarray(1000)]));
    expect(put).toEqual({ hash: hash(content), size: content.length });
    expect([...objects.keys()]).toEqual([`/letters/${put.hash.slice(0, 2)}/${put.hash}`]);
    const whole = await store.get(put.hash);
    expect(whole.size).toBe(content.length);
    expect((await buffer(whole.content)).equals(content)).toBe(true);
    const part = await store.get(put.hash, { start: 10, end: 15 });
    expect([await text(part.content), part.size]).toEqual([
      content.subarray(10, 16).toString(),
      content.length,
    ]);
  });

  it('are neither given nor taken with a wrong key, and what is not there is not there', async () => {
    const thief = bucketFileStore({ ...bucket, secretKey: 'wrong' });
    await expect(thief.put(Readable.from(['x']))).rejects.toThrow('refused PUT: 403 SignatureDoesNotMatch');
    await expect(bucketFileStore(bucket).get('0'.repeat(64))).rejects.toThrow('404 NoSuchKey');
    await expect(bucketFileStore(bucket).get('../secret')).rejects.toThrow('Not the hash of a file');
  });

  it('are asked for only when the store is described whole', () => {
    const some = { DATABASE_URL: 'postgresql://x', FILES_S3_ENDPOINT: 'https://s3.example.kz' };
    expect(() => readEnvironment(some)).toThrow('FILES_S3_BUCKET, FILES_S3_ACCESS_KEY, FILES_S3_SECRET_KEY');
    expect(readEnvironment({ DATABASE_URL: 'postgresql://x' }).fileBucket).toBeUndefined();
  });
});
