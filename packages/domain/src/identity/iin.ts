import { isPlainDate, type PlainDate, plainDate } from '../calendar/plainDate.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { controlDigit, onlySignificant } from './controlDigit.ts';

export const iinRefusals = [
  'IIN_LENGTH',
  'IIN_NEVER_ISSUED',
  'IIN_CHECK_DIGIT',
  'IIN_CENTURY',
  'IIN_BIRTH_DATE',
  'IIN_BIRTH_IN_FUTURE',
] as const;

export type IinRefusal = (typeof iinRefusals)[number];

export type IinWarning = 'IIN_CENTURY_XIX' | 'IIN_FOREIGNER';

export type Sex = 'male' | 'female';

export interface Iin {
  readonly iin: string;
  /** Null for a foreigner's number, which does not tell the century. */
  readonly birthDate: PlainDate | null;
  readonly sex: Sex | null;
  readonly century: 'XIX' | 'XX' | 'XXI' | null;
  readonly warnings: readonly IinWarning[];
}

/** Digit 7: odd is male, even is female; 1–2 born in the 1800s, 3–4 in the 1900s, 5–6 in the 2000s; 0 a foreigner. */
const centuries = { 1: 'XIX', 2: 'XIX', 3: 'XX', 4: 'XX', 5: 'XXI', 6: 'XXI' } as const;
const firstYears = { XIX: '18', XX: '19', XXI: '20' } as const;

/** Reads an individual identification number (ИИН / ЖСН) as typed and tells what it says of its owner. */
export function parseIin(text: string): Result<Iin, IinRefusal> {
  const iin = onlySignificant(text);
  if (!/^\d{12}$/.test(iin)) return refuse('IIN_LENGTH');
  const control = controlDigit(iin.slice(0, 11));
  if (control === null) return refuse('IIN_NEVER_ISSUED');
  if (control !== Number(iin[11])) return refuse('IIN_CHECK_DIGIT');
  const digit = Number(iin[6]);
  return digit === 0 ? foreigner(iin) : resident(iin, digit);
}

/**
 * Judges a number that somebody gives today. A wrong seventh digit may fit the control digit and make a person who is not
 * born yet; `parseIin` alone, which knows no day, takes it for right.
 */
export function judgeIin(text: string, today: PlainDate): Result<Iin, IinRefusal> {
  const parsed = parseIin(text);
  const birthDate = parsed.ok ? parsed.value.birthDate : null;
  return birthDate !== null && birthDate > today ? refuse('IIN_BIRTH_IN_FUTURE') : parsed;
}

function resident(iin: string, digit: number): Result<Iin, IinRefusal> {
  const century = centuries[digit as keyof typeof centuries] ?? null;
  if (century === null) return refuse('IIN_CENTURY');
  const birth = birthText(iin, firstYears[century]);
  if (!isPlainDate(birth)) return refuse('IIN_BIRTH_DATE');
  const sex: Sex = digit % 2 === 1 ? 'male' : 'female';
  const warnings: IinWarning[] = century === 'XIX' ? ['IIN_CENTURY_XIX'] : [];
  return accept({ iin, birthDate: birth, sex, century, warnings });
}

function foreigner(iin: string): Result<Iin, IinRefusal> {
  if (!isPlainDate(birthText(iin, '19')) && !isPlainDate(birthText(iin, '20')))
    return refuse('IIN_BIRTH_DATE');
  return accept({ iin, birthDate: null, sex: null, century: null, warnings: ['IIN_FOREIGNER'] });
}

function birthText(iin: string, firstYear: string): string {
  return `${firstYear}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
}

/**
 * Makes a number for invented people. Null where the second round gives 10 (such a number is never issued)
 * or where the serial is not within 0…9999. People born 1800–2099 only.
 */
export function makeIin(birthDate: PlainDate, sex: Sex, serial: number): string | null {
  const index = ['18', '19', '20'].indexOf(plainDate(birthDate).slice(0, 2));
  if (index < 0 || !Number.isInteger(serial) || serial < 0 || serial > 9999) return null;
  const digit = index * 2 + (sex === 'male' ? 1 : 2);
  const eleven = birthDate.slice(2).replaceAll('-', '') + digit + String(serial).padStart(4, '0');
  const control = controlDigit(eleven);
  return control === null ? null : eleven + control;
}
