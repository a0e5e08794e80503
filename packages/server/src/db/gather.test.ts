import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

/** A desk that notes what it was asked for, and answers when told. */
function desk() {
  const statements: { keys: readonly string[]; answer: () => void; fail: () => void }[] = [];
  const ask = gather<string, string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const found = keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}!`] as const);
        statements.push({
          keys,
          answer: () => resolve(new Map(found)),
          fail: () => reject(new Error('away')),
        });
      }),
  );
  return { statements, ask };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('many who ask at once', () => {
  it('share the statement that begins after they came', async () => {
    const { statements, ask } = desk();
    const first = ask('a');
    await settle();
    const others = Promise.all([ask('b'), ask('nobody'), ask('a')]);
    await settle();
    expect(statements.map(({ keys }) => keys)).toEqual([['a']]);
    statements[0]?.answer();
    expect(await first).toBe('a!');
    await settle();
    // The second 'a' came after the first statement began: it is asked for anew.
    expect(statements.map(({ keys }) => keys)).toEqual([['a'], ['b', 'nobody', 'a']]);
    statements[1]?.answer();
    expect(await others).toEqual(['b!', undefined, 'a!']);
  });

  it('are told when the archive is away, and those after them ask again', async () => {
    const { statements, ask } = desk();
    const first = ask('a');
    await settle();
    statements[0]?.fail();
    await expect(first).rejects.toThrow('away');
    const second = ask('a');
    await settle();
    statements[1]?.answer();
    expect(await second).toBe('a!');
  });
});
