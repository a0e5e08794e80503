import type { Localized } from '../kernel/localized.ts';
import { addDays, dayOfWeek, type PlainDate, plainDate, plainDateOf } from './plainDate.ts';
import type { CalendarException } from './workingCalendar.ts';

interface HolidayRule {
  readonly month: number;
  readonly day: number;
  readonly name: Localized;
  readonly fromYear: number;
  readonly toYear: number;
  /** Labour Code art. 84–85: national and state holidays move off a weekend, religious days do not. */
  readonly moves: boolean;
  readonly confirmed: boolean;
}

const FIRST_YEAR = 2019;
const LAST_YEAR = 2027;

const names = {
  newYear: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' },
  christmas: { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' },
  womensDay: {
    kk: 'Халықаралық әйелдер күні',
    ru: 'Международный женский день',
    en: "International Women's Day",
  },
  nauryz: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' },
  unity: {
    kk: 'Қазақстан халқының бірлігі мерекесі',
    ru: 'Праздник единства народа Казахстана',
    en: 'Unity Day of the People of Kazakhstan',
  },
  defender: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: "Defender's Day" },
  victory: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' },
  capital: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' },
  constitution: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' },
  republic: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' },
  firstPresident: {
    kk: 'Тұңғыш Президент күні',
    ru: 'День Первого Президента',
    en: 'Day of the First President',
  },
  independence: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' },
  kurbanAit: { kk: 'Құрбан айт', ru: 'Курбан айт', en: 'Kurban Ait' },
} as const satisfies Record<string, Localized>;

function rule(month: number, day: number, name: Localized, more: Partial<HolidayRule> = {}): HolidayRule {
  return { month, day, name, fromYear: FIRST_YEAR, toYear: LAST_YEAR, moves: true, confirmed: true, ...more };
}

const holidayRules: readonly HolidayRule[] = [
  rule(1, 1, names.newYear),
  rule(1, 2, names.newYear),
  rule(1, 7, names.christmas, { moves: false }),
  rule(3, 8, names.womensDay),
  // The day of the Constitution from 2027 stands as published in calendars, not read in the law: check before use.
  rule(3, 15, names.constitution, { fromYear: 2027, confirmed: false }),
  rule(3, 21, names.nauryz),
  rule(3, 22, names.nauryz),
  rule(3, 23, names.nauryz),
  rule(5, 1, names.unity),
  rule(5, 7, names.defender),
  rule(5, 9, names.victory),
  rule(7, 6, names.capital),
  rule(8, 30, names.constitution, { toYear: 2025 }),
  rule(10, 25, names.republic, { fromYear: 2022 }),
  rule(12, 1, names.firstPresident, { toYear: 2021 }),
  rule(12, 16, names.independence),
  rule(12, 17, names.independence, { toYear: 2021 }),
];

/** The first day of Kurban Ait is announced each year; the last two are astronomical estimates. */
const kurbanAitDays: readonly { on: string; confirmed: boolean }[] = [
  { on: '2019-08-11', confirmed: true },
  { on: '2020-07-31', confirmed: true },
  { on: '2021-07-20', confirmed: true },
  { on: '2022-07-09', confirmed: true },
  { on: '2023-06-28', confirmed: true },
  { on: '2024-06-16', confirmed: true },
  { on: '2025-06-06', confirmed: true },
  { on: '2026-05-27', confirmed: false },
  { on: '2027-05-16', confirmed: false },
];

/** Labour Code art. 85(3): a day off exchanged for a worked day by decision. None is known for 2026–2027. */
const swaps: readonly { off: string; worked: string }[] = [
  { off: '2019-05-10', worked: '2019-05-04' },
  { off: '2020-01-03', worked: '2020-01-05' },
  { off: '2020-05-08', worked: '2020-05-11' },
  { off: '2020-12-18', worked: '2020-12-20' },
  { off: '2021-07-05', worked: '2021-07-03' },
  { off: '2022-03-07', worked: '2022-03-05' },
  { off: '2022-08-29', worked: '2022-08-27' },
  { off: '2022-10-24', worked: '2022-10-22' },
  { off: '2023-07-07', worked: '2023-07-01' },
  { off: '2024-05-08', worked: '2024-05-04' },
  { off: '2025-01-03', worked: '2025-01-05' },
];

/**
 * Non-working and worked days of Kazakhstan, 2019–2027: the start value of the editable calendar.
 * Source: Labour Code art. 84–85 and the published swaps.
 */
export function kazakhstanExceptions(): CalendarException[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const kurbanAit = kurbanAitDays.map(({ on, confirmed }): CalendarException => {
    return { date: plainDate(on), kind: 'holiday', name: names.kurbanAit, confirmed };
  });
  return [...years.flatMap(holidaysOf), ...kurbanAit, ...swaps.flatMap(swapExceptions)].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

function holidaysOf(year: number): CalendarException[] {
  const inForce = holidayRules.filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
  const holidays = inForce.map(({ month, day, name, moves, confirmed }) => {
    return { date: plainDateOf(year, month, day), name, moves, confirmed };
  });
  const taken = new Set<PlainDate>(holidays.map(({ date }) => date));
  const transferred = holidays
    .filter(({ date, moves }) => moves && dayOfWeek(date) > 5)
    .map(({ date, name, confirmed }): CalendarException => {
      const to = firstFreeWeekday(date, taken);
      taken.add(to);
      return { date: to, kind: 'transferredDayOff', name: transferName(name, date), confirmed };
    });
  return [
    ...holidays.map(({ date, name, confirmed }): CalendarException => {
      return { date, kind: 'holiday', name, confirmed };
    }),
    ...transferred,
  ];
}

function firstFreeWeekday(date: PlainDate, taken: ReadonlySet<PlainDate>): PlainDate {
  let day = addDays(date, 1);
  while (dayOfWeek(day) > 5 || taken.has(day)) day = addDays(day, 1);
  return day;
}

function shown(date: PlainDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

function transferName(name: Localized, from: PlainDate): Localized {
  return {
    kk: `${name.kk}: ${shown(from)} күнінен ауыстырылған демалыс күні`,
    ru: `${name.ru}: выходной, перенесённый с ${shown(from)}`,
    en: `${name.en}: day off moved from ${shown(from)}`,
  };
}

function swapExceptions({ off, worked }: { off: string; worked: string }): CalendarException[] {
  const [offDay, workedDay] = [plainDate(off), plainDate(worked)];
  return [
    {
      date: offDay,
      kind: 'dayOff',
      confirmed: true,
      name: {
        kk: `Демалыс күні (${shown(workedDay)} күнімен ауыстырылған)`,
        ru: `Выходной день (обмен на ${shown(workedDay)})`,
        en: `Day off (exchanged for ${shown(workedDay)})`,
      },
    },
    {
      date: workedDay,
      kind: 'worked',
      confirmed: true,
      name: {
        kk: `Жұмыс күні (${shown(offDay)} күнімен ауыстырылған)`,
        ru: `Рабочий день (обмен на ${shown(offDay)})`,
        en: `Working day (exchanged for ${shown(offDay)})`,
      },
    },
  ];
}
