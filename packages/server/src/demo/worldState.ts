import type { ReferenceBook } from '../reference/book.ts';
import type { Cast } from './cast.ts';
import type { DayNumber, DemoDays, Moment } from './demoDays.ts';
import type { DeskBook } from './deskBook.ts';
import type { JournalBook } from './journalBook.ts';
import type { DemoApplicant, Numbers } from './people.ts';
import type { Dice } from './random.ts';
import type { Routes } from './routes.ts';
import type { RowSink } from './tables.ts';
import type { openThemes } from './themes.ts';
import type { TraceBook } from './tracePress.ts';

/** A filing that its author may come back to. */
export interface Unsettled {
  readonly applicant: DemoApplicant;
  readonly cardId: number;
  readonly questionCode: string;
  readonly districtCode: string | null;
  readonly ordinal: number;
  readonly appealId: number;
  /** Who decided the matter before: never gets it again. */
  readonly deciders: readonly number[];
}

/** The first free id of each table; the generator counts on from there. */
export interface IdCounters {
  users: number;
  applicants: number;
  cards: number;
  intakes: number;
  appeals: number;
  routings: number;
  answers: number;
  extensions: number;
  path_steps: number;
  outgoing_notices: number;
  officials: number;
  reception_days: number;
  receptions: number;
  reception_steps: number;
  official_hours: number;
  reception_invitations: number;
  assignments: number;
  notifications: number;
  postal_deliveries: number;
  postal_lines: number;
  postal_scans: number;
  absences: number;
  distributions: number;
  distribution_shares: number;
  distributed_letters: number;
  registration_checks: number;
}

/** A letter that came by post lately, for the courier's bags. */
export interface PostedLetter {
  readonly intakeId: number;
  readonly barcode: string;
  readonly sender: string;
  readonly receivedAt: Moment;
}

/** What an appeal left behind that receptions, assignments and notifications lean on. */
export interface RecentAppeal {
  readonly id: number;
  readonly number: string;
  readonly applicant: DemoApplicant;
  readonly questionCode: string;
  readonly territoryCode: string;
  readonly bodyId: number | null;
  readonly registeredOn: DayNumber;
  readonly dueOn: DayNumber;
  readonly isOpen: boolean;
  readonly state: string;
  readonly controlLevel: string | null;
  readonly annotation: string;
}

/** Everything the makers share while the demonstration is being played. */
export interface WorldState {
  readonly book: ReferenceBook;
  readonly dice: Dice;
  readonly sink: RowSink;
  readonly days: DemoDays;
  readonly journal: JournalBook;
  readonly traces: TraceBook;
  readonly cast: Cast;
  readonly routes: Routes;
  readonly pickTheme: ReturnType<typeof openThemes>;
  readonly numbers: Numbers;
  readonly now: Moment;
  readonly lastDay: DayNumber;
  /** Ids to be given next. */
  readonly next: IdCounters;
  /** Running numbers given so far, by the archive's own name and year of the series. */
  readonly counters: Map<string, { name: string; year: number; value: number }>;
  readonly patterns: {
    readonly appeal: string;
    readonly talon: string;
    readonly reception: string;
    readonly assignment: string;
    readonly notice: string;
  };
  /** People who have written, a sample of bounded size. */
  readonly known: DemoApplicant[];
  readonly unsettled: Unsettled[];
  readonly stubborn: Unsettled[];
  /** Filings that become a reason to write again on a day to come. */
  readonly waking: Map<DayNumber, Unsettled[]>;
  readonly recent: RecentAppeal[];
  /** How many stand overdue today. */
  readonly overdue: { count: number };
  /** The last letters that came by post, in the order of acceptance; a few dozen. */
  readonly posted: PostedLetter[];
  /** Packs, journals and lots of the last days. */
  readonly desk: DeskBook;
}

/** The next number of a series within a year. */
export function countUp(state: WorldState, name: string, year: number): number {
  const key = `${name} ${year}`;
  const counter = state.counters.get(key);
  if (counter) {
    counter.value += 1;
    return counter.value;
  }
  state.counters.set(key, { name, year, value: 1 });
  return 1;
}

/** Keeps a sample: the list grows to `most`, then newcomers take random places. */
export function keepSample<T>(dice: Dice, list: T[], item: T, most: number): void {
  if (list.length < most) list.push(item);
  else list[dice.below(most)] = item;
}

/** Takes one out of the list at random. */
export function takeOne<T>(dice: Dice, list: T[]): T | null {
  if (list.length === 0) return null;
  const at = dice.below(list.length);
  const item = list[at] as T;
  list[at] = list[list.length - 1] as T;
  list.pop();
  return item;
}
