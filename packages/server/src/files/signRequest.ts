import { createHash, createHmac } from 'node:crypto';

export interface SigningKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
}

export interface RequestToSign {
  readonly method: string;
  readonly url: URL;
  /** Every header that must arrive as it was sent; `host` is added. Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body in hexadecimal. */
  readonly bodyHash: string;
  readonly now: Date;
}

/**
 * Signs a request to an object store by AWS Signature Version 4, in its S3 form. Gives the headers to send: those given,
 * the moment, the hash of the body, the signature.
 */
export function signRequest(request: RequestToSign, key: SigningKey): Record<string, string> {
  const moment = request.now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${moment.slice(0, 8)}/${key.region}/s3/aws4_request`;
  const sent = { ...request.headers, 'x-amz-content-sha256': request.bodyHash, 'x-amz-date': moment };
  const signed = Object.entries({ ...sent, host: request.url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonical = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/\s+/g, ' ')}`),
    '',
    names,
    request.bodyHash,
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const signature = hmac(signingKey(key, moment.slice(0, 8)), text).toString('hex');
  const credential = `${key.accessKey}/${scope}`;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
}

// The secret itself never leaves: a key for one day, one region and one service is drawn from it.
function signingKey({ secretKey, region }: SigningKey, day: string): Buffer {
  const steps = [day, region, 's3', 'aws4_request'];
  return steps.reduce<Buffer>((drawn, step) => hmac(drawn, step), Buffer.from(`AWS4${secretKey}`));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
