import type { Permission } from '@tyndau/domain/access/permissions';
import type { Result } from '@tyndau/domain/kernel/result';
import { inTransaction, Refused, refuseIfAny, type Transaction } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { tellOfChange } from '../../db/listenForChanges.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { staleReference } from './staleReference.ts';

interface Versioned {
  readonly version: number;
}

/** One save of one entry of the reference data, as the commands describe it. */
export interface ReferenceSaving<Row extends Versioned, After extends object> {
  readonly permission: Permission;
  /** The noun of the journal, and of the action: `territory` gives `territory.save`. */
  readonly entity: string;
  /** The entry's own code within its noun; never changes. */
  readonly code: string;
  /** The input field that holds the code. */
  readonly codeField?: string;
  readonly entityId?: (row: Row) => number | null;
  /** The version that was edited; null: a new entry. */
  readonly version: number | null | undefined;
  /** What will be written; fields left out stay as they are. */
  readonly after: After;
  find(tx: Transaction): Promise<(Row & Record<string, unknown>) | null>;
  /** Reasons against, judged on rows read inside the transaction. */
  object?(tx: Transaction, before: Row | null): Promise<readonly Refusal[]> | readonly Refusal[];
  create(tx: Transaction, after: After): Promise<Row>;
  update(tx: Transaction, after: After, next: number): Promise<unknown>;
  /** What else belongs to the entry; gives the changes to be journalled. */
  alongside?(tx: Transaction, row: Row): Promise<Record<string, unknown>>;
}

/**
 * Creates or changes an entry of the reference data: one writer at a time, versioned, journalled, and every process
 * renews its book after the commit. Terms of open appeals are not touched: a recount is an act of its own.
 */
export async function saveReference<Row extends Versioned, After extends object>(
  office: Office,
  saving: ReferenceSaving<Row, After>,
): Promise<Result<string, readonly Refusal[]>> {
  office.require(saving.permission);
  const outcome = await inTransaction(office, async ({ tx, note }) => {
    await lockReference(tx);
    const before = await saving.find(tx);
    await requireSameVersion(tx, office, saving, before);
    refuseIfAny((await saving.object?.(tx, before)) ?? []);
    const version = (before?.version ?? 0) + 1;
    const changes = changesBetween(before ?? {}, saving.after as Record<string, unknown>);
    if (before) await saving.update(tx, saving.after, version);
    const row = before ?? (await saving.create(tx, saving.after));
    const more = (await saving.alongside?.(tx, row)) ?? {};
    note({
      action: `${saving.entity}.save`,
      entity: saving.entity,
      entityId: saving.entityId?.(row) ?? null,
      changes: {
        code: [before ? saving.code : null, saving.code],
        ...changes,
        ...more,
        version: [before?.version ?? null, version],
      },
    });
    await tellOfChange(tx);
    return saving.code;
  });
  if (outcome.ok) await office.renewBook();
  return outcome;
}

/** Reference data changes seldom: two administrators wait for each other, so that a tree cannot be bent into a ring. */
export async function lockReference(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tyndau_reference'))`;
}

async function requireSameVersion<Row extends Versioned, After extends object>(
  tx: Transaction,
  office: Office,
  { entity, code, codeField = 'code', version }: ReferenceSaving<Row, After>,
  before: Row | null,
): Promise<void> {
  if (typeof version !== 'number') {
    refuseIfAny(before ? [refusal('CODE_TAKEN', codeField, { code })] : []);
    return;
  }
  if (!before) throw new NotFound(entity);
  if (before.version === version) return;
  throw new Refused([await staleReference(tx, office, entity, code, version, before.version)]);
}
