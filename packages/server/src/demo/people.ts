import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { makeBin } from '@tyndau/domain/identity/bin';
import { makeIin } from '@tyndau/domain/identity/iin';
import { fullName } from '@tyndau/domain/identity/personName';
import { foldText } from '@tyndau/domain/text/normalise';
import { makeCompany, makeName } from './names.ts';
import { byWeight, type Dice } from './random.ts';
import type { Setting } from './texts/sentence.ts';

/** Somebody who writes. */
export interface DemoApplicant {
  readonly id: number;
  readonly kind: 'naturalPerson' | 'legalEntity' | 'soleEntrepreneur';
  readonly iin: string | null;
  readonly bin: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string;
  readonly organisationName: string;
  readonly headName: string;
  readonly displayName: string;
  readonly foldedName: string;
  readonly birthOn: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly citizenship: string | null;
  readonly language: 'kk' | 'ru' | 'other';
  readonly setting: Setting;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly socialStatus: string | null;
  readonly occupation: string | null;
  readonly privilege: string | null;
  /** Questions he has a card for: the same question again goes under that card. */
  readonly asked: string[];
}

const pickKind = byWeight([
  ['naturalPerson', 86],
  ['legalEntity', 10.5],
  ['soleEntrepreneur', 3.5],
] as const);

// The portrait of those who write: pensioners and families first.
const pickStatus = byWeight([
  ['pensioner', 24],
  ['worker', 14],
  ['employee', 12],
  ['unemployed', 11],
  ['largeFamilyMother', 6],
  ['largeFamily', 4],
  ['disabilityGroup2', 4],
  ['disabilityGroup3', 2.5],
  ['disabilityGroup1', 1],
  ['childWithDisability', 1.5],
  ['farmer', 4],
  ['homemaker', 3.5],
  ['singleParent', 2.5],
  ['student', 2],
  ['civilServant', 2],
  ['kandas', 1],
  ['orphan', 0.6],
  ['combatVeteran', 0.5],
  ['serviceman', 0.4],
  ['notStated', 3.5],
] as const);

const ages: Readonly<Record<string, readonly [least: number, most: number]>> = {
  pensioner: [61, 88],
  largeFamilyMother: [26, 47],
  largeFamily: [28, 52],
  student: [18, 24],
  orphan: [18, 29],
  childWithDisability: [27, 46],
  combatVeteran: [53, 66],
  serviceman: [22, 44],
};

const privileges: Readonly<Record<string, string>> = {
  disabilityGroup1: 'disability',
  disabilityGroup2: 'disability',
  disabilityGroup3: 'disability',
  combatVeteran: 'combatVeteran',
};

const pickOccupation = byWeight([
  ['agriculture', 14],
  ['industry', 14],
  ['trade', 16],
  ['education', 11],
  ['health', 8],
  ['construction', 7],
  ['transport', 8],
  ['utilities', 5],
  ['government', 4],
  ['selfEmployed', 8],
  ['notStated', 5],
] as const);

const idleStatuses = new Set([
  'pensioner',
  'unemployed',
  'homemaker',
  'disabilityGroup1',
  'disabilityGroup2',
]);

/** Gives numbers that belong to nobody twice: a serial per day of birth. */
export function openNumbers() {
  const iinSerials = new Map<string, number>();
  let binSerial = 0;
  return {
    iin(birthOn: string, sex: 'male' | 'female'): string {
      const key = birthOn + sex;
      for (let serial = iinSerials.get(key) ?? 0; ; serial += 1) {
        // Spread over the range, so that neighbours do not get neighbouring numbers.
        const iin = makeIin(plainDate(birthOn), sex, (serial * 7919 + 1213) % 10_000);
        if (iin === null) continue;
        iinSerials.set(key, serial + 1);
        return iin;
      }
    },
    bin(dice: Dice): string {
      for (;;) {
        const month = String(dice.between(1, 12)).padStart(2, '0');
        const year = String(dice.between(0, 24)).padStart(2, '0');
        binSerial += 1;
        const bin = makeBin(year + month, 'resident', 'head', binSerial % 100_000);
        if (bin !== null) return bin;
      }
    },
  };
}

export type Numbers = ReturnType<typeof openNumbers>;

/** Invents somebody; `year` is the year of the letter. */
export function makeApplicant(
  dice: Dice,
  numbers: Numbers,
  id: number,
  language: DemoApplicant['language'],
  setting: Setting,
  year: number,
): DemoApplicant {
  const kind = pickKind(dice);
  const isKazakh = language === 'kk' ? dice.chance(0.96) : dice.chance(0.42);
  const sex = dice.chance(0.56) ? 'female' : 'male';
  const name = makeName(dice, sex, isKazakh);
  const contacts = {
    language,
    setting,
    address: addressOf(setting, language),
    phone: dice.chance(0.94) ? `+7700000${String(dice.below(10_000)).padStart(4, '0')}` : null,
    email: dice.chance(0.12) ? `demo${id}@example.com` : null,
  };
  if (kind === 'legalEntity') {
    const organisationName = makeCompany(dice, language === 'kk');
    return {
      id,
      kind,
      iin: null,
      bin: numbers.bin(dice),
      lastName: '',
      firstName: '',
      patronymic: '',
      organisationName,
      headName: fullName(name),
      displayName: organisationName,
      foldedName: foldText(organisationName),
      birthOn: null,
      sex: null,
      citizenship: null,
      socialStatus: null,
      occupation: null,
      privilege: null,
      asked: [],
      ...contacts,
    };
  }
  const socialStatus = kind === 'soleEntrepreneur' ? 'entrepreneur' : pickStatus(dice);
  const [least, most] = ages[socialStatus] ?? [23, 62];
  const birthOn = birthday(dice, year - dice.between(least, most));
  const ownSex = socialStatus === 'largeFamilyMother' ? 'female' : sex;
  const own = ownSex === sex ? name : makeName(dice, ownSex, isKazakh);
  const displayName = fullName(own);
  return {
    id,
    kind,
    iin: dice.chance(0.97) ? numbers.iin(birthOn, ownSex) : null,
    bin: null,
    lastName: own.lastName,
    firstName: own.firstName,
    patronymic: own.patronymic ?? '',
    organisationName: kind === 'soleEntrepreneur' ? (language === 'kk' ? 'Дара кәсіпкер' : 'ИП') : '',
    headName: '',
    displayName,
    foldedName: foldText(displayName),
    birthOn,
    sex: ownSex,
    citizenship: language === 'other' ? 'other' : 'kazakhstan',
    socialStatus,
    occupation: idleStatuses.has(socialStatus) ? 'notWorking' : pickOccupation(dice),
    privilege: privileges[socialStatus] ?? null,
    asked: [],
    ...contacts,
  };
}

function birthday(dice: Dice, year: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(dice.between(1, 12))}-${pad(dice.between(1, 28))}`;
}

function addressOf({ place, street, house, flat }: Setting, language: DemoApplicant['language']): string {
  const isHouse = !place.isTown;
  if (language === 'kk') {
    return `${place.shortKk}, ${street[1]} к-сі, ${house}-үй${isHouse ? '' : `, ${flat}-пәтер`}`;
  }
  const name = street[0].replace(/ой$/, 'ая');
  return `${place.shortRu}, ул. ${name}, д. ${house}${isHouse ? '' : `, кв. ${flat}`}`;
}
