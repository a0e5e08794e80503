import { makePostalIdentifier as at } from '@tyndau/domain/identity/postalIdentifier';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BatchAnswer, DeliveryDesk } from './deliveryDesk.ts';
import { openScanQueue, type WaitingScan } from './scanQueue.ts';

type Details = ConstructorParameters<typeof DeliveryDesk>[0]['details'];
const ME = 7;

function details(count: number): Details {
  const lines = Array.from({ length: count }, (_, index) => ({
    __typename: 'PostalLine' as const,
    id: index + 1,
    lineNumber: index + 1,
    identifier: at(index + 1),
    addressee: '',
    sender: '',
    isForAnother: false,
  }));
  return { id: 1, state: 'open', version: 1, lines, scans: [], badRows: [] } as unknown as Details;
}

/** A server that can be out of reach, and remembers what it took, as the real one: by key, in order. */
function openServer() {
  const taken = new Map<string, WaitingScan>();
  const batches: number[] = [];
  const line = { isDown: false };
  const send = async (scans: readonly WaitingScan[]): Promise<BatchAnswer> => {
    if (line.isDown) throw new Error('No line');
    batches.push(scans.length);
    for (const scan of scans) taken.set(scan.key, { ...taken.get(scan.key), ...scan });
    const all = [...taken.values()].map((scan, index) => ({
      id: index + 1,
      key: scan.key,
      code: scan.code ?? null,
      lineId: scan.lineId ?? null,
      method: scan.method,
      reason: scan.reason ?? '',
      fate: null,
      isUndone: scan.isUndone ?? false,
      scannedBy: { id: scan.scannedById, displayName: '' },
      intake: null,
    }));
    const delivery = { id: 1, state: 'open', version: batches.length + 1, scans: all };
    return { delivery, refused: [], refusals: [] } as unknown as BatchAnswer;
  };
  return { taken, batches, line, send };
}

const desk = (server: ReturnType<typeof openServer>, count = 3) =>
  new DeliveryDesk({ details: details(count), queue: openScanQueue(ME, 1), userId: ME, send: server.send });

beforeEach(() => localStorage.clear());

describe('the desk', () => {
  it('answers at once, before the server has heard of the scan', () => {
    const one = desk(openServer());
    expect([one.scan(at(1), 'scanner'), one.scan(at(1), 'scanner'), one.scan(at(9), 'scanner')]).toEqual([
      'expected',
      'twice',
      'notInList',
    ]);
    expect(one.view().counts).toMatchObject({ matched: 1, missing: 2, surplus: 1, repeats: 1 });
  });

  it('keeps scans over a reload while the server is out of reach, and loses and doubles none', async () => {
    const server = openServer();
    server.line.isDown = true;
    const before = desk(server);
    before.scan(at(1), 'scanner');
    before.scan(at(2), 'scanner');
    await before.flush();
    before.close();
    const after = desk(server);
    expect(after.view()).toMatchObject({ waiting: 2, counts: { matched: 2 } });
    await after.flush();
    server.line.isDown = false;
    await after.flush();
    await after.flush();
    expect(after.view()).toMatchObject({ waiting: 0, isOffline: false, counts: { matched: 2 } });
    expect(server.taken.size).toBe(2);
    after.close();
  });

  it('sends five hundred scans in few batches and in their order', async () => {
    const server = openServer();
    const one = desk(server, 500);
    for (let serial = 1; serial <= 500; serial += 1) one.scan(at(serial), 'scanner');
    await expect.poll(() => one.view().waiting).toBe(0);
    expect([...server.taken.values()].map(({ code }) => code)).toEqual(
      Array.from({ length: 500 }, (_, index) => at(index + 1)),
    );
    expect(server.batches.length).toBeLessThan(15);
  });

  it('takes back the last scan of this person, also while it is on its way', async () => {
    const server = openServer();
    const one = desk(server);
    one.scan(at(1), 'scanner');
    one.scan(at(2), 'scanner');
    const last = one.lastOwn();
    if (last) one.takeBack(last);
    expect(one.view().counts).toMatchObject({ matched: 1, missing: 2 });
    await expect.poll(() => one.view().waiting).toBe(0);
    expect([...server.taken.values()].map(({ isUndone }) => Boolean(isUndone))).toEqual([false, true]);
    expect(one.lastOwn()?.code).toBe(at(1));
  });

  it('says so where another clerk was first', async () => {
    const server = openServer();
    server.taken.set('other', { key: 'other', code: at(1), method: 'scanner', scannedById: 8 });
    const one = desk(server);
    expect(one.scan(at(1), 'scanner')).toBe('expected');
    await expect.poll(() => one.view().corrected?.verdict).toBe('twice');
    expect(one.view().counts).toMatchObject({ matched: 1, repeats: 1 });
  });
});
