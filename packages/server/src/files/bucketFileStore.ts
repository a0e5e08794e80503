import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type FileStore, HASH_PATTERN, writeHashed } from './fileStore.ts';
import { type SigningKey, sha256, signRequest } from './signRequest.ts';

/** An S3-compatible object store: AWS, MinIO, Ceph, a cloud of the state. Addressed by path, endpoint/bucket/key. */
export interface FileBucket extends SigningKey {
  /** 'https://storage.example.kz' */
  readonly endpoint: string;
  readonly bucket: string;
}

const ANSWER_WITHIN_MS = 60_000;
const EMPTY_HASH = sha256('');

/** Attachments as objects of a bucket, named as in the folder: by the SHA-256 of their content. */
export function bucketFileStore(bucket: FileBucket): FileStore {
  const addressOf = (hash: string) => {
    if (!HASH_PATTERN.test(hash)) throw new Error('Not the hash of a file');
    return new URL(`${bucket.endpoint.replace(/\/$/, '')}/${bucket.bucket}/${hash.slice(0, 2)}/${hash}`);
  };
  return {
    async put(content) {
      // The name of the object is its hash, so the bytes must be seen to the end before the first is sent.
      const folder = await mkdtemp(join(tmpdir(), 'tyndau-put-'));
      try {
        const path = join(folder, 'content');
        const { hash, size } = await writeHashed(content, path);
        const request = {
          method: 'PUT',
          url: addressOf(hash),
          headers: {},
          bodyHash: hash,
          now: new Date(),
        };
        await ask(request.url, {
          method: 'PUT',
          headers: signRequest(request, bucket),
          body: await openAsBlob(path),
        });
        return { hash, size };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async get(hash, stretch) {
      const headers: Record<string, string> = stretch
        ? { range: `bytes=${stretch.start}-${stretch.end}` }
        : {};
      const url = addressOf(hash);
      const signed = signRequest(
        { method: 'GET', url, headers, bodyHash: EMPTY_HASH, now: new Date() },
        bucket,
      );
      const answer = await ask(url, { method: 'GET', headers: signed });
      if (!answer.body) throw new Error('The object store sent no content');
      return { content: Readable.fromWeb(answer.body as ReadableStream), size: wholeSize(answer) };
    },
  };
}

async function ask(url: URL, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (answer.ok) return answer;
  // The code of the fault helps; the rest of the answer may name keys and stays out of the log.
  const code = /<Code>([A-Za-z]+)<\/Code>/.exec(await answer.text())?.[1] ?? '';
  throw new Error(`The object store refused ${init.method}: ${answer.status} ${code}`.trim());
}

function wholeSize(answer: Response): number {
  const whole = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1];
  return Number(whole ?? answer.headers.get('content-length'));
}
