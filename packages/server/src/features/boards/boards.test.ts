import { randomUUID } from 'node:crypto';
import { readyBoards } from '@tyndau/domain/boards/readyBoards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

const save = `mutation ($input: SaveBoardInput!) {
  saveBoard(input: $input) {
    board { id version name sharedWith isOwn search panels { look title { ru } measures dimensions width } }
    refusals { code field conflict { version } }
  }
}`;
interface Saved {
  readonly board: {
    readonly id: number;
    readonly version: number;
    readonly panels: readonly unknown[];
  } | null;
  readonly refusals: readonly { readonly code: string; readonly field: string | null }[];
}
const panel = {
  ...{ look: 'ranking', measures: ['received'], dimensions: ['district'], filter: [] as object[] },
  ...{ order: 'value', most: 10, width: 6, height: 5 },
};

let office: TestOffice;
let analyst: Person;
let leader: Person;

beforeAll(async () => {
  office = await testOffice();
  analyst = await office.as('analyst');
  leader = await office.as('leadership');
});
afterAll(() => office.close());

async function keep(person: Person, change: object = {}): Promise<Saved> {
  const input = {
    ...{ idempotencyKey: randomUUID(), name: 'Дороги', sharedWith: [] as string[] },
    ...{ search: '?section=02', panels: [panel], ...change },
  };
  return (await person.ask<{ saveBoard: Saved }>(save, { input })).saveBoard;
}
const namesFor = async (person: Person) =>
  (await person.ask<{ boards: { name: string }[] }>('{ boards { name } }')).boards.map(({ name }) => name);

describe('a board of one’s own', () => {
  it('is kept with its panels, and nobody else sees it', async () => {
    const { board, refusals } = await keep(analyst, { name: 'Только моя' });
    expect(refusals).toEqual([]);
    expect(board).toMatchObject({
      version: 1,
      isOwn: true,
      search: '?section=02',
      panels: [{ look: 'ranking' }],
    });
    expect(await namesFor(analyst)).toContain('Только моя');
    expect(await namesFor(leader)).not.toContain('Только моя');
    const { errors } = await leader.tryToAsk('query ($id: Int!) { board(id: $id) { id } }', {
      id: board?.id,
    });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('is seen by the roles it is shared with, who can copy and cannot change it', async () => {
    const { board } = await keep(analyst, { name: 'Для руководства', sharedWith: ['leadership'] });
    const controller = await office.as('controller');
    expect(await namesFor(leader)).toContain('Для руководства');
    expect(await namesFor(controller)).not.toContain('Для руководства');
    const { errors } = await leader.tryToAsk(save, {
      input: {
        ...{ id: board?.id, version: 1, idempotencyKey: randomUUID(), name: 'Моё', sharedWith: [] },
        ...{ search: '', panels: [panel] },
      },
    });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await keep(leader, { name: 'Копия' })).board).toMatchObject({ isOwn: true });
  });

  it('is written anew by who has seen its latest version, and tells whoever has not', async () => {
    const { board } = await keep(analyst, { name: 'Первая' });
    const again = await keep(analyst, { id: board?.id, version: 1, name: 'Вторая' });
    expect(again.board).toMatchObject({ id: board?.id, version: 2, name: 'Вторая' });
    const late = await keep(analyst, { id: board?.id, version: 1, name: 'Третья' });
    expect(late).toMatchObject({
      board: null,
      refusals: [{ code: 'STALE_VERSION', conflict: { version: 2 } }],
    });
  });

  it('is made once, however often the button was pressed', async () => {
    const idempotencyKey = randomUUID();
    const [one, other] = [
      await keep(analyst, { idempotencyKey, name: 'Дважды' }),
      await keep(analyst, { idempotencyKey, name: 'Дважды' }),
    ];
    expect(other.board?.id).toBe(one.board?.id);
    expect((await namesFor(analyst)).filter((name) => name === 'Дважды')).toHaveLength(1);
    const told = `SELECT id FROM journal WHERE action = 'board.save' AND entity_id = $1`;
    expect(await office.sql(told, [one.board?.id])).toHaveLength(1);
  });

  it('is taken away and brought back, and the journal tells of both', async () => {
    const { board } = await keep(analyst, { name: 'Туда и обратно' });
    const put = (verb: string) =>
      analyst.ask(`mutation ($id: Int!) { ${verb}(id: $id) { done } }`, { id: board?.id });
    await put('removeBoard');
    expect(await namesFor(analyst)).not.toContain('Туда и обратно');
    await put('restoreBoard');
    expect(await namesFor(analyst)).toContain('Туда и обратно');
    const entries = await office.sql<{ action: string }>(
      `SELECT action FROM journal WHERE entity = 'board' AND entity_id = $1 ORDER BY id`,
      [board?.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['board.save', 'board.remove', 'board.restore']);
  });

  it('is refused with the panel that is wrong', async () => {
    const { refusals } = await keep(analyst, {
      panels: [panel, { ...panel, look: 'map', dimensions: ['kind'] }],
    });
    expect(refusals).toMatchObject([{ code: 'BOARD_LOOK_DOES_NOT_FIT', field: 'panel2' }]);
  });

  it('is for those who may look at figures', async () => {
    const { errors } = await (await office.as('registrar')).tryToAsk('{ boards { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('can be a copy of any board of the house', async () => {
    for (const { name, panels } of readyBoards) {
      const { board, refusals } = await keep(analyst, { name: name.ru, panels });
      expect(refusals).toEqual([]);
      expect(board?.panels).toHaveLength(panels.length);
    }
  });
});
