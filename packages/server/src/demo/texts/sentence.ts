import type { Place } from '../places.ts';
import { streets } from '../places.ts';
import type { Dice } from '../random.ts';

/** A sentence cut at its blanks: text, blank, text, blank … */
type Cut = readonly string[];

/** What the blanks of one letter are filled with; the same house and street throughout the letter. */
export interface Setting {
  readonly place: Place;
  readonly street: readonly [ru: string, kk: string];
  readonly house: number;
  readonly flat: number;
}

/** A street and a house in the place. */
export function pickSetting(dice: Dice, place: Place): Setting {
  const most = place.isTown ? 180 : 60;
  return { place, street: dice.pick(streets), house: dice.between(1, most), flat: dice.between(1, 96) };
}

const cuts = new Map<string, Cut>();

function cut(frame: string): Cut {
  let parts = cuts.get(frame);
  if (!parts) {
    parts = frame.split(/\{([A-Z]+)\}/);
    cuts.set(frame, parts);
  }
  return parts;
}

/** Fills the blanks of a frame. */
export function fill(frame: string, blankOf: (blank: string) => string): string {
  const parts = cut(frame);
  if (parts.length === 1) return frame;
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2) text += blankOf(parts[at] ?? '') + (parts[at + 1] ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const durationsRu = [
  'вторую неделю',
  'третью неделю',
  'второй месяц',
  'третий месяц',
  'более полугода',
  'больше года',
  'с начала года',
  'уже месяц',
];
const durationsKk = [
  'екі аптадан бері',
  'үш аптадан бері',
  'екінші ай қатарынан',
  'үш айдан бері',
  'жарты жылдан бері',
  'бір жылдан бері',
  'жыл басынан бері',
  'бір айдан бері',
];

/** 184 500, with the thin space between thousands that both languages use. */
function money(dice: Dice): string {
  const sum = dice.between(12, 480) * (dice.chance(0.7) ? 500 : 5000);
  return spaced(sum);
}

const spaced = (sum: number): string => String(sum).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** Fills the blanks that a problem has: place, street, house, numbers. `year` is the year of the letter. */
export function fillProblem(
  frame: string,
  language: 'kk' | 'ru',
  { place, street, house }: Setting,
  year: number,
  dice: Dice,
): string {
  const isKazakh = language === 'kk';
  return fill(frame, (blank) => {
    switch (blank) {
      case 'P':
        return isKazakh ? place.inKk : place.inRu;
      case 'G':
        return isKazakh ? place.ofKk : place.ofRu;
      case 'S':
        return isKazakh ? `${street[1]} көшесінде` : `по улице ${street[0]}`;
      case 'H':
        return isKazakh
          ? `${street[1]} көшесіндегі ${house}-үйде`
          : `в доме № ${house} по улице ${street[0]}`;
      case 'HG':
        return isKazakh ? `${street[1]} көшесіндегі ${house}-үйдің` : `дома № ${house} по улице ${street[0]}`;
      case 'D':
        return dice.pick(isKazakh ? durationsKk : durationsRu);
      case 'N':
        // Five and more: after two to four Russian nouns stand in another case.
        return String(dice.between(5, 19));
      case 'F':
        return String(dice.between(2, 4));
      case 'Q':
        return String(dice.between(40, 2400));
      case 'TO':
        return place.toKk;
      case 'T':
        return String(dice.between(10, 15));
      // What one pays in a shop, beside the large sums of {M}.
      case 'K':
        return `${spaced(dice.between(5, 60) * 500)} ${isKazakh ? 'теңге' : 'тенге'}`;
      case 'M':
        return `${money(dice)} ${isKazakh ? 'теңге' : 'тенге'}`;
      case 'Y':
        return String(year - dice.between(2, 9));
      default:
        throw new RangeError(`No blank {${blank}}`);
    }
  });
}
