import { officeDate } from '../calendar/officeZone.ts';
import { epochMsOf, type Instant } from '../calendar/plainDate.ts';
import { binRefusals, parseBin } from '../identity/bin.ts';
import { iinRefusals, judgeIin } from '../identity/iin.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { isComplaintKind } from './appealKinds.ts';
import type { AppealToRegister, ApplicantToRegister } from './appealToRegister.ts';

export const registrationRefusalCodes = [
  'RECEIVED_IN_FUTURE',
  'CONTENT_REQUIRED',
  'LAST_NAME_REQUIRED',
  'ORGANISATION_NAME_REQUIRED',
  'ANONYMOUS_WITH_IDENTITY',
  'COMPLAINED_ABOUT_REQUIRED',
  'SIGNATORIES_TOO_FEW',
  'SHEETS_TOO_FEW',
  'TYPE_CONTRADICTS_FORM',
  'STRATEGIC_TOPIC_REQUIRED',
  'TERM_RULE_MISSING',
  ...iinRefusals,
  ...binRefusals,
] as const;

export type RegistrationRefusal = Refusal<(typeof registrationRefusalCodes)[number]>;

type Check = (appeal: AppealToRegister, now: Instant) => RegistrationRefusal | null;

const isEmpty = (text: string) => text.trim() === '';

/** Everything that is wrong with a card, at once and each at its field. */
export function registrationRefusals(appeal: AppealToRegister, now: Instant): RegistrationRefusal[] {
  return checks.map((check) => check(appeal, now)).filter((refusal) => refusal !== null);
}

const notFromTheFuture: Check = ({ receivedAt }, now) =>
  epochMsOf(receivedAt) > epochMsOf(now) ? refusalOf('RECEIVED_IN_FUTURE', 'receivedAt') : null;

// Without an essence nobody can choose an executor; an annotation or the full text must say it.
const saysSomething: Check = ({ annotation, text }) =>
  isEmpty(annotation) && isEmpty(text) ? refusalOf('CONTENT_REQUIRED', 'annotation') : null;

// АППК art. 63: full name of a person, name of a legal entity. An anonymous letter has neither and is still registered.
const isSigned: Check = ({ applicant, isAnonymous }) => {
  if (isAnonymous) return null;
  if (applicant.kind === 'legalEntity') {
    return isEmpty(applicant.organisationName)
      ? refusalOf('ORGANISATION_NAME_REQUIRED', 'applicant.organisationName')
      : null;
  }
  return isEmpty(applicant.lastName) ? refusalOf('LAST_NAME_REQUIRED', 'applicant.lastName') : null;
};

const isReallyAnonymous: Check = ({ applicant, isAnonymous }) =>
  isAnonymous && (applicant.iin || applicant.bin)
    ? refusalOf('ANONYMOUS_WITH_IDENTITY', 'isAnonymous')
    : null;

const iinIsRight: Check = ({ applicant }, now) => {
  const judged = given(applicant, 'iin') ? judgeIin(applicant.iin ?? '', officeDate(now)) : null;
  return judged && !judged.ok ? refusalOf(judged.refusal, 'applicant.iin') : null;
};

const binIsRight: Check = ({ applicant }) => {
  const parsed = given(applicant, 'bin') ? parseBin(applicant.bin ?? '') : null;
  return parsed && !parsed.ok ? refusalOf(parsed.refusal, 'applicant.bin') : null;
};

function given(applicant: ApplicantToRegister, number: 'iin' | 'bin'): boolean {
  return !isEmpty(applicant[number] ?? '');
}

// АППК art. 93: a complaint names the body or official whose act is contested; so does the category of complaint.
const namesWhomItIsAbout: Check = ({ kind, category, complainedBodyId, complainedPerson }) =>
  (isComplaintKind(kind) || category === 'complaint') &&
  complainedBodyId === null &&
  isEmpty(complainedPerson)
    ? refusalOf('COMPLAINED_ABOUT_REQUIRED', 'complainedBodyId')
    : null;

const hasSignatories: Check = ({ character, signatories }) => {
  const least = character === 'collective' ? 2 : 1;
  const enough = Number.isInteger(signatories) && signatories >= least;
  return enough ? null : refusalOf('SIGNATORIES_TOO_FEW', 'signatories', { least });
};

const hasSheets: Check = ({ form, sheets }) =>
  form === 'paper' && sheets < 1 ? refusalOf('SHEETS_TOO_FEW', 'sheets') : null;

const typeFitsForm: Check = ({ form, type }) =>
  (form === 'paper' && type === 'electronicOnly') || (form === 'electronic' && type === 'paperOnly')
    ? refusalOf('TYPE_CONTRADICTS_FORM', 'type')
    : null;

const strategicHasTopic: Check = ({ category, strategicTopic }) =>
  category === 'strategic' && isEmpty(strategicTopic ?? '')
    ? refusalOf('STRATEGIC_TOPIC_REQUIRED', 'strategicTopic')
    : null;

const checks: readonly Check[] = [
  notFromTheFuture,
  isSigned,
  isReallyAnonymous,
  iinIsRight,
  binIsRight,
  saysSomething,
  namesWhomItIsAbout,
  hasSignatories,
  hasSheets,
  typeFitsForm,
  strategicHasTopic,
];
