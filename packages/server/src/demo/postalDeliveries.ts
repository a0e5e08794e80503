import { fullName } from '@tyndau/domain/identity/personName';
import { makePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { DAY_SECONDS, dayOf, type Moment } from './demoDays.ts';
import { changesText } from './journalBook.ts';
import { makeName } from './names.ts';
import type { PostedLetter, WorldState } from './worldState.ts';

/** So many envelopes of the last days make the bag that is reconciled already. */
const IN_CLOSED_BAG = 24;
const IN_OPEN_BAG = 40;
const SCANNED = 11;
const ADDRESSEE = 'Аппарат акима Костанайской области';
// Far from the numbers of letters that have come: these are still in the bag.
const FRESH_NUMBERS = 95_000_000;

/** Bags of the courier: one that was reconciled, one that is being reconciled, one that nobody has opened yet. */
export function writePostalDeliveries(world: WorldState): void {
  writeClosed(world);
  writeOpen(world, '114', 'Сейітов Б. Қ.', SCANNED, 0);
  writeOpen(world, '115', 'Ким В. С.', 0, IN_OPEN_BAG);
}

function writeClosed(world: WorldState): void {
  const { posted, cast, lastDay, journal } = world;
  const letters = posted.slice(-IN_CLOSED_BAG);
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return;
  // The journal of earlier days is written: what is noted now happened today.
  const closedAt = Math.max(last.receivedAt + 600, lastDay * DAY_SECONDS + 60);
  const id = head(world, {
    listNumber: '113',
    courierName: 'Сейітов Б. Қ.',
    broughtOn: dayOf(last.receivedAt),
    openedAt: first.receivedAt,
    closedAt,
    version: 4,
  });
  letters.forEach((letter, index) => {
    const lineNumber = index + 1;
    line(world, { id, lineNumber, identifier: letter.barcode, sender: letter.sender, isForAnother: false });
    scan(world, { id, code: letter.barcode, at: letter.receivedAt, letter, fate: null, version: 2 });
  });
  const [missing, foreign] = [letters.length + 1, letters.length + 2];
  line(world, { id, lineNumber: missing, identifier: freshNumber(900), sender: '', isForAnother: false });
  const wrong = freshNumber(901);
  line(world, { id, lineNumber: foreign, identifier: wrong, sender: '', isForAnother: false });
  scan(world, { id, code: wrong, at: last.receivedAt, letter: null, fate: 'wrongAddressee', version: 3 });
  const entity = { entity: 'postalDelivery', entityId: id, reason: null, actorId: cast.clerk.id } as const;
  const changes = changesText({
    state: ['open', 'closed'],
    listed: [null, letters.length + 2],
    matched: [null, letters.length + 1],
    missing: [null, 1],
    returned: [null, 1],
    accepted: [null, letters.length],
    version: [3, 4],
  });
  journal.note({ ...entity, at: closedAt, action: 'postalDelivery.close', changes });
}

function writeOpen(
  world: WorldState,
  listNumber: string,
  courierName: string,
  scanned: number,
  from: number,
): void {
  const { now, lastDay, dice, journal, cast } = world;
  const openedAt = Math.max(now - 1800, lastDay * DAY_SECONDS + 120);
  const version = scanned > 0 ? 2 : 1;
  const id = head(world, { listNumber, courierName, broughtOn: lastDay, openedAt, closedAt: null, version });
  for (let index = 0; index < IN_OPEN_BAG; index += 1) {
    const identifier = freshNumber(from + index);
    const sender = fullName(makeName(dice, dice.chance(0.5) ? 'female' : 'male', dice.chance(0.6)));
    line(world, { id, lineNumber: index + 1, identifier, sender, isForAnother: false });
    if (index < scanned)
      scan(world, { id, code: identifier, at: openedAt, letter: null, fate: null, version });
  }
  if (scanned > 0) {
    scan(world, { id, code: freshNumber(990), at: openedAt, letter: null, fate: null, version });
  }
  const entity = { entity: 'postalDelivery', entityId: id, reason: null, actorId: cast.clerk.id } as const;
  const changes = changesText({
    listNumber: [null, listNumber],
    lines: [null, IN_OPEN_BAG],
    version: [null, 1],
  });
  journal.note({ ...entity, at: openedAt, action: 'postalDelivery.open', changes });
}

interface Head {
  readonly listNumber: string;
  readonly courierName: string;
  readonly broughtOn: number;
  readonly openedAt: Moment;
  readonly closedAt: Moment | null;
  readonly version: number;
}

function head({ sink, next, days, cast }: WorldState, facts: Head): number {
  const id = next.postal_deliveries;
  next.postal_deliveries += 1;
  const isClosed = facts.closedAt !== null;
  sink.add('postal_deliveries', [
    id,
    facts.listNumber,
    days.dateOf(facts.broughtOn),
    facts.courierName,
    isClosed ? 'closed' : 'open',
    cast.clerk.id,
    days.timestamp(facts.openedAt),
    isClosed ? cast.clerk.id : null,
    facts.closedAt === null ? null : days.timestamp(facts.closedAt),
    '390000000',
    facts.version,
  ]);
  return id;
}

interface Line {
  readonly id: number;
  readonly lineNumber: number;
  readonly identifier: string;
  readonly sender: string;
  readonly isForAnother: boolean;
}

function line({ sink, next }: WorldState, { id, lineNumber, identifier, sender, isForAnother }: Line): void {
  sink.add('postal_lines', [next.postal_lines, id, lineNumber, identifier, ADDRESSEE, sender, isForAnother]);
  next.postal_lines += 1;
}

interface Scan {
  readonly id: number;
  readonly code: string;
  readonly at: Moment;
  readonly letter: PostedLetter | null;
  readonly fate: string | null;
  readonly version: number;
}

function scan({ sink, next, days, cast }: WorldState, { id, code, at, letter, fate, version }: Scan): void {
  const key = `00000000-0000-4000-8000-${String(next.postal_scans).padStart(12, '0')}`;
  const scannedAt = days.timestamp(at);
  const intakeId = letter?.intakeId ?? null;
  sink.add('postal_scans', [
    next.postal_scans,
    id,
    key,
    code,
    'scanner',
    fate,
    intakeId,
    cast.clerk.id,
    scannedAt,
    version,
  ]);
  next.postal_scans += 1;
}

const freshNumber = (index: number) => makePostalIdentifier(FRESH_NUMBERS + index);
