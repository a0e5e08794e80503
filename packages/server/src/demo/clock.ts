import { DAY_SECONDS, type DayNumber, dayOf, type Moment } from './demoDays.ts';
import type { Dice } from './random.ts';

const MORNING = 9 * 3600;
const LUNCH = 13 * 3600;
const AFTERNOON = 14.5 * 3600;
const EVENING = 18 * 3600;

/** A second of the day within office hours: nine to one, half past two to six. */
export function officeSecond(dice: Dice): number {
  const second = dice.below(LUNCH - MORNING + EVENING - AFTERNOON);
  return second < LUNCH - MORNING ? MORNING + second : AFTERNOON + second - (LUNCH - MORNING);
}

/** A moment of the day in office hours; on the day of the moment before it, soon after that. */
export function momentOn(dice: Dice, day: DayNumber, before: Moment): Moment {
  if (day > dayOf(before)) return day * DAY_SECONDS + officeSecond(dice);
  return Math.min(before + dice.between(120, 4200), (dayOf(before) + 1) * DAY_SECONDS - 1);
}
