import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';

const LONGEST_ROOM = 20;

/** Says in which room an official receives on the day; empty: in none. It is what the screen of the hall shows. */
export function saveReceptionRoom(
  office: Office,
  input: { readonly on: PlainDate; readonly officialId: number; readonly room: string },
) {
  office.require('reception.prepare');
  return inTransaction(office, async ({ tx, note }) => {
    const { on, officialId } = input;
    const room = input.room.trim();
    refuseIfAny(room.length > LONGEST_ROOM ? [refusal('TEXT_TOO_LONG', 'room')] : []);
    const official = await tx.official.findUnique({ where: { id: officialId } });
    refuseIfAny(official ? [] : [refusal('VISIT_OFFICIAL_REQUIRED', 'officialId')]);
    const where = { on_officialId: { on: fromPlainDate(on), officialId } };
    const before = await tx.receptionRoom.findUnique({ where });
    if (room === '') await tx.receptionRoom.deleteMany({ where: { on: fromPlainDate(on), officialId } });
    else {
      const create = { on: fromPlainDate(on), officialId, room };
      await tx.receptionRoom.upsert({ where, create, update: { room } });
    }
    note({
      action: 'visit.room',
      entity: 'official',
      entityId: officialId,
      changes: { room: [before?.room ?? null, room || null], on: [null, on] },
    });
    return officialId;
  });
}
