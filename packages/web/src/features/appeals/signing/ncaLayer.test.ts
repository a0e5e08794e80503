import { expect, it } from 'vitest';
import { readReply } from './ncaLayer.ts';

it('waits on through the greeting and the heartbeat of the key container', () => {
  expect(readReply('{"result":{"version":"1.4"}}')).toBeNull();
  expect(readReply('--heartbeat--')).toBeNull();
  expect(readReply('{}')).toBeNull();
});

it('takes the signature as text and as a list of one', () => {
  expect(readReply('{"status":true,"body":{"result":["MIIB"]}}')).toEqual({ kind: 'signed', cms: 'MIIB' });
  expect(readReply('{"status":true,"body":{"result":"MIIB"}}')).toEqual({ kind: 'signed', cms: 'MIIB' });
});

it('tells a closed dialogue from a failure', () => {
  expect(readReply('{"status":true,"body":{}}')).toEqual({ kind: 'canceled' });
  expect(readReply('{"status":false,"code":"SIGNING_FAILURE","message":"Wrong password"}')).toEqual({
    kind: 'failed',
    message: 'Wrong password',
  });
  expect(readReply('{"success":false,"errorCode":"MODULE_NOT_FOUND"}')).toEqual({
    kind: 'failed',
    message: 'MODULE_NOT_FOUND',
  });
});
