import { singleReceptionDates } from '@tyndau/domain/receptions/singleReceptionDay';
import { type DayNumber, dayNumber } from './demoDays.ts';
import { districtCodes } from './places.ts';
import type { WorldState } from './worldState.ts';

/** A day on which officials receive people. */
export interface DemoReceptionDay {
  readonly id: number;
  readonly on: DayNumber;
  readonly kind: 'single' | 'ordinary' | 'video' | 'offsite';
  readonly people: number;
}

const halls = ['«Қостанай көмек алаңы» фронт-кеңсесі', 'Фронт-офис «Qostanay kömek alany»'] as const;
const offices = ['Облыс әкімінің аппараты, қабылдау бөлмесі', 'Аппарат акима области, приёмная'] as const;

/** Single days by the law's calendar, a weekly reception, a video one each quarter, an outbound one each second month. */
export function makeReceptionDays(world: WorldState, firstDay: DayNumber, share: number): DemoReceptionDay[] {
  const { days, dice, lastDay, book } = world;
  const found: DemoReceptionDay[] = [];
  const add = (
    on: DayNumber,
    kind: DemoReceptionDay['kind'],
    most: number,
    place: readonly [string, string],
    territory: string,
    least = 2,
  ) => {
    const { sink, next, cast } = world;
    const id = next.reception_days;
    next.reception_days += 1;
    const isConfirmed = on <= lastDay + 35;
    sink.add('reception_days', [
      id,
      days.dateOf(on),
      kind,
      territory,
      ...place,
      isConfirmed ? cast.organiser.id : null,
      ...arrangements(world, on, kind),
    ]);
    found.push({ id, on, kind, people: Math.max(least, Math.round(most * share)) });
  };
  const [from, to] = [
    Number(days.dateOf(firstDay).slice(0, 4)),
    Number(days.dateOf(lastDay + 62).slice(0, 4)),
  ];
  for (let year = from; year <= to; year += 1) {
    for (const { proposed } of singleReceptionDates(year, book.calendar)) {
      const on = dayNumber(proposed);
      if (on < firstDay + 30 || on > lastDay + 62) continue;
      add(on, 'single', dice.between(80, 190), halls, '390000000');
    }
  }
  for (let day = firstDay + 30; day <= lastDay + 14; day += 1) {
    const weekday = (((day + 3) % 7) + 7) % 7;
    // Somebody is received on the very day on which the demonstration is opened, so that its board is not empty.
    const isToday = day === lastDay && days.isWorking(day) && !found.some(({ on }) => on === day);
    if (isToday && weekday !== 2) add(day, 'ordinary', 24, offices, '390000000', 12);
    if (weekday !== 2 || !days.isWorking(day)) continue;
    const week = Math.floor(day / 7);
    if (week % 13 === 5) add(day, 'video', dice.between(5, 9), offices, '390000000');
    else if (week % 9 === 2) add(day, 'offsite', dice.between(12, 25), offices, dice.pick(districtCodes));
    else add(day, 'ordinary', dice.between(4, 9), offices, '390000000');
  }
  return found;
}

/** By video the room and the link; in a district the route and, on the second day, the meeting with the public council. */
function arrangements({ days }: WorldState, on: DayNumber, kind: DemoReceptionDay['kind']) {
  if (kind === 'video') return ['ВКС-1', 'https://vks.example.kz/priem', '', null, null, ''];
  if (kind !== 'offsite') return ['', '', '', null, null, ''];
  const council = days.dateOf(days.plusWorking(on, 1));
  const route = '07:30 выезд из Костаная\n10:00 приём в районном доме культуры\n16:00 объезд сёл';
  return ['', '', route, council, '10:00', 'Акимат района, малый зал'];
}
