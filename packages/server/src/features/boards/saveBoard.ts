import { roles } from '@tyndau/domain/access/roles';
import { type AskedPanel, checkBoard } from '@tyndau/domain/boards/board';
import type { Localized } from '@tyndau/domain/kernel/localized';
import type { Result } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import type { Prisma } from '../../db/archive.ts';
import type { Board } from '../../db/generated/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { requireVersion } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { readInput } from '../../graphql/readInput.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

export interface PanelToSave extends AskedPanel {
  readonly title?: Localized | null | undefined;
}

export interface BoardToSave {
  /** Which board of one's own is written anew, with the version that was seen; a new one without it. */
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly name: string;
  readonly sharedWith: readonly string[];
  readonly search: string;
  readonly panels: readonly PanelToSave[];
}

const LONGEST_TITLE = 120;
const asked = z.object({
  idempotencyKey: z.string().min(1).max(100),
  sharedWith: z.array(z.enum(roles)).max(roles.length),
  search: z.string().max(4000),
});
const title = z.string().trim().max(LONGEST_TITLE);
const localized = z.object({ kk: title, ru: title, en: title });

/** Keeps a board under a name: a new one, or one's own anew. A copy is a new board with the panels of another. */
export async function saveBoard(
  office: Office,
  input: BoardToSave,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('dashboard.read');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const titles = readInput(
    z.array(localized.nullish()),
    input.panels.map(({ title }) => title),
    'panels',
  );
  if (!titles.ok) return titles;
  const { sharedWith, search } = read.value;
  const name = input.name.trim();
  const panels = input.panels.map((panel, at) => toPanel(panel, titles.value[at] ?? null));
  const data = {
    ...{ name, search, sharedWith: [...new Set(sharedWith)] },
    panels: panels as unknown as Prisma.InputJsonValue,
    updatedAt: office.now,
  };
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny(checkBoard(name, panels) as readonly Refusal[]);
    const before = input.id ? await getOwnBoard(tx, office, input.id) : null;
    if (before) await requireVersion(tx, office, 'board', before, input.version ?? 0);
    const from = before?.version ?? 0;
    const journal = (id: number) => {
      note({
        action: 'board.save',
        entity: 'board',
        entityId: id,
        changes: {
          version: [from, from + 1],
          name: [before?.name ?? null, name],
          sharedWith: [before?.sharedWith ?? [], data.sharedWith],
          panels: [countOf(before?.panels), panels.length],
        },
      });
      return id;
    };
    if (before) return journal(await change(tx, before, data));
    return once(tx, office, 'saveBoard', input, async () => {
      const created = await tx.board.create({
        data: { ...data, ownerId: office.signedIn.id, createdAt: office.now },
      });
      return journal(created.id);
    });
  });
}

async function change(tx: Transaction, { id, version }: Board, data: Prisma.BoardUpdateInput) {
  await tx.board.update({ where: { id, version }, data: { ...data, version: version + 1 } });
  return id;
}

/** Takes a board of one's own away; `restoreBoard` brings it back. */
export async function removeBoard(office: Office, id: number) {
  return putAway(office, id, 'board.remove', office.now);
}

/** Brings back a board that was taken away. */
export async function restoreBoard(office: Office, id: number) {
  return putAway(office, id, 'board.restore', null);
}

function putAway(
  office: Office,
  id: number,
  action: 'board.remove' | 'board.restore',
  removedAt: Date | null,
) {
  office.require('dashboard.read');
  return inTransaction(office, async ({ tx, note }) => {
    const { name, version } = await getOwnBoard(tx, office, id);
    await tx.board.update({ where: { id }, data: { removedAt, version: version + 1 } });
    note({ action, entity: 'board', entityId: id, changes: { version: [version, version + 1], name } });
    return id;
  });
}

async function getOwnBoard(tx: Transaction, office: Office, id: number): Promise<Board> {
  const board = await tx.board.findFirst({ where: { id, ownerId: office.signedIn.id } });
  if (!board) throw new NotFound('board');
  return board;
}

// Nothing but what a panel is made of is kept, whatever else was sent.
function toPanel(panel: PanelToSave, named: z.output<typeof localized> | null) {
  const { look, measures, dimensions, filter, comparison = null, order, most, width, height } = panel;
  return {
    ...{ look, title: named, measures, dimensions, comparison, order, most, width, height },
    filter: filter.map(({ dimension, values }) => ({ dimension, values })),
  };
}

function countOf(panels: unknown): number {
  return Array.isArray(panels) ? panels.length : 0;
}
