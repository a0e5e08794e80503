import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { receptionDayRefusals } from '@tyndau/domain/receptions/receptionDay';
import { fromPlainDate, fromPlainDateOrNull } from '../../../db/dates.ts';
import { inTransaction, Refused, refuseIfAny } from '../../../db/inTransaction.ts';
import { changesBetween } from '../../../db/journal.ts';
import { requireVersion } from '../../../db/staleVersion.ts';
import { NotFound } from '../../../graphql/errors.ts';
import { refusal } from '../../../graphql/refusal.ts';
import type { Office } from '../../../office.ts';

export interface SaveReceptionDayInput {
  /** Without it a day is opened. */
  readonly id?: number | null | undefined;
  readonly version?: number | null | undefined;
  readonly on: string;
  readonly kind: string;
  readonly territoryCode?: string | null | undefined;
  readonly placeKk: string;
  readonly placeRu: string;
  readonly videoRoom: string;
  readonly videoLink: string;
  readonly route: string;
  readonly councilOn?: string | null | undefined;
  readonly councilTime?: string | null | undefined;
  readonly councilPlace: string;
}

/** Opens a day of reception or amends it: place, video room and link, the route and the second day in a district. */
export async function saveReceptionDay(office: Office, input: SaveReceptionDayInput) {
  office.require('reception.calendar');
  const facts = factsOf(office, input);
  return inTransaction(office, async ({ tx, note }) => {
    refuseIfAny([
      ...receptionDayRefusals({ ...facts, on: plainDate(input.on), councilOn: councilOnOf(input) }),
      ...(facts.territoryCode && !office.book.territories.has(facts.territoryCode)
        ? [refusal('TERRITORY_UNKNOWN', 'territoryCode')]
        : []),
    ]);
    const { kind, territoryCode } = facts;
    const twin = await tx.receptionDay.findFirst({ where: { on: facts.on, kind, territoryCode } });
    if (twin && twin.id !== input.id) throw new Refused([refusal('RECEPTION_DAY_EXISTS', 'on')]);
    if (input.id == null) {
      const { id } = await tx.receptionDay.create({ data: { ...facts, confirmedById: office.signedIn.id } });
      note({
        action: 'receptionDay.open',
        entity: 'receptionDay',
        entityId: id,
        changes: changesBetween({}, facts),
      });
      return id;
    }
    const before = await tx.receptionDay.findUnique({ where: { id: input.id } });
    if (!before) throw new NotFound('receptionDay');
    await requireVersion(tx, office, 'receptionDay', before, input.version ?? 0);
    // The day of people already appointed is changed by moving them: each must be told.
    const after = { ...facts, on: before.on, confirmedById: office.signedIn.id, version: before.version + 1 };
    await tx.receptionDay.update({ where: { id: before.id }, data: after });
    const changes = changesBetween({ ...before }, after);
    note({ action: 'receptionDay.amend', entity: 'receptionDay', entityId: before.id, changes });
    return before.id;
  });
}

const councilOnOf = ({ councilOn }: SaveReceptionDayInput) => (councilOn ? plainDate(councilOn) : null);

function factsOf(office: Office, input: SaveReceptionDayInput) {
  const home = office.book.settings.get('office.homeTerritory');
  return {
    on: fromPlainDate(input.on),
    kind: input.kind,
    territoryCode:
      input.territoryCode ?? (input.kind !== 'offsite' && typeof home === 'string' ? home : null),
    placeKk: input.placeKk.trim(),
    placeRu: input.placeRu.trim(),
    videoRoom: input.videoRoom.trim(),
    videoLink: input.videoLink.trim(),
    route: input.route.trim(),
    councilOn: fromPlainDateOrNull(input.councilOn),
    councilTime: input.councilTime?.trim() || null,
    councilPlace: input.councilPlace.trim(),
  };
}
