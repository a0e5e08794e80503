import { compareDates, type PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** What is looked at where a body keeps its records of appeals. */
export const checklistItems = [
  'registeredOnDay',
  'talonGiven',
  'cardsComplete',
  'termsKept',
  'extensionsTold',
  'rightOfAppealTold',
  'answersReasoned',
  'personalDataKept',
  'casesFiled',
  'receptionSchedule',
] as const;

export type ChecklistItem = (typeof checklistItems)[number];

export const checklistNames: Record<ChecklistItem, Localized> = {
  registeredOnDay: {
    kk: 'Жолданымдар түскен күні тіркеледі',
    ru: 'Обращения регистрируются в день поступления',
    en: 'Appeals are registered on the day they come',
  },
  talonGiven: {
    kk: 'Өтініш берушіге талон беріледі',
    ru: 'Заявителю выдаётся талон',
    en: 'The applicant gets a talon',
  },
  cardsComplete: {
    kk: 'Тіркеу карточкалары толық толтырылған',
    ru: 'Карточки заполнены полностью',
    en: 'Cards are complete',
  },
  termsKept: { kk: 'Қарау мерзімі сақталады', ru: 'Сроки рассмотрения соблюдаются', en: 'Terms are kept' },
  extensionsTold: {
    kk: 'Мерзімнің ұзартылғаны туралы хабарланады',
    ru: 'О продлении срока заявитель извещается',
    en: 'Applicants are told of extensions',
  },
  rightOfAppealTold: {
    kk: 'Жауапта шағымдану құқығы түсіндіріледі',
    ru: 'В ответах разъяснено право обжалования',
    en: 'Answers explain the right of complaint',
  },
  answersReasoned: {
    kk: 'Жауаптар уәжді, әр дәлел қаралған',
    ru: 'Ответы мотивированы, рассмотрен каждый довод',
    en: 'Answers give reasons for every argument',
  },
  personalDataKept: {
    kk: 'Жеке деректер қорғалған',
    ru: 'Персональные данные защищены',
    en: 'Personal data is protected',
  },
  casesFiled: {
    kk: 'Істер номенклатураға сай қалыптастырылған',
    ru: 'Дела сформированы по номенклатуре',
    en: 'Cases are filed by the nomenclature',
  },
  receptionSchedule: {
    kk: 'Қабылдау кестесі екі тілде ілінген',
    ru: 'График приёма размещён на двух языках',
    en: 'The schedule of receptions hangs in two languages',
  },
};

export const checklistVerdicts = ['kept', 'broken', 'notLooked'] as const;

export type ChecklistVerdict = (typeof checklistVerdicts)[number];

export const checklistVerdictNames: Record<ChecklistVerdict, Localized> = {
  kept: { kk: 'Сақталады', ru: 'Соблюдается', en: 'Kept' },
  broken: { kk: 'Бұзылған', ru: 'Нарушено', en: 'Broken' },
  notLooked: { kk: 'Тексерілмеді', ru: 'Не проверялось', en: 'Not looked at' },
};

export interface ChecklistLine {
  readonly code: string;
  readonly verdict: string;
  readonly remark: string;
}

export const inspectionStates = ['planned', 'toMend', 'overdue', 'mended', 'notMended', 'clean'] as const;

export type InspectionState = (typeof inspectionStates)[number];

export const inspectionStateNames: Record<InspectionState, Localized> = {
  planned: { kk: 'Жоспарланған', ru: 'Назначена', en: 'Planned' },
  toMend: { kk: 'Жою мерзімі жүріп жатыр', ru: 'Срок устранения идёт', en: 'To be mended' },
  overdue: { kk: 'Жою мерзімі өтті', ru: 'Срок устранения прошёл', en: 'Mending overdue' },
  mended: { kk: 'Бұзушылық жойылды', ru: 'Нарушения устранены', en: 'Mended' },
  notMended: { kk: 'Бұзушылық жойылмады', ru: 'Нарушения не устранены', en: 'Not mended' },
  clean: { kk: 'Бұзушылық жоқ', ru: 'Нарушений нет', en: 'Nothing to mend' },
};

/** Where an inspection stands; a judgement of today, never stored. */
export function inspectionState(
  facts: {
    readonly heldOn: PlainDate | null;
    readonly mendBy: PlainDate | null;
    readonly isMended: boolean | null;
  },
  today: PlainDate,
): InspectionState {
  const { heldOn, mendBy, isMended } = facts;
  if (heldOn === null) return 'planned';
  if (mendBy === null) return 'clean';
  if (isMended !== null) return isMended ? 'mended' : 'notMended';
  return compareDates(mendBy, today) < 0 ? 'overdue' : 'toMend';
}

export const inspectionRefusalCodes = [
  'REQUIRED',
  'NOT_A_CHOICE',
  'INSPECTION_CHECKLIST_INCOMPLETE',
  'INSPECTION_MEND_BY',
  'INSPECTION_DAY',
] as const;

type InspectionRefusal = Refusal<(typeof inspectionRefusalCodes)[number]>;

/** What is wrong with the findings: every line is answered, a breach says what it is and has a day to be mended by. */
export function findingsRefusals(
  input: {
    readonly heldOn: PlainDate;
    readonly checklist: readonly ChecklistLine[];
    readonly findings: string;
    readonly mendBy: PlainDate | null;
  },
  today: PlainDate,
): InspectionRefusal[] {
  const { heldOn, checklist, findings, mendBy } = input;
  const lineOf = (code: string) => checklist.find((line) => line.code === code);
  const silent = checklistItems.filter(
    (code) => !(checklistVerdicts as readonly string[]).includes(lineOf(code)?.verdict ?? ''),
  );
  const broken = checklist.filter(({ verdict }) => verdict === 'broken');
  const unsaid = broken.filter(({ remark }) => remark.trim() === '');
  const mendDayWrong = broken.length > 0 && (mendBy === null || compareDates(mendBy, heldOn) <= 0);
  return [
    ...(silent.length > 0
      ? [refusalOf('INSPECTION_CHECKLIST_INCOMPLETE', 'checklist', { count: silent.length })]
      : []),
    ...unsaid.map(({ code }) => refusalOf('REQUIRED', `checklist.${code}`)),
    ...(findings.trim() === '' ? [refusalOf('REQUIRED', 'findings')] : []),
    ...(mendDayWrong ? [refusalOf('INSPECTION_MEND_BY', 'mendBy')] : []),
    ...(compareDates(heldOn, today) > 0 ? [refusalOf('INSPECTION_DAY', 'heldOn')] : []),
  ];
}
