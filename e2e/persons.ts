import { randomInt, randomUUID } from 'node:crypto';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { makeIin } from '@tyndau/domain/identity/iin';

/** Somebody who writes to the office; invented anew at every call. */
export interface Writer {
  readonly iin: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string;
  readonly phone: string;
  readonly fullName: string;
}

/** A woman of the steppe with a right ИИН that nobody in the demonstration has. */
export function newWriter(): Writer {
  const two = (number: number) => String(number).padStart(2, '0');
  const birthOn = `${randomInt(1950, 2000)}-${two(randomInt(1, 13))}-${two(randomInt(1, 29))}` as PlainDate;
  // Some serials are never issued.
  const iin = makeIin(birthOn, 'female', randomInt(10_000)) ?? makeIin(birthOn, 'female', randomInt(10_000));
  if (!iin) return newWriter();
  const lastName = `Далаева-${randomWord()}`;
  const firstName = 'Айнұр';
  const patronymic = 'Сәулетқызы';
  const fullName = `${lastName} ${firstName} ${patronymic}`;
  return { iin, lastName, firstName, patronymic, phone: '+7 701 000 00 00', fullName };
}

/** The number with a wrong last digit. */
export function misspelt({ iin }: Writer): string {
  return iin.slice(0, 11) + ((Number(iin[11]) + 1) % 10);
}

// Letters only: a surname with digits is nobody's.
function randomWord(): string {
  const letters = 'абвгдежзиклмнопрст';
  const word = [...randomUUID().replaceAll('-', '').slice(0, 8)]
    .map((digit) => letters[Number.parseInt(digit, 16)])
    .join('');
  return word[0]?.toUpperCase() + word.slice(1);
}
