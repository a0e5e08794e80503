import { accept, type Result, refuse } from '../kernel/result.ts';

export const postalRefusals = ['S10_FORMAT', 'S10_CHECK_DIGIT'] as const;

export type PostalRefusal = (typeof postalRefusals)[number];

export interface PostalIdentifier {
  /** Thirteen characters, capitals. Unique within a year only: numbers may return after twelve months. */
  readonly identifier: string;
  readonly service: string;
  readonly serial: string;
  readonly country: string;
}

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of a UPU S10 identifier: 11 − (weighted sum mod 11), where 10 is written 0 and 11 is written 5. */
export function postalCheckDigit(serial: string): number {
  const sum = [...serial].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
}

/** Capitals, no spaces or dashes: what a scanner or a clerk gives becomes comparable. */
export function normalisePostalIdentifier(text: string): string {
  return text.replace(/[\s\-–—]/g, '').toUpperCase();
}

/** Reads the barcode of a registered letter (UPU S10), as scanned or typed. */
export function parsePostalIdentifier(text: string): Result<PostalIdentifier, PostalRefusal> {
  const identifier = normalisePostalIdentifier(text);
  const match = /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/.exec(identifier);
  if (!match) return refuse('S10_FORMAT');
  const [, service = '', serial = '', check, country = ''] = match;
  if (postalCheckDigit(serial) !== Number(check)) return refuse('S10_CHECK_DIGIT');
  return accept({ identifier, service, serial, country });
}

/** Makes an identifier from a serial 0…99999999; throws RangeError outside. */
export function makePostalIdentifier(serial: number, service = 'RR', country = 'KZ'): string {
  if (!Number.isInteger(serial) || serial < 0 || serial > 99_999_999)
    throw new RangeError(`Serial ${serial}`);
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${postalCheckDigit(digits)}${country}`;
}
