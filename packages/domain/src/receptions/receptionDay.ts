import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

export const receptionDayKinds = ['single', 'ordinary', 'video', 'offsite', 'assistant'] as const;

/**
 * A day of reception: single, ordinary, by video, in a district, or by video with the President's assistant who heads the
 * department of appeals of the Administration (rules of the guide on receptions).
 */
export type ReceptionDayKind = (typeof receptionDayKinds)[number];

export interface ReceptionDayFacts {
  readonly on: PlainDate;
  readonly kind: string;
  readonly territoryCode: string | null;
  readonly videoLink: string;
  /** The second day in a district: the meeting with the public council. */
  readonly councilOn: PlainDate | null;
  readonly councilTime: string | null;
}

export const receptionDayRefusalCodes = [
  'RECEPTION_DAY_KIND',
  'RECEPTION_DAY_TERRITORY',
  'RECEPTION_DAY_LINK',
  'RECEPTION_DAY_COUNCIL',
  'RECEPTION_DAY_EXISTS',
] as const;

export type ReceptionDayRefusal = Refusal<(typeof receptionDayRefusalCodes)[number]>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Why a day of reception cannot be as it was written down; nothing when it can. */
export function receptionDayRefusals(day: ReceptionDayFacts): ReceptionDayRefusal[] {
  const list: ReceptionDayRefusal[] = [];
  if (!(receptionDayKinds as readonly string[]).includes(day.kind)) {
    list.push(refusalOf('RECEPTION_DAY_KIND', 'kind'));
  }
  if (day.kind === 'offsite' && day.territoryCode === null) {
    list.push(refusalOf('RECEPTION_DAY_TERRITORY', 'territoryCode'));
  }
  // People press it on the day: anything but a secure address would be a trap.
  if (day.videoLink !== '' && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(day.videoLink)) {
    list.push(refusalOf('RECEPTION_DAY_LINK', 'videoLink'));
  }
  if (day.councilOn !== null && day.councilOn < day.on) {
    list.push(refusalOf('RECEPTION_DAY_COUNCIL', 'councilOn'));
  }
  if (day.councilTime !== null && !TIME.test(day.councilTime)) {
    list.push(refusalOf('RECEPTION_DAY_COUNCIL', 'councilTime'));
  }
  return list;
}
