import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { termRules } from '../calendar/termRules.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import type { AppealToRegister } from './appealToRegister.ts';
import { decideAppealRegistration, previewTerm } from './registration.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const context = { now: '2026-12-31T12:00:00+05:00', calendar, termRules };
const letter: AppealToRegister = {
  receivedAt: '2026-02-02T10:00:00+05:00',
  applicant: {
    kind: 'naturalPerson',
    iin: '850315300019',
    bin: null,
    lastName: 'Ахметов',
    firstName: 'Асқар',
    organisationName: '',
    address: 'г. Костанай, ул. Толстого, 1',
  },
  kind: 'application',
  form: 'paper',
  type: 'paperOnly',
  category: 'typical',
  strategicTopic: null,
  character: 'individual',
  signatories: 1,
  sheets: 2,
  annotation: 'Просит отремонтировать дорогу',
  text: '',
  isAnonymous: false,
  reportsCrime: false,
  complainedBodyId: null,
  complainedPerson: '',
};

function decide(changes: Partial<AppealToRegister>) {
  return decideAppealRegistration({ ...letter, ...changes }, context);
}

function refusals(changes: Partial<AppealToRegister>) {
  const decision = decide(changes);
  return decision.ok ? [] : decision.refusal.map(({ code, field }) => `${code} @ ${field}`);
}

describe('registering an appeal', () => {
  it('counts the term by the law of the day of registration', () => {
    expect(decide({})).toMatchObject({
      ok: true,
      value: {
        state: 'registered',
        registeredOn: '2026-02-02',
        dueOn: '2026-02-23',
        forwardDueOn: '2026-02-05',
        rule: { code: 'code2026.application' },
        number: { letter: 'ЖТ', year: 2026 },
        path: 'consider',
      },
    });
  });

  it('moves a letter of New Year’s Eve evening into the numbers and the law of the next year', () => {
    expect(decide({ receivedAt: '2025-12-31T18:30:00+05:00' })).toMatchObject({
      ok: true,
      value: { registeredOn: '2026-01-05', number: { year: 2026 }, rule: { code: 'code2026.application' } },
    });
  });

  it('counts a complaint by its own term', () => {
    const complaint = { kind: 'complaint', complainedBodyId: 7 } as const;
    expect(decide(complaint)).toMatchObject({ ok: true, value: { dueOn: '2026-03-02' } });
  });

  it('names everything that is wrong at once, each at its field', () => {
    const applicant = { ...letter.applicant, lastName: ' ', iin: '850315300018' };
    expect(refusals({ applicant, annotation: ' ', signatories: 0, category: 'complaint' })).toEqual([
      'LAST_NAME_REQUIRED @ applicant.lastName',
      'IIN_CHECK_DIGIT @ applicant.iin',
      'CONTENT_REQUIRED @ annotation',
      'COMPLAINED_ABOUT_REQUIRED @ complainedBodyId',
      'SIGNATORIES_TOO_FEW @ signatories',
    ]);
  });

  it.each([
    [{ applicant: { ...letter.applicant, iin: '850315500011' } }, 'IIN_BIRTH_IN_FUTURE @ applicant.iin'],
    [{ receivedAt: '2027-01-01T10:00:00+05:00' }, 'RECEIVED_IN_FUTURE @ receivedAt'],
    [{ kind: 'complaint' }, 'COMPLAINED_ABOUT_REQUIRED @ complainedBodyId'],
    [{ character: 'collective', signatories: 1 }, 'SIGNATORIES_TOO_FEW @ signatories'],
    [{ type: 'electronicOnly' }, 'TYPE_CONTRADICTS_FORM @ type'],
    [{ category: 'strategic' }, 'STRATEGIC_TOPIC_REQUIRED @ strategicTopic'],
    [{ sheets: 0 }, 'SHEETS_TOO_FEW @ sheets'],
    [{ kind: 'petition', receivedAt: '2023-05-15T10:00:00+06:00' }, 'TERM_RULE_MISSING @ kind'],
    [{ isAnonymous: true }, 'ANONYMOUS_WITH_IDENTITY @ isAnonymous'],
  ] satisfies [Partial<AppealToRegister>, string][])('refuses %j: %s', (changes, refusal) => {
    expect(refusals(changes)).toEqual([refusal]);
  });

  it('accepts a complaint about a person whose body is not known, and text without annotation', () => {
    expect(refusals({ kind: 'complaint', complainedPerson: 'Судья Иванов' })).toEqual([]);
    expect(refusals({ annotation: '', text: 'Прошу помочь' })).toEqual([]);
  });

  it('asks a company for its name and БИН, not for a surname', () => {
    const company = { ...letter.applicant, kind: 'legalEntity', lastName: '', iin: null } as const;
    expect(refusals({ applicant: company })).toEqual([
      'ORGANISATION_NAME_REQUIRED @ applicant.organisationName',
    ]);
    const named = { ...company, organisationName: 'ТОО «Тобол»', bin: '070140000015' };
    expect(decide({ applicant: named })).toMatchObject({ ok: true, value: { number: { letter: 'ЗТ' } } });
    expect(refusals({ applicant: { ...named, bin: '070140000016' } })).toEqual([
      'BIN_CHECK_DIGIT @ applicant.bin',
    ]);
  });

  it('registers an anonymous letter for termination, but never one that tells of a crime', () => {
    const nobody = { ...letter.applicant, lastName: '', iin: null, address: '' };
    const anonymous = { applicant: nobody, isAnonymous: true };
    expect(decide(anonymous)).toMatchObject({ ok: true, value: { path: 'terminateAnonymous' } });
    expect(decide({ ...anonymous, reportsCrime: true })).toMatchObject({
      ok: true,
      value: { path: 'forwardImmediately' },
    });
  });

  it('warns of what does not stop registration', () => {
    const applicant = { ...letter.applicant, address: '', iin: '700911204362' };
    expect(decide({ applicant })).toMatchObject({
      ok: true,
      value: {
        warnings: ['IIN_CENTURY_XIX', 'ADDRESS_MISSING', 'CALENDAR_YEAR_UNCONFIRMED', 'TERM_RULE_UNVERIFIED'],
      },
    });
    expect(decide({ receivedAt: '2025-03-03T10:00:00+05:00' })).toMatchObject({
      ok: true,
      value: { warnings: [] },
    });
  });

  it('shows the term before the card is finished', () => {
    expect(previewTerm('complaint', '2026-02-06T19:05:00+05:00', context)).toMatchObject({
      registeredOn: '2026-02-09',
      rule: { code: 'code2026.complaint' },
      dueOn: '2026-03-10',
    });
    expect(previewTerm('petition', '2020-02-06T19:05:00+06:00', context)).toBeNull();
  });
});
