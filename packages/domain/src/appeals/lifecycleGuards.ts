import type { Role } from '../access/roles.ts';
import { seesOnlyOwnBody } from '../access/roles.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { isHeard } from '../hearing/preliminaryDecision.ts';
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
  /** The letter was split: its parts are considered, each by itself. */
  readonly isSplit: boolean;
  readonly isPart: boolean;
  /** Was forwarded, and whoever got it has not taken it into work. */
  readonly wasForwarded: boolean;
  readonly hasProposal: boolean;
  /** The actor is the official complained about. */
  readonly isContested: boolean;
  /** The actor signs for the body; where the body named nobody, whoever considers signs. */
  readonly isAuthorised: boolean;
  /** The term stands still while the applicant is waited for. */
  readonly isClockStopped: boolean;
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
  'notSplit',
  'notPart',
  'isComplaint',
  'wasForwarded',
  'hasProposal',
  'noProposal',
  'notContested',
  'authorised',
  'clockRuns',
  'clockStopped',
  'heard',
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
  'LETTER_IS_SPLIT',
  'PART_HAS_NO_PARTS',
  'NOT_A_COMPLAINT',
  'NOTHING_TO_RECALL',
  'NO_PROPOSAL',
  'PROPOSAL_WAITS',
  'OFFICIAL_COMPLAINED_ABOUT',
  'HEAD_DECIDES',
  'CLOCK_IS_STOPPED',
  'CLOCK_RUNS',
  'HEARING_NOT_NEEDED',
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
  notSplit: {
    holds: ({ facts }) => !facts.isSplit,
    refusal: refusalOf('LETTER_IS_SPLIT'),
    meaning: {
      kk: 'Мәселелерге бөлінген хаттың әр бөлігі жеке қаралады',
      ru: 'Письмо разделено на вопросы: рассматривается каждая часть сама',
      en: 'The letter is split: each part is considered by itself',
    },
  },
  notPart: {
    holds: ({ facts }) => !facts.isPart,
    refusal: refusalOf('PART_HAS_NO_PARTS'),
    meaning: {
      kk: 'Бөлік әрі қарай бөлінбейді',
      ru: 'Часть дальше не делится',
      en: 'A part is not divided further',
    },
  },
  isComplaint: {
    holds: ({ facts }) => isComplaintKind(facts.kind),
    refusal: refusalOf('NOT_A_COMPLAINT'),
    meaning: { kk: 'Тек шағым үшін', ru: 'Только для жалобы', en: 'Only for a complaint' },
  },
  wasForwarded: {
    holds: ({ facts }) => facts.wasForwarded,
    refusal: refusalOf('NOTHING_TO_RECALL'),
    meaning: {
      kk: 'Қайта жіберілген және алушы орындауға қабылдамаған',
      ru: 'Перенаправлено, и получатель ещё не взял в работу',
      en: 'Was forwarded and not yet taken into work',
    },
  },
  hasProposal: {
    holds: ({ facts }) => facts.hasProposal,
    refusal: refusalOf('NO_PROPOSAL'),
    meaning: { kk: 'Ұсыныс бар', ru: 'Есть предложение исполнителя', en: 'There is a proposal' },
  },
  noProposal: {
    holds: ({ facts }) => !facts.hasProposal,
    refusal: refusalOf('PROPOSAL_WAITS'),
    meaning: {
      kk: 'Шешімді күтіп тұрған ұсыныс жоқ',
      ru: 'Нет предложения, которое ждёт решения',
      en: 'No proposal waits for a decision',
    },
  },
  notContested: {
    holds: ({ facts }) => !facts.isContested,
    refusal: refusalOf('OFFICIAL_COMPLAINED_ABOUT'),
    meaning: {
      kk: 'Шағым жасалған лауазымды адам жолданымды қарамайды',
      ru: 'Тот, на кого жалуются, обращение не рассматривает',
      en: 'The official complained about does not consider it',
    },
  },
  authorised: {
    holds: ({ facts, role }) => !seesOnlyOwnBody(role) || facts.isAuthorised,
    refusal: refusalOf('HEAD_DECIDES'),
    meaning: {
      kk: 'Органда қол қоюға уәкілеттік берілген басшы шешеді',
      ru: 'Решает руководитель органа, которому поручено подписывать',
      en: 'The head whom the body entrusted with signing decides',
    },
  },
  clockRuns: {
    holds: ({ facts }) => !facts.isClockStopped,
    refusal: refusalOf('CLOCK_IS_STOPPED'),
    meaning: {
      kk: 'Мерзім тоқтатылған болса, алдымен жалғастырылады',
      ru: 'Если срок приостановлен, его сначала возобновляют',
      en: 'Where the clock stands still, it is first let run on',
    },
  },
  clockStopped: {
    holds: ({ facts }) => facts.isClockStopped,
    refusal: refusalOf('CLOCK_RUNS'),
    meaning: { kk: 'Мерзім тоқтатылған', ru: 'Срок приостановлен', en: 'The clock stands still' },
  },
  heard: {
    holds: ({ facts }) => isHeard(facts.kind),
    refusal: refusalOf('HEARING_NOT_NEEDED'),
    meaning: {
      kk: 'Жалпы рәсім бойынша және шағым бойынша ғана',
      ru: 'Только по общей процедуре и по жалобе',
      en: 'Only by the ordinary procedure and for complaints',
    },
  },
};
