import type { Role } from '../access/roles.ts';
import { seesOnlyOwnBody } from '../access/roles.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { type AppealKind, isComplaintKind } from './appealKinds.ts';

/** What the guards must know of an appeal and of the one who acts. */
export interface AppealFacts {
  readonly kind: AppealKind;
  readonly dueOn: PlainDate | null;
  readonly today: PlainDate;
  readonly isOnControl: boolean;
  readonly reportsCrime: boolean;
  /** Whether the actor's body is the one that has to answer now. */
  readonly isOwnBody: boolean;
}

export interface GuardQuestion {
  readonly facts: AppealFacts;
  readonly role: Role;
  readonly isFinal: boolean;
}

export const appealGuards = [
  'ownBody',
  'notComplaint',
  'beforeDeadline',
  'noCrimeReport',
  'onControl',
  'notOnControl',
  'considerationEnded',
] as const;

export type AppealGuard = (typeof appealGuards)[number];

export const appealActionRefusalCodes = [
  'ACTION_NOT_IN_STATE',
  'ACTION_NOT_FOR_ROLE',
  'NOT_YOUR_BODY',
  'EXTENSION_OF_COMPLAINT',
  'EXTENSION_AFTER_DEADLINE',
  'CRIME_REPORT_MUST_BE_FORWARDED',
  'NOT_ON_CONTROL',
  'ALREADY_ON_CONTROL',
  'CONTROL_BEFORE_END',
] as const;

export type AppealActionRefusal = Refusal<(typeof appealActionRefusalCodes)[number]>;

interface GuardRule {
  readonly holds: (question: GuardQuestion) => boolean;
  readonly refusal: AppealActionRefusal;
  readonly meaning: Localized;
}

/** The named conditions of the table of actions: when each holds, and what is said when it does not. */
export const appealGuardRules: Record<AppealGuard, GuardRule> = {
  ownBody: {
    holds: ({ facts, role }) => !seesOnlyOwnBody(role) || facts.isOwnBody,
    refusal: refusalOf('NOT_YOUR_BODY'),
    meaning: {
      kk: 'Орындаушы тек өз органына жіберілген жолданыммен жұмыс істейді',
      ru: 'Исполнитель работает только с тем, что направлено его органу',
      en: 'An executor works only on what was sent to his body',
    },
  },
  notComplaint: {
    holds: ({ facts }) => !isComplaintKind(facts.kind),
    refusal: refusalOf('EXTENSION_OF_COMPLAINT'),
    meaning: {
      kk: 'Шағымды қарау мерзімі ұзартылмайды',
      ru: 'Срок рассмотрения жалобы не продлевается',
      en: 'The term of a complaint is not extended',
    },
  },
  beforeDeadline: {
    holds: ({ facts }) => facts.dueOn === null || facts.today <= facts.dueOn,
    refusal: refusalOf('EXTENSION_AFTER_DEADLINE'),
    meaning: {
      kk: 'Мерзім өткенге дейін ғана',
      ru: 'Только до истечения срока',
      en: 'Only while the term runs',
    },
  },
  noCrimeReport: {
    holds: ({ facts }) => !facts.reportsCrime,
    refusal: refusalOf('CRIME_REPORT_MUST_BE_FORWARDED'),
    meaning: {
      kk: 'Қылмыс немесе қауіп туралы хабар қайтарылмайды және тоқтатылмайды, дереу қайта жіберіледі',
      ru: 'Сведения о преступлении или угрозе не возвращают и не прекращают, а немедленно перенаправляют',
      en: 'A report of a crime or threat is neither returned nor terminated but forwarded at once',
    },
  },
  onControl: {
    holds: ({ facts }) => facts.isOnControl,
    refusal: refusalOf('NOT_ON_CONTROL'),
    meaning: { kk: 'Бақылауда тұр', ru: 'Стоит на контроле', en: 'Is under control' },
  },
  notOnControl: {
    holds: ({ facts }) => !facts.isOnControl,
    refusal: refusalOf('ALREADY_ON_CONTROL'),
    meaning: { kk: 'Бақылауда тұрған жоқ', ru: 'Не стоит на контроле', en: 'Is not under control' },
  },
  considerationEnded: {
    holds: ({ isFinal }) => isFinal,
    refusal: refusalOf('CONTROL_BEFORE_END'),
    meaning: {
      kk: 'Жауап сараптамасынан өтіп, қарау аяқталғаннан кейін ғана',
      ru: 'Только после экспертизы ответа, когда рассмотрение окончено',
      en: 'Only after the expertise of the answer, when the consideration is over',
    },
  },
};
