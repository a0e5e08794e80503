import { formatNumber } from '@tyndau/domain/appeals/numbering';
import type { AppealSource } from '@tyndau/domain/appeals/vocabulary';
import { momentOn } from './clock.ts';
import { DAY_SECONDS, type DayNumber, dayOf, type Moment } from './demoDays.ts';
import { noteJournalLine } from './deskBook.ts';
import { changesText } from './journalBook.ts';
import { barcodeOf, formOf, pickDaySource, pickNightSource } from './letters.ts';
import { type DemoApplicant, makeApplicant } from './people.ts';
import { pickPlace, pickVillage } from './places.ts';
import { byWeight, type Dice } from './random.ts';
import { pickSetting, type Setting } from './texts/sentence.ts';
import type { Theme } from './themes.ts';
import { countUp, takeOne, type Unsettled, type WorldState } from './worldState.ts';

/** A letter as it lies on the table, before it becomes a card. */
export interface Letter {
  readonly receivedAt: Moment;
  readonly registeredOn: DayNumber;
  readonly source: AppealSource;
  readonly theme: Theme;
  readonly setting: Setting;
  readonly language: DemoApplicant['language'];
  /** Null: the letter is not signed. */
  readonly applicant: DemoApplicant | null;
  readonly isNewApplicant: boolean;
  /** The filing it comes back to. */
  readonly repeats: Unsettled | null;
  /** Null: registered without a line in the journal of accepted letters (taken down at a reception, sent by a body). */
  readonly intakeId: number | null;
  readonly sheets: number;
}

const pickLanguage = byWeight<DemoApplicant['language']>([
  ['ru', 54],
  ['kk', 45],
  ['other', 1],
]);

// Questions that only villages ask.
const villageQuestions = new Set([
  '01.02.02',
  '01.04.01',
  '05.01.02',
  '05.02.06',
  '06.01.01',
  '07.01.05',
  '09.01.01',
  '03.01.05',
]);
const REPEATS = 0.112;
const STUBBORN = 0.4;
const ANONYMOUS = 0.005;
const WRITES_AGAIN = 0.1;

/** A second of a day on which letters come: the counter by day, the portals from seven to midnight. */
export function secondOfReceipt(dice: Dice, isOffice: boolean): number {
  if (isOffice) return 9 * 3600 + dice.below(9.4 * 3600);
  return dice.chance(0.55) ? 7 * 3600 + dice.below(2 * 3600) : 18.5 * 3600 + dice.below(5.4 * 3600);
}

/** Invents the letter that comes at the moment. */
export function inventLetter(
  world: WorldState,
  receivedAt: Moment,
  isOffice: boolean,
): Omit<Letter, 'intakeId'> {
  const { dice, days, next } = world;
  const day = dayOf(receivedAt);
  const second = receivedAt - day * DAY_SECONDS;
  const registeredOn = days.registeredOn(day, second >= 18.5 * 3600);
  const source = isOffice ? pickDaySource(dice) : pickNightSource(dice);
  const sheets = formOf(source) === 'paper' ? dice.between(1, 6) : dice.between(1, 2);
  const shared = { receivedAt, registeredOn, source, sheets };
  const repeats = dice.chance(REPEATS) ? findReason(world) : null;
  if (repeats) {
    const { applicant, questionCode, districtCode } = repeats;
    const { setting, language } = applicant;
    return {
      ...shared,
      theme: { questionCode, districtCode },
      setting,
      language,
      applicant,
      isNewApplicant: false,
      repeats,
    };
  }
  const theme = world.pickTheme(dice, Number(days.dateOf(day).slice(5, 7)), world.lastDay - day);
  const isAnonymous = dice.chance(ANONYMOUS);
  const known =
    !isAnonymous && theme.districtCode === null && dice.chance(WRITES_AGAIN) && world.known.length > 0;
  const applicantKnown = known ? dice.pick(world.known) : null;
  if (applicantKnown && !applicantKnown.asked.includes(theme.questionCode)) {
    const applicant = applicantKnown;
    applicant.asked.push(theme.questionCode);
    const { setting, language } = applicant;
    return { ...shared, theme, setting, language, applicant, isNewApplicant: false, repeats: null };
  }
  const place = theme.districtCode === null ? pickPlace(dice) : pickPlace(dice, theme.districtCode);
  const isVillage = villageQuestions.has(theme.questionCode) && place.isTown;
  const setting = pickSetting(dice, isVillage ? pickVillage(dice, place.districtCode) : place);
  const language = pickLanguage(dice);
  if (isAnonymous) {
    return { ...shared, theme, setting, language, applicant: null, isNewApplicant: false, repeats: null };
  }
  const year = Number(days.dateOf(day).slice(0, 4));
  const applicant = makeApplicant(dice, world.numbers, next.applicants, language, setting, year);
  next.applicants += 1;
  applicant.asked.push(theme.questionCode);
  return { ...shared, theme, setting, language, applicant, isNewApplicant: true, repeats: null };
}

function findReason(world: WorldState): Unsettled | null {
  const { dice } = world;
  const first = dice.chance(STUBBORN) ? world.stubborn : world.unsettled;
  return takeOne(dice, first) ?? takeOne(dice, world.unsettled);
}

/** Whether the letter passes through the journal of accepted letters. */
export const hasIntake = (source: AppealSource) =>
  source !== 'personalReception' && source !== 'documentSystem';

/** Who has the letter, and since when; null while it waits on the table. */
export interface IntakeHands {
  readonly registrarId: number;
  readonly takenAt: Moment;
  readonly isRegistered: boolean;
  /** Handed over with the pack of the day, not taken. */
  readonly isOfPack?: boolean;
}

/** Writes the line of the journal of accepted letters, under its id. */
export function writeIntake(world: WorldState, letter: Letter, hands: IntakeHands | null): void {
  const { sink, days, cast, patterns } = world;
  const { intakeId, applicant, source, receivedAt } = letter;
  if (intakeId === null) return;
  const journalOn = days.dateOf(letter.registeredOn);
  const year = Number(journalOn.slice(0, 4));
  const throughNumber = countUp(world, 'intake', year);
  noteJournalLine(world.desk, letter, throughNumber);
  if (hands?.isOfPack) {
    const { registeredOn } = letter;
    world.desk.handed.push({ intakeId, registrarId: hands.registrarId, throughNumber, registeredOn });
  }
  const serial = countUp(world, 'talon', year);
  const talonNumber = formatNumber(patterns.talon, { letter: '', year, serial, part: null });
  const state = hands === null ? 'accepted' : hands.isRegistered ? 'registered' : 'distributed';
  const version = hands === null ? 1 : hands.isRegistered ? 3 : 2;
  const head = [
    intakeId,
    throughNumber,
    year,
    journalOn,
    talonNumber,
    days.timestamp(receivedAt),
    source,
    formOf(source),
  ];
  const who = [
    applicant?.displayName ?? '',
    applicant?.iin ?? null,
    applicant?.phone ?? null,
    applicant?.address ?? null,
  ];
  sink.add('intakes', [
    ...head,
    cast.clerk.id,
    days.timestamp(receivedAt),
    ...who,
    world.routes.apparatusId,
    letter.language,
    letter.sheets,
    source === 'kazpost' ? barcodeOf(intakeId) : null,
    '',
    state,
    hands?.registrarId ?? null,
    hands ? days.timestamp(hands.takenAt) : null,
    '390000000',
    version,
  ]);
  if (source === 'kazpost') {
    world.posted.push({
      intakeId,
      barcode: barcodeOf(intakeId),
      sender: applicant?.displayName ?? '',
      receivedAt,
    });
    if (world.posted.length > 60) world.posted.shift();
  }
  const changes = changesText({
    talonNumber: [null, talonNumber],
    state: [null, 'accepted'],
    version: [null, 1],
  });
  const entity = { entity: 'intake', entityId: intakeId, reason: null } as const;
  world.journal.note({ at: receivedAt, actorId: cast.clerk.id, action: 'intake.accept', changes, ...entity });
  if (hands === null || hands.isRegistered) return;
  const taken = changesText({
    state: ['accepted', 'distributed'],
    registrarId: [null, hands.registrarId],
    version: [1, 2],
  });
  world.journal.note({
    at: hands.takenAt,
    actorId: hands.registrarId,
    action: 'intake.take',
    changes: taken,
    ...entity,
  });
}

/** When the letter is registered: the same day soon after, or the morning of the day it passed to. */
export function registrationMoment(dice: Dice, letter: Omit<Letter, 'intakeId'>): Moment {
  const { receivedAt, registeredOn } = letter;
  if (registeredOn > dayOf(receivedAt)) return registeredOn * DAY_SECONDS + 9 * 3600 + dice.below(4 * 3600);
  // A letter that came before the office opens waits for it.
  return momentOn(dice, registeredOn, Math.max(receivedAt, registeredOn * DAY_SECONDS + 9 * 3600));
}
