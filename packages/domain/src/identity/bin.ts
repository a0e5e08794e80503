import { accept, type Result, refuse } from '../kernel/result.ts';
import { controlDigit, onlySignificant } from './controlDigit.ts';

export const binRefusals = [
  'BIN_LENGTH',
  'BIN_NEVER_ISSUED',
  'BIN_CHECK_DIGIT',
  'BIN_REGISTRATION_MONTH',
  'BIN_ENTITY_TYPE',
  'BIN_UNIT_TYPE',
] as const;

export type BinRefusal = (typeof binRefusals)[number];

/** Digit 5 of a BIN. An IIN has 0…3 there, so the digit tells the two numbers apart. */
const entityTypes = { 4: 'resident', 5: 'nonResident', 6: 'jointEntrepreneur' } as const;
/** Digit 6 of a BIN. */
const unitTypes = { 0: 'head', 1: 'branch', 2: 'representation', 3: 'farm' } as const;

export type BinEntityType = (typeof entityTypes)[keyof typeof entityTypes];
export type BinUnitType = (typeof unitTypes)[keyof typeof unitTypes];

export interface Bin {
  readonly bin: string;
  /** 'YYMM' of registration as printed in the number. */
  readonly registeredYearMonth: string;
  readonly entityType: BinEntityType;
  readonly unitType: BinUnitType;
}

/** Reads a business identification number (БИН / БСН) as typed. */
export function parseBin(text: string): Result<Bin, BinRefusal> {
  const bin = onlySignificant(text);
  if (!/^\d{12}$/.test(bin)) return refuse('BIN_LENGTH');
  const control = controlDigit(bin.slice(0, 11));
  if (control === null) return refuse('BIN_NEVER_ISSUED');
  if (control !== Number(bin[11])) return refuse('BIN_CHECK_DIGIT');
  const month = Number(bin.slice(2, 4));
  if (month < 1 || month > 12) return refuse('BIN_REGISTRATION_MONTH');
  const entityType = entityTypes[Number(bin[4]) as keyof typeof entityTypes];
  if (!entityType) return refuse('BIN_ENTITY_TYPE');
  const unitType = unitTypes[Number(bin[5]) as keyof typeof unitTypes];
  if (!unitType) return refuse('BIN_UNIT_TYPE');
  return accept({ bin, registeredYearMonth: bin.slice(0, 4), entityType, unitType });
}

/** Whether twelve digits can only be a BIN: their fifth digit cannot begin a day of birth. */
export function looksLikeBin(text: string): boolean {
  const digits = onlySignificant(text);
  return /^\d{12}$/.test(digits) && Number(digits[4]) >= 4;
}

/** Makes a number for invented companies; null where the second round gives 10 or the serial is not within 0…99999. */
export function makeBin(
  yearMonth: string,
  entityType: BinEntityType,
  unitType: BinUnitType,
  serial: number,
): string | null {
  if (!/^\d{2}(0[1-9]|1[0-2])$/.test(yearMonth)) return null;
  if (!Number.isInteger(serial) || serial < 0 || serial > 99_999) return null;
  const digitOf = (types: Record<number, string>, type: string) =>
    Object.keys(types).find((digit) => types[Number(digit)] === type) ?? '';
  const eleven = yearMonth + digitOf(entityTypes, entityType) + digitOf(unitTypes, unitType);
  const full = eleven + String(serial).padStart(5, '0');
  const control = controlDigit(full);
  return control === null ? null : full + control;
}
