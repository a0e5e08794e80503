import type { Result } from '@tyndau/domain/kernel/result';
import { z } from 'zod';
import type { Prisma } from '../../db/archive.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { Forbidden, NotFound } from '../../graphql/errors.ts';
import { readInput } from '../../graphql/readInput.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { queryOf } from '../appeals/queryOf.ts';
import type { ExportQuestion } from '../exports/exportList.ts';

export interface SaveListViewInput extends ExportQuestion {
  readonly idempotencyKey: string;
  /** Which view of one's own is written anew; a new one without it. */
  readonly id?: number | null | undefined;
  readonly name: string;
  readonly scope: string;
  /** The search part of the list's address: conditions, order, columns. */
  readonly search: string;
  /** Above so many the owner is told; once a day. */
  readonly threshold?: number | null | undefined;
}

const asked = z.object({
  name: z.string().trim().min(1).max(80),
  scope: z.enum(['mine', 'department', 'everyone']),
  search: z.string().max(4000),
  threshold: z.number().int().min(0).nullish(),
});

/** Keeps a list under a name. A view for everyone is made by those who set the order of the office. */
export async function saveListView(
  office: Office,
  input: SaveListViewInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('appeal.read');
  const read = readInput(asked, input);
  if (!read.ok) return read;
  const { name, scope, search, threshold = null } = read.value;
  if (scope === 'everyone' && !office.may('appeal.review') && !office.may('settings.edit'))
    throw new Forbidden('settings.edit');
  const { filter = null, where = null, sort = null } = input;
  queryOf({ filter, where, sort });
  const { id: ownerId, bodyId } = office.signedIn;
  const question = { filter, where, sort } as unknown as Prisma.InputJsonValue;
  const data = {
    ownerId,
    bodyId,
    name,
    scope,
    search,
    question,
    threshold: threshold ?? null,
    alertedOn: null,
  };
  const known = input.id ? await ownView(office, input.id) : null;
  return inTransaction(office, async ({ tx, note }) => {
    const journal = (id: number) => {
      const changes = { name, scope, search, threshold };
      note({ action: 'listView.save', entity: 'listView', entityId: id, changes });
      return id;
    };
    if (known) {
      await tx.listView.update({ where: { id: known, ownerId }, data });
      return journal(known);
    }
    return once(tx, office, 'listView.save', input, async () => {
      const created = await tx.listView.create({ data: { ...data, createdAt: office.now } });
      return journal(created.id);
    });
  });
}

/** Takes a view of one's own away. */
export async function removeListView(
  office: Office,
  id: number,
): Promise<Result<number, readonly Refusal[]>> {
  await ownView(office, id);
  return inTransaction(office, async ({ tx, note }) => {
    await tx.listView.deleteMany({ where: { id, ownerId: office.signedIn.id } });
    note({ action: 'listView.remove', entity: 'listView', entityId: id });
    return id;
  });
}

async function ownView(office: Office, id: number): Promise<number> {
  const view = await office.archive.prisma.listView.findFirst({ where: { id, ownerId: office.signedIn.id } });
  if (!view) throw new NotFound('listView');
  return view.id;
}
