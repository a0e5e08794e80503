import type { ReceptionCalendarQuery, ReceptionDayFieldsFragment } from './receptions.generated.ts';

/** The single reception day of one month: what the rule gives, and whether somebody has confirmed it. */
export interface SingleDay {
  /** The day opened, else the day proposed. */
  readonly on: string;
  readonly lastFriday: string;
  /** It is not the last Friday. */
  readonly isMoved: boolean;
  readonly state: 'confirmed' | 'proposed' | 'past';
  /** The day as it stands in the calendar, where it does. */
  readonly day: ReceptionDayFieldsFragment | null;
}

/** The twelve days of a year. A month has at most one: whichever day of it somebody has opened as the single one. */
export function singleDaysOf(
  { receptionDays, singleReceptionDates }: ReceptionCalendarQuery,
  today: string,
): SingleDay[] {
  return singleReceptionDates.map(({ lastFriday, proposed }) => {
    const month = lastFriday.slice(0, 7);
    const day = receptionDays.find(({ kind, on }) => kind === 'single' && on.startsWith(month)) ?? null;
    const on = day?.on ?? proposed;
    const state = day?.confirmed ? 'confirmed' : on < today ? 'past' : 'proposed';
    return { on, lastFriday, isMoved: on !== lastFriday, state, day };
  });
}

/** What opens or confirms the day; the place is that of the other single days. */
export function singleDayInput({ on, day }: SingleDay, known: readonly ReceptionDayFieldsFragment[]) {
  const like = day ?? known.findLast(({ kind }) => kind === 'single') ?? null;
  return {
    ...(day ? { id: day.id, version: day.version } : {}),
    ...{ on, kind: 'single', placeKk: like?.place.kk ?? '', placeRu: like?.place.ru ?? '' },
    ...{ videoRoom: day?.videoRoom ?? '', videoLink: day?.videoLink ?? '', route: day?.route ?? '' },
    ...{ councilOn: null, councilTime: null, councilPlace: '' },
  };
}
