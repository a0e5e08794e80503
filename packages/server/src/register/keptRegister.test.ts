import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWorld } from '../testing/makeWorld.ts';
import { type TestOffice, testOffice } from '../testing/testOffice.ts';
import { type RegisterFollower, registerFollower } from './followRegister.ts';
import { findKeptRegister } from './keptRegister.ts';
import { columnNames } from './registerColumns.ts';

let office: TestOffice;
let folder: string;
let path: string;

beforeAll(async () => {
  office = await testOffice();
  await makeWorld(office, { appeals: 120 });
  folder = await mkdtemp(join(tmpdir(), 'tyndau-register-'));
  path = join(folder, 'register');
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

/** A process of its own with the same archive and the same file. */
function startFollower(): RegisterFollower {
  const follower = registerFollower(office.app.archive);
  follower.keepIn(path, 1);
  return follower;
}

/** All that questions can read of the register. */
async function read(follower: RegisterFollower) {
  await follower.open();
  const followed = await follower.current();
  if (!followed) throw new Error('The register is not read');
  const { register, ordered } = followed;
  const bodies = [...register.column('body').codes.keys()].map(Number);
  return {
    count: register.count,
    present: [...register.present.subarray(0, register.size)],
    columns: columnNames.map((name) => {
      const { cells, values } = register.column(name);
      const isCode = values.length > 0;
      return [...cells.subarray(0, register.size)].map((cell) => (isCode ? (values[cell - 1] ?? '') : cell));
    }),
    sentTo: bodies.map((id) => [id, [...new Set(register.sentTo(id))].sort()]).sort(),
    numbers: [...ordered('number')],
    names: [...ordered('applicantName')],
    named: [...register.names.having(['а'], register.size)],
  };
}

describe('a register that is laid aside', () => {
  let follower: RegisterFollower;
  let before: Awaited<ReturnType<typeof read>>;

  beforeEach(async () => {
    await rm(path, { force: true });
    follower = startFollower();
    before = await read(follower);
  });

  it('is the same when it is taken up again', async () => {
    expect(await follower.layAside(0)).toBe(true);
    expect(await read(follower)).toEqual(before);
  });

  it('stays in memory while it is asked', async () => {
    expect(await follower.layAside(60_000)).toBe(false);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it('knows what was written and sent while it lay aside', async () => {
    await follower.layAside(0);
    const [appeal] = await office.sql<{ id: number }>('SELECT max(id) AS id FROM appeals');
    const id = Number(appeal?.id);
    await office.sql(`UPDATE appeals SET sheets = 77 WHERE id = ${id}`);
    const { columns } = await read(follower);
    expect(columns[columnNames.indexOf('sheets')]?.[id]).toBe(77);
    await office.sql(`UPDATE appeals SET sheets = 1 WHERE id = ${id}`);
  });

  it('is taken up by the next process, and what was written in between with it', async () => {
    await follower.close();
    expect(await findKeptRegister(office.app.archive, path)).not.toBeNull();
    await office.sql('UPDATE appeals SET sheets = 88 WHERE id IN (SELECT max(id) FROM appeals)');
    const next = await read(startFollower());
    await rm(path);
    expect(next).toEqual(await read(startFollower()));
  });
});

describe('the file of a register', () => {
  beforeEach(async () => {
    await rm(path, { force: true });
    const follower = startFollower();
    await follower.open();
    await follower.current();
    await follower.close();
  });
  const find = () => findKeptRegister(office.app.archive, path);

  it('is thrown away when it was cut off', async () => {
    await truncate(path, 2000);
    expect(await find()).toBeNull();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it('is thrown away when a single byte of it is another, wherever it stands', async () => {
    const whole = await readFile(path);
    for (const place of [3, 9, 14, 60, Math.floor(whole.length / 2), whole.length - 1]) {
      const torn = Buffer.from(whole);
      torn[place] = (torn[place] ?? 0) ^ 1;
      await writeFile(path, torn);
      expect(await find(), `byte ${place}`).toBeNull();
    }
    await writeFile(path, whole);
    expect(await find()).not.toBeNull();
  });

  it('is not taken up by another archive', async () => {
    const other = await testOffice();
    await makeWorld(other, { appeals: 3 });
    expect(await findKeptRegister(other.app.archive, path)).toBeNull();
    await other.close();
  });

  it('is not taken up when the archive was brought back to an earlier day and led on', async () => {
    // The journal cannot be changed: a file that names another entry is what such a day leaves behind.
    const whole = (await readFile(path)).toString('latin1');
    const digest = /"digest":"([0-9a-f]{64})"/.exec(whole)?.[1] ?? '';
    const { writeNumbers, readNumbers } = await import('./numbersFile.ts');
    const kept = await readNumbers(path, async () => true);
    const about = kept?.about as { place: { digest: string } };
    expect(about.place.digest).toBe(digest);
    about.place.digest = digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    await writeNumbers(path, about, kept?.rows ?? []);
    expect(await find()).toBeNull();
  });
});
