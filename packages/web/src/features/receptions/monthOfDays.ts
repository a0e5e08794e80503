import { addDays, dayOfWeek, daysInMonth, isPlainDate, plainDateOf } from '@tyndau/domain/calendar/plainDate';

/** 'YYYY-MM' from the address, or the month of the day given. */
export function monthFrom(text: string | undefined, today: string): string {
  return text && isPlainDate(`${text}-01`) ? text : today.slice(0, 7);
}

/** Moves a 'YYYY-MM' by whole months. */
export function moveMonth(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The weeks of a month from Monday; null outside of it. */
export function weeksOfMonth(month: string): (string | null)[][] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const first = plainDateOf(year, number, 1);
  const days = Array.from({ length: daysInMonth(year, number) }, (_, place) => addDays(first, place));
  const cells: (string | null)[] = [...Array.from({ length: dayOfWeek(first) - 1 }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, place) => cells[week * 7 + place] ?? null),
  );
}
