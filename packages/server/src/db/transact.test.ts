import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../testing/testOffice.ts';
import { type Archive, Prisma } from './archive.ts';
import type { Transaction } from './HeldTransaction.ts';

const insertion = (name: string) =>
  Prisma.sql`INSERT INTO counters (name, year, value) VALUES (${name}, 2026, 1)`;
const where = (name: string) => ({ where: { name_year: { name, year: 2026 } } });
const UNKNOWN_TABLE = Prisma.sql`INSERT INTO nowhere VALUES (1)`;

function signal(): [Promise<void>, () => void] {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, give];
}

describe('a transaction', () => {
  let office: TestOffice;
  let archive: Archive;
  const countersNamed = (name: string) => archive.prisma.counter.count({ where: { name } });

  beforeAll(async () => {
    office = await testOffice();
    archive = office.app.archive;
  });
  afterAll(() => office.close());

  it('is one for SQL and for models: each sees what the other wrote', async () => {
    const seen = await archive.transact(async (tx) => {
      await tx.$executeRaw(insertion('both'));
      const { value } = await tx.counter.update({ ...where('both'), data: { value: { increment: 1 } } });
      const rows = await tx.$queryRaw<{ value: number }[]>`SELECT value FROM counters WHERE name = 'both'`;
      return { value: [value, rows[0]?.value], last: insertion('both, last') };
    });
    expect(seen).toEqual([2, 2]);
    expect(await archive.prisma.counter.findUniqueOrThrow(where('both'))).toMatchObject({ value: 2 });
    expect(await countersNamed('both, last')).toBe(1);
  });

  it('undoes what was written by SQL and by models together', async () => {
    const undone = archive.transact(async (tx) => {
      await tx.$executeRaw(insertion('undone'));
      await tx.counter.create({ data: { name: 'undone', year: 2027, value: 1 } });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await countersNamed('undone')).toBe(0);
  });

  it('commits nothing when the last statement fails, though the commit went out with it', async () => {
    const failed = archive.transact(async (tx) => {
      await tx.$executeRaw(insertion('no last'));
      await tx.counter.create({ data: { name: 'no last', year: 2027, value: 1 } });
      return { value: null, last: UNKNOWN_TABLE };
    });
    await expect(failed).rejects.toThrow('nowhere');
    expect(await countersNamed('no last')).toBe(0);
  });

  it('does not say that it is done when a statement had failed and nobody took notice', async () => {
    const unnoticed = archive.transact(async (tx) => {
      await tx.$executeRaw(insertion('unnoticed'));
      await tx.$executeRaw(UNKNOWN_TABLE).catch(() => undefined);
      return { value: null, last: null };
    });
    await expect(unnoticed).rejects.toThrow('Nothing was committed');
    expect(await countersNamed('unnoticed')).toBe(0);
  });

  it('after its time gives up what others wait for, and what comes late changes nothing', async () => {
    let theirs: Transaction | undefined;
    const [isHeld, hold] = signal();
    const [isGivenUp, resume] = signal();
    const slow = archive.transact(async (tx) => {
      theirs = tx;
      await tx.$executeRaw(insertion('slow'));
      await tx.counter.count();
      hold();
      await isGivenUp;
      await tx.counter.create({ data: { name: 'late', year: 2026, value: 1 } });
      return { value: null, last: insertion('late, last') };
    }, 300);
    slow.catch(() => undefined);
    await isHeld;
    // The same row: waits until the slow one has given it up.
    await archive.prisma.$executeRaw(insertion('slow'));
    resume();
    await expect(slow).rejects.toThrow();
    await expect(theirs?.$executeRaw(insertion('late'))).rejects.toThrow('over');
    expect([
      await countersNamed('slow'),
      await countersNamed('late'),
      await countersNamed('late, last'),
    ]).toEqual([1, 0, 0]);
  });

  it('gives its connection back, however it ended', async () => {
    const { max } = archive.pool.options;
    for (let time = 0; time < max; time += 1) {
      const failed = archive.transact(async (tx) => {
        await tx.counter.count();
        return { value: null, last: UNKNOWN_TABLE };
      });
      await expect(failed).rejects.toThrow('nowhere');
    }
    expect(await archive.transact(async () => ({ value: 'done', last: null }))).toBe('done');
  });
});
