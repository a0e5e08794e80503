/** The numbers of an axis and how wide they are written, in pixels. */
export interface AxisNumbers {
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
  readonly width: number;
}

const MOST = 5;
const LETTER = 6.6;

type Row = Readonly<Record<string, string | number | null>>;

/** Numbers for the values of some series: the library's own are seldom round, and all have the same place, cut or half empty. */
export function axisNumbers(
  rows: readonly Row[],
  series: readonly { readonly key: string }[],
  {
    write,
    isWhole,
    isStacked = false,
  }: { write: (value: number) => string; isWhole: boolean; isStacked?: boolean },
): AxisNumbers {
  const heights = rows.map((row) => {
    const values = series.map(({ key }) => Number(row[key] ?? 0));
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  const ticks = roundUpTo(Math.max(0, ...heights), isWhole);
  const longest = Math.max(...ticks.map((value) => write(value).length));
  return { ticks, domain: [0, ticks.at(-1) ?? 1], width: longest * LETTER + 12 };
}

/** Round numbers from nothing to at least `greatest`; those of a count have no halves. */
export function roundUpTo(greatest: number, isWhole: boolean): readonly number[] {
  const rough = (greatest > 0 ? greatest : 1) / MOST;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((part) => part * power).find((one) => one >= rough * 0.999) ?? rough;
  const step = isWhole ? Math.max(1, nice) : nice;
  const count = Math.max(1, Math.ceil((greatest / step) * 0.999));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
