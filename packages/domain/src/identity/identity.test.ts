import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../calendar/plainDate.ts';
import { looksLikeBin, makeBin, parseBin } from './bin.ts';
import { judgeIin, makeIin, parseIin } from './iin.ts';
import { fullName, splitFullName, surnameWithInitials } from './personName.ts';
import { formatPhone, parsePhone } from './phone.ts';
import { makePostalIdentifier, parsePostalIdentifier } from './postalIdentifier.ts';

const anyDigit = Array.from({ length: 10 }, (_, digit) => digit);

describe('an individual identification number', () => {
  it.each([
    ['251112401047', '1925-11-12', 'female'],
    ['061211600012', '2006-12-11', 'female'],
    ['850315300019', '1985-03-15', 'male'],
    ['901231400013', '1990-12-31', 'female'],
    ['010101600109', '2001-01-01', 'female'],
    ['121105300018', '1912-11-05', 'male'],
    ['850315301801', '1985-03-15', 'male'],
    ['901231400403', '1990-12-31', 'female'],
    ['010101600018', '2001-01-01', 'female'],
    ['040229500600', '2004-02-29', 'male'],
    ['040229500015', '2004-02-29', 'male'],
  ])('%s belongs to someone born on %s, %s', (iin, birthDate, sex) => {
    expect(parseIin(iin)).toMatchObject({ ok: true, value: { iin, birthDate, sex, warnings: [] } });
  });

  it('warns of a birth in the nineteenth century', () => {
    expect(parseIin('700911204362')).toMatchObject({
      ok: true,
      value: { birthDate: '1870-09-11', century: 'XIX', warnings: ['IIN_CENTURY_XIX'] },
    });
  });

  it.each([
    ['050229500017', 'IIN_BIRTH_DATE'],
    ['850315300018', 'IIN_CHECK_DIGIT'],
    ['85031530001', 'IIN_LENGTH'],
    ['85031530001x', 'IIN_LENGTH'],
    ['', 'IIN_LENGTH'],
    ...anyDigit.flatMap((digit) => [
      [`85031530260${digit}`, 'IIN_NEVER_ISSUED'],
      [`90123140049${digit}`, 'IIN_NEVER_ISSUED'],
      [`01010160002${digit}`, 'IIN_NEVER_ISSUED'],
    ]),
  ])('%j is refused: %s', (iin, refusal) => {
    expect(parseIin(iin)).toEqual({ ok: false, refusal });
  });

  it('whose wrong seventh digit makes somebody who is not born yet is refused until he is', () => {
    const unborn = makeIin(plainDate('2085-03-15'), 'male', 1) ?? '';
    expect(parseIin(unborn).ok).toBe(true);
    expect(judgeIin(unborn, plainDate('2026-02-02'))).toEqual({ ok: false, refusal: 'IIN_BIRTH_IN_FUTURE' });
    expect(judgeIin(unborn, plainDate('2085-03-15')).ok).toBe(true);
    expect(judgeIin('850315300018', plainDate('2026-02-02'))).toEqual({
      ok: false,
      refusal: 'IIN_CHECK_DIGIT',
    });
  });

  it('is read through the spaces people put into it', () => {
    expect(parseIin(' 850315 300019 ')).toMatchObject({ ok: true, value: { iin: '850315300019' } });
  });

  it('that was made is read back with the birth and the sex it was made for', () => {
    const born = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays(plainDate('1900-01-01'), days));
    fc.assert(
      fc.property(born, fc.constantFrom('male', 'female'), fc.nat(9999), (day, sex, serial) => {
        const iin = makeIin(day, sex, serial);
        fc.pre(iin !== null);
        expect(parseIin(iin ?? '')).toMatchObject({ ok: true, value: { birthDate: day, sex } });
      }),
    );
    expect(makeIin(plainDate('1985-03-15'), 'male', 260)).toBeNull();
  });
});

describe('a business identification number', () => {
  it.each([
    ['070140000015', 'resident', 'head'],
    ['151240000019', 'resident', 'head'],
    ['230341000012', 'resident', 'branch'],
    ['200160000013', 'jointEntrepreneur', 'head'],
    ['070140000602', 'resident', 'head'],
    ['151240001811', 'resident', 'head'],
    ['230341000309', 'resident', 'branch'],
    ['200160000403', 'jointEntrepreneur', 'head'],
  ])('%s is a %s, %s', (bin, entityType, unitType) => {
    expect(parseBin(bin)).toMatchObject({ ok: true, value: { bin, entityType, unitType } });
    expect(looksLikeBin(bin)).toBe(true);
  });

  it.each([
    ...anyDigit.flatMap((digit) => [
      [`07014000064${digit}`, 'BIN_NEVER_ISSUED'],
      [`20016000049${digit}`, 'BIN_NEVER_ISSUED'],
    ]),
    ['070140000016', 'BIN_CHECK_DIGIT'],
    ['0701400000', 'BIN_LENGTH'],
    ['850315300019', 'BIN_ENTITY_TYPE'],
  ])('%s is refused: %s', (bin, refusal) => {
    expect(parseBin(bin)).toEqual({ ok: false, refusal });
  });

  it('that was made is read back', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom('head', 'branch', 'farm'), (serial, unitType) => {
        const bin = makeBin('1907', 'resident', unitType, serial);
        if (bin !== null) expect(parseBin(bin)).toMatchObject({ ok: true, value: { unitType } });
      }),
    );
    expect(makeBin('1913', 'resident', 'head', 1)).toBeNull();
  });
});

describe('a postal identifier', () => {
  it.each([
    ['RR123456785KZ', 12345678],
    ['RR000000080KZ', 8],
    ['RR000000155KZ', 15],
    ['RR000000014KZ', 1],
    ['RR202602105KZ', 20260210],
    ['RR999999995KZ', 99999999],
    ['RR473124829KZ', 47312482],
  ])('%s is made and read', (identifier, serial) => {
    expect(makePostalIdentifier(serial)).toBe(identifier);
    expect(parsePostalIdentifier(identifier)).toMatchObject({ ok: true, value: { identifier } });
  });

  it.each([
    ['RR123456784KZ', 'S10_CHECK_DIGIT'],
    ['R1123456785KZ', 'S10_FORMAT'],
    ['RR12345678KZ', 'S10_FORMAT'],
    ['', 'S10_FORMAT'],
  ])('%j is refused: %s', (identifier, refusal) => {
    expect(parsePostalIdentifier(identifier)).toEqual({ ok: false, refusal });
  });

  it('is read in small letters and with spaces', () => {
    const parsed = parsePostalIdentifier('rr 12345678 5 kz');
    expect(parsed).toMatchObject({ ok: true, value: { identifier: 'RR123456785KZ' } });
  });

  it('that was made is always read back', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (serial) => {
        expect(parsePostalIdentifier(makePostalIdentifier(serial)).ok).toBe(true);
      }),
    );
  });
});

describe('a telephone number', () => {
  it.each([
    ['8-7142-575-086', '+77142575086'],
    ['+7 (701) 123-45-67', '+77011234567'],
    ['87011234567', '+77011234567'],
    ['701 123 45 67', '+77011234567'],
  ])('%s is %s', (typed, phone) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: phone });
  });

  it.each([
    ['575-086', 'PHONE_LENGTH'],
    ['+7 912 345 67 89', 'PHONE_NOT_KAZAKHSTANI'],
  ])('%s is refused: %s', (typed, refusal) => {
    expect(parsePhone(typed)).toEqual({ ok: false, refusal });
  });

  it('is shown in groups', () => {
    expect(formatPhone('+77142575086')).toBe('+7 714 257 50 86');
    expect(formatPhone('109')).toBe('109');
  });
});

describe('a name', () => {
  it.each([
    ['Ахметова Айгүл Бекқызы', 'Ахметова А. Б.'],
    ['Ким  Сергей', 'Ким С.'],
    ['Мамедов Али Гасан оглы', 'Мамедов А. Г.'],
    ['Әлия', 'Әлия'],
  ])('%s is written on the talon as %s', (typed, short) => {
    const name = splitFullName(typed);
    expect(name && surnameWithInitials(name)).toBe(short);
    expect(name && fullName(name)).toBe(typed.replace(/\s+/g, ' '));
  });

  it('is nobody when nothing was typed', () => {
    expect(splitFullName('  ')).toBeNull();
  });
});
