import type { LightMyRequestResponse } from 'fastify';
import type { Person } from '../../testing/testOffice.ts';

/** Sends a file as the browser would. */
export async function upload(
  who: Pick<Person, 'request'>,
  name: string,
  content: Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  form.set('file', new File([content as Uint8Array<ArrayBuffer>], name));
  const body = new Response(form);
  return who.request({
    method: 'POST',
    url: '/api/files',
    payload: Buffer.from(await body.arrayBuffer()),
    headers: { 'content-type': body.headers.get('content-type') ?? '', ...headers },
  });
}

/** Uploads a file nothing is wrong with, and gives what is needed to attach it. */
export async function uploaded(who: Pick<Person, 'request'>, name: string, content: Uint8Array | string) {
  const answer = await upload(who, name, content);
  if (answer.statusCode !== 201) throw new Error(`Refused: ${answer.body}`);
  const { hash } = answer.json<{ hash: string }>();
  return { hash, name };
}

/** Codes of the refusals of an upload. */
export const codesOf = (answer: LightMyRequestResponse): string[] =>
  answer.json<{ refusals: { code: string }[] }>().refusals.map((refusal) => refusal.code);
