import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { judgeListRows, type PostalListRow, readTypedList } from '@tyndau/domain/kazpost/postalList';
import type { Result } from '@tyndau/domain/kernel/result';
import type { Prisma } from '../../db/archive.ts';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { insertRows } from '../../db/insertRows.ts';
import { inTransaction, readBefore, refuseIfAny, type Work } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { openAddresseeCheck } from './addresseeCheck.ts';
import { type ListColumns, MOST_LINES, readListTable, rowsOf } from './readList.ts';

export interface DeliveryToOpen {
  readonly idempotencyKey: string;
  readonly broughtOn: string;
  readonly listNumber?: string | null | undefined;
  readonly courierName?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** An uploaded table and what its columns are … */
  readonly fileHash?: string | null | undefined;
  readonly columns?: ListColumns | null | undefined;
  /** … or the list as it was typed. */
  readonly typedList?: string | null | undefined;
}

const LONGEST = 200;

/** Opens a delivery with the courier's list: rows that cannot be taken are kept beside it, and the others stand. */
export async function openDelivery(
  office: Office,
  input: DeliveryToOpen,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('intake.reconcile');
  const rows = await readBefore(async () => {
    refuseIfAny(headRefusals(office, input));
    return rowsOfList(office, input);
  });
  if (!rows.ok) return rows;
  return inTransaction(office, (work) =>
    once(work.tx, office, 'postalDelivery.open', input, () => write(office, input, rows.value, work)),
  );
}

function headRefusals(office: Office, input: DeliveryToOpen): Refusal[] {
  const { broughtOn } = input;
  const texts = ['listNumber', 'courierName', 'note'] as const;
  return [
    ...(isPlainDate(broughtOn) ? [] : [refusal('INVALID_INPUT', 'broughtOn')]),
    ...(isPlainDate(broughtOn) && broughtOn > office.today
      ? [refusal('RECEIVED_IN_FUTURE', 'broughtOn')]
      : []),
    ...texts.flatMap((field) =>
      (input[field] ?? '').length > LONGEST ? [refusal('TEXT_TOO_LONG', field, { most: LONGEST })] : [],
    ),
  ];
}

async function rowsOfList(office: Office, input: DeliveryToOpen): Promise<PostalListRow[]> {
  const typed = readTypedList(input.typedList ?? '');
  if (!input.fileHash) return typed;
  const table = await readListTable(office, input.fileHash);
  if (!input.columns?.identifier) refuseIfAny([refusal('POSTAL_COLUMN_REQUIRED', 'columns')]);
  return [...rowsOf(table, input.columns ?? {}), ...typed];
}

async function write(
  office: Office,
  input: DeliveryToOpen,
  rows: readonly PostalListRow[],
  { tx, note }: Work,
): Promise<number> {
  const { envelopes, bad } = judgeListRows(rows);
  if (envelopes.length > MOST_LINES)
    refuseIfAny([refusal('IMPORT_TOO_MANY_ROWS', 'fileHash', { most: MOST_LINES })]);
  const facts = {
    broughtOn: fromPlainDate(input.broughtOn),
    listNumber: input.listNumber?.trim() ?? '',
    courierName: input.courierName?.trim() ?? '',
    note: input.note?.trim() ?? '',
  };
  const delivery = await tx.postalDelivery.create({
    data: {
      ...facts,
      badRows: bad as unknown as Prisma.InputJsonValue,
      openedById: office.signedIn.id,
      openedAt: office.now,
      territoryCode: office.signedIn.territoryCode,
    },
  });
  const isForAnother = openAddresseeCheck(office);
  await insertRows(
    tx,
    'postal_lines',
    envelopes.map(({ identifier, addressee, sender }, index) => ({
      deliveryId: delivery.id,
      lineNumber: index + 1,
      identifier,
      addressee,
      sender,
      isForAnother: isForAnother(addressee),
    })),
  );
  note({
    action: 'postalDelivery.open',
    entity: 'postalDelivery',
    entityId: delivery.id,
    changes: {
      ...(facts.listNumber ? { listNumber: [null, facts.listNumber] } : {}),
      broughtOn: [null, input.broughtOn],
      lines: [null, envelopes.length],
      badRows: [null, bad.length],
      version: [null, 1],
    },
  });
  return delivery.id;
}
