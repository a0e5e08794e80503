import { epochMsOf, type Instant, localTime, type PlainDate, toPlainDate } from './plainDate.ts';

/** From this moment on the office's clock is so many minutes ahead of UTC. */
export interface ZonePeriod {
  /** ISO moment; null = since ever. */
  readonly since: string | null;
  readonly utcOffsetMinutes: number;
}

/** The history of one office's clock, earliest period first. */
export type OfficeZone = readonly ZonePeriod[];

/**
 * Kostanay: UTC+6 until the night of 1 March 2024, when the whole country went over to UTC+5.
 * Kept as dated data: letters of 2023 must keep their hours when they are read in 2026.
 */
export const kostanayZone: OfficeZone = [
  { since: null, utcOffsetMinutes: 360 },
  { since: '2024-02-29T18:00:00Z', utcOffsetMinutes: 300 },
];

/** Minutes ahead of UTC at the moment. */
export function utcOffsetAt(instant: Instant, zone: OfficeZone = kostanayZone): number {
  const moment = epochMsOf(instant);
  const period = zone.findLast(({ since }) => since === null || epochMsOf(since) <= moment);
  if (!period) throw new RangeError('The zone does not reach back to this moment');
  return period.utcOffsetMinutes;
}

/** The day the office's wall calendar shows at the moment. */
export function officeDate(instant: Instant, zone: OfficeZone = kostanayZone): PlainDate {
  return toPlainDate(instant, utcOffsetAt(instant, zone));
}

/** The time 'HH:MM:SS' the office's wall clock shows at the moment. */
export function officeTime(instant: Instant, zone: OfficeZone = kostanayZone): string {
  return localTime(instant, utcOffsetAt(instant, zone));
}
