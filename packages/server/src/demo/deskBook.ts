import { isDrawn } from '@tyndau/domain/appeals/secondLook';
import type { DayNumber, DemoDays, Moment } from './demoDays.ts';

/** Days whose packs were handed over by acts, and whose journals are closed. */
export const DAYS_BACK = 5;
/** Second looks were taken at cards of these days before the last. */
const CHECKED_FROM = 45;
const CHECKED_TO = 6;
export const CHECKED_PERCENT = 5;

const NOON = 12 * 3600;
/** When the pack of a day is handed over, in seconds of the day. */
export const HANDED_AT = NOON + 10 * 60;
const DAY_SECONDS = 86_400;

interface LetterOfDay {
  readonly receivedAt: Moment;
  readonly registeredOn: DayNumber;
  readonly sheets: number;
  readonly intakeId: number | null;
}

/** A letter that came by noon and was handed to a registrar in the pack of the day. */
export interface HandedLetter {
  readonly intakeId: number;
  readonly registrarId: number;
  readonly throughNumber: number;
  readonly registeredOn: DayNumber;
}

/** What the makers of letters leave for the acts of the last days. */
export interface DeskBook {
  readonly handed: HandedLetter[];
  /** By day of the journal: how many letters and sheets, and the last number. */
  readonly journals: Map<DayNumber, { letters: number; sheets: number; last: number }>;
  readonly drawn: { id: number; registrarId: number; registeredOn: DayNumber }[];
  /** Days with a pack, and with whom its extra letters begin. */
  readonly turns: ReadonlyMap<DayNumber, number>;
  readonly lastDay: DayNumber;
}

/** An empty book for the days up to the last. */
export function openDeskBook(days: DemoDays, lastDay: DayNumber): DeskBook {
  const turns = Array.from({ length: DAYS_BACK }, (_, turn) => {
    return [days.plusWorking(lastDay, turn - DAYS_BACK), turn] as const;
  });
  return { handed: [], journals: new Map(), drawn: [], turns: new Map(turns), lastDay };
}

/** When the letter was handed over with the pack of its day: it lay on the table by noon; null: a registrar took it. */
export function handedAt({ turns }: DeskBook, letter: LetterOfDay): Moment | null {
  const day = letter.registeredOn * DAY_SECONDS;
  if (!turns.has(letter.registeredOn) || letter.intakeId === null) return null;
  return letter.receivedAt < day + NOON ? day + HANDED_AT : null;
}

/** Letters of a pack are registered after it was handed over, within two hours. */
export function momentAfterPack(desk: DeskBook, letter: LetterOfDay, at: Moment): Moment {
  const handed = handedAt(desk, letter);
  return handed === null ? at : Math.max(at, handed + 600 + ((at - letter.receivedAt) % 7200));
}

/** Keeps a line of a journal in mind, as far as the last days go. */
export function noteJournalLine(
  { journals, turns }: DeskBook,
  letter: LetterOfDay,
  throughNumber: number,
): void {
  if (!turns.has(letter.registeredOn)) return;
  const journal = journals.get(letter.registeredOn) ?? { letters: 0, sheets: 0, last: 0 };
  journal.letters += 1;
  journal.sheets += letter.sheets;
  journal.last = throughNumber;
  journals.set(letter.registeredOn, journal);
}

/** Keeps a card in mind that the lot fell on. */
export function noteDrawn(
  { drawn, lastDay }: DeskBook,
  id: number,
  registrarId: number,
  registeredOn: DayNumber,
) {
  const isOfTime = registeredOn >= lastDay - CHECKED_FROM && registeredOn <= lastDay - CHECKED_TO;
  if (isOfTime && isDrawn(id, CHECKED_PERCENT)) drawn.push({ id, registrarId, registeredOn });
}
