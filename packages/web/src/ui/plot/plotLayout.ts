/** What a drawing of columns or lines needs to know before it is drawn; all in pixels. */
export interface PlotLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The width that belongs to one place along the axis. */
  readonly slot: number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  middleOf(place: number): number;
  heightOf(value: number): number;
}

interface Question {
  readonly width: number;
  readonly height: number;
  readonly greatest: number;
  readonly places: readonly string[];
  /** Pieces of time follow each other: some of their names are enough. Other names are all told, cut where they must be. */
  readonly isTime: boolean;
  readonly isWhole: boolean;
  readonly write: (value: number) => string;
}

const LETTER = 6.4;
const TOP = 8;
const FOOT = 22;
const RIGHT = 10;
const BETWEEN_LABELS = 14;
const NARROWEST_NAME = 40;

/** Places axes, their numbers and their names. */
export function layPlot({ width, height, greatest, places, isTime, isWhole, write }: Question): PlotLayout {
  const bottom = Math.max(TOP + 1, height - FOOT);
  const steps = ticksUpTo(greatest, isWhole, Math.max(2, Math.floor((bottom - TOP) / 46)));
  const last = steps.at(-1) ?? 1;
  const heightOf = (value: number) => ((bottom - TOP) * value) / last;
  const ticks = steps.map((value) => ({ y: bottom - heightOf(value), text: write(value) }));
  const left = Math.max(...ticks.map(({ text }) => text.length)) * LETTER + 12;
  const right = Math.max(left + 1, width - RIGHT);
  const slot = (right - left) / Math.max(1, places.length);
  const middleOf = (place: number) => left + slot * (place + 0.5);
  return {
    ...{ left, right, top: TOP, bottom, slot, ticks, middleOf, heightOf },
    labels: labelsAlong(isTime ? withoutYear(places) : places, slot, isTime).map(({ at, text }) => {
      // The last name does not run over the edge.
      const half = (text.length * LETTER) / 2;
      return { x: Math.max(half, Math.min(width - half, middleOf(at))), text };
    }),
  };
}

// Days of one year need not tell it: 04.11 for 04.11.2026.
function withoutYear(places: readonly string[]): readonly string[] {
  const years = new Set(places.map((name) => /^\d\d\.\d\d\.(\d{4})$/.exec(name)?.[1]));
  return years.size === 1 && !years.has(undefined) ? places.map((name) => name.slice(0, 5)) : places;
}

function labelsAlong(places: readonly string[], slot: number, isTime: boolean) {
  const longest = Math.max(0, ...places.map((name) => name.length)) * LETTER + BETWEEN_LABELS;
  const all = places.map((text, at) => ({ at, text }));
  if (longest <= slot) return all;
  if (!isTime && slot >= NARROWEST_NAME) {
    const most = Math.floor((slot - 6) / LETTER);
    return all.map(({ at, text }) => ({
      at,
      text: text.length > most ? `${text.slice(0, most - 1)}…` : text,
    }));
  }
  // Counted from the end: the newest piece of time always has its name.
  const step = Math.ceil(longest / slot);
  return all.filter(({ at }) => (places.length - 1 - at) % step === 0);
}

/** Round numbers from nothing to at least `greatest`, about `most` of them. */
export function ticksUpTo(greatest: number, isWhole: boolean, most = 5): readonly number[] {
  const rough = (greatest > 0 ? greatest : 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 2.5, 5, 10].map((part) => part * power).find((one) => one >= rough * 0.999) ?? rough;
  const step = isWhole ? Math.max(1, Math.ceil(nice)) : nice;
  const count = Math.max(1, Math.ceil((greatest / step) * 0.999));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
