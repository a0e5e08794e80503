import type { Permission } from '../access/permissions.ts';
import { type ControlLevel, controlLevels } from '../appeals/vocabulary.ts';
import type { Localized } from '../kernel/localized.ts';
import type { AssignmentGuard } from './assignmentGuards.ts';

/** Whose order it is, the highest first: the same levels that put an appeal under control. */
export const assignmentLevels = controlLevels;

export type AssignmentLevel = ControlLevel;

export const assignmentStates = [
  'issued',
  'inWork',
  'reported',
  'returnedForRework',
  'executed',
  'cancelled',
  'archived',
] as const;

export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentActions = [
  'assignment.accept',
  'assignment.reportInterim',
  'assignment.reportPart',
  'assignment.report',
  'assignment.askExtension',
  'assignment.decideExtension',
  'assignment.planCheck',
  'assignment.recordCheck',
  'assignment.conclude',
  'assignment.acceptReport',
  'assignment.returnReport',
  'assignment.extend',
  'assignment.cancel',
  'assignment.archive',
] as const;

export type AssignmentAction = (typeof assignmentActions)[number];

interface AssignmentStateRule {
  readonly name: Localized;
  readonly isFinal: boolean;
  readonly actions: Readonly<Partial<Record<AssignmentAction, AssignmentState>>>;
}

/** What may be done while the body works, without a change of state. */
function whileExecuted(state: AssignmentState) {
  return {
    'assignment.reportPart': state,
    'assignment.askExtension': state,
    'assignment.decideExtension': state,
    'assignment.planCheck': state,
    'assignment.recordCheck': state,
    'assignment.extend': state,
    'assignment.cancel': 'cancelled',
  } as const;
}

/** The life of an assignment as one table: set, executed, reported, concluded upon, and ended by those who set it. */
export const assignmentLifecycle: Record<AssignmentState, AssignmentStateRule> = {
  issued: {
    name: { kk: 'Берілді', ru: 'Дано', en: 'Issued' },
    isFinal: false,
    actions: { 'assignment.accept': 'inWork', ...whileExecuted('issued') },
  },
  inWork: {
    name: { kk: 'Орындалуда', ru: 'Исполняется', en: 'In work' },
    isFinal: false,
    actions: {
      'assignment.reportInterim': 'inWork',
      'assignment.report': 'reported',
      ...whileExecuted('inWork'),
    },
  },
  reported: {
    name: { kk: 'Орындалғаны туралы хабарланды', ru: 'Доложено об исполнении', en: 'Reported' },
    isFinal: false,
    actions: {
      'assignment.reportPart': 'reported',
      'assignment.planCheck': 'reported',
      'assignment.recordCheck': 'reported',
      'assignment.conclude': 'reported',
      // A recurring assignment goes on to its next term instead: see `decideNextOccurrence`.
      'assignment.acceptReport': 'executed',
      'assignment.returnReport': 'returnedForRework',
    },
  },
  returnedForRework: {
    name: { kk: 'Пысықтауға қайтарылды', ru: 'Возвращено на доработку', en: 'Returned for rework' },
    isFinal: false,
    actions: {
      'assignment.reportInterim': 'returnedForRework',
      'assignment.report': 'reported',
      ...whileExecuted('returnedForRework'),
    },
  },
  executed: {
    name: { kk: 'Орындалды, бақылаудан алынды', ru: 'Исполнено, снято с контроля', en: 'Executed' },
    isFinal: true,
    actions: { 'assignment.archive': 'archived' },
  },
  cancelled: {
    name: { kk: 'Күші жойылды', ru: 'Отменено', en: 'Cancelled' },
    isFinal: true,
    actions: { 'assignment.archive': 'archived' },
  },
  archived: { name: { kk: 'Мұрағатта', ru: 'В архиве', en: 'Archived' }, isFinal: true, actions: {} },
};

interface AssignmentActionRule {
  readonly name: Localized;
  readonly permission: Permission;
  readonly guards: readonly AssignmentGuard[];
}

/** Who may do each thing and what must hold. Control is ended by whoever set it, never by the one who executes. */
export const assignmentActionRules: Record<AssignmentAction, AssignmentActionRule> = {
  'assignment.accept': {
    name: { kk: 'Орындауға алу', ru: 'Взять в работу', en: 'Take into work' },
    permission: 'assignment.report',
    guards: ['leadBody'],
  },
  'assignment.reportInterim': {
    name: { kk: 'Аралық есеп беру', ru: 'Доложить о ходе', en: 'Report progress' },
    permission: 'assignment.report',
    guards: ['leadBody'],
  },
  'assignment.reportPart': {
    name: { kk: 'Өз бөлігі бойынша хабарлау', ru: 'Доложить по своей части', en: 'Report own part' },
    permission: 'assignment.report',
    guards: ['coBody', 'partNotReported'],
  },
  'assignment.report': {
    name: { kk: 'Орындалғаны туралы хабарлау', ru: 'Доложить об исполнении', en: 'Report execution' },
    permission: 'assignment.report',
    guards: ['leadBody'],
  },
  'assignment.askExtension': {
    name: { kk: 'Мерзімді ұзартуды сұрау', ru: 'Просить продления', en: 'Ask for an extension' },
    permission: 'assignment.report',
    guards: ['leadBody', 'noExtensionAsked', 'termRunning'],
  },
  'assignment.decideExtension': {
    name: { kk: 'Ұзарту туралы шешім', ru: 'Решить о продлении', en: 'Decide on the extension' },
    permission: 'assignment.end',
    guards: ['extensionAsked', 'controlHolder'],
  },
  'assignment.planCheck': {
    name: { kk: 'Орнына шығып тексеруді жоспарлау', ru: 'Назначить проверку на месте', en: 'Plan a check' },
    permission: 'assignment.review',
    guards: ['noOpenCheck'],
  },
  'assignment.recordCheck': {
    name: { kk: 'Тексеру нәтижесін жазу', ru: 'Записать итог проверки', en: 'Record the findings' },
    permission: 'assignment.review',
    guards: ['openCheck'],
  },
  'assignment.conclude': {
    name: { kk: 'Бөлімнің қорытындысы', ru: 'Заключение отдела', en: 'Conclusion of the department' },
    permission: 'assignment.review',
    guards: [],
  },
  'assignment.acceptReport': {
    name: { kk: 'Бақылаудан алу', ru: 'Снять с контроля', en: 'Accept and end control' },
    permission: 'assignment.end',
    guards: ['controlHolder', 'partsReported', 'noOpenCheck', 'concluded'],
  },
  'assignment.returnReport': {
    name: { kk: 'Пысықтауға қайтару', ru: 'Вернуть на доработку', en: 'Return for rework' },
    permission: 'assignment.review',
    guards: [],
  },
  'assignment.extend': {
    name: { kk: 'Мерзімді ұзарту', ru: 'Продлить срок', en: 'Extend' },
    permission: 'assignment.end',
    guards: ['noExtensionAsked', 'controlHolder'],
  },
  'assignment.cancel': {
    name: { kk: 'Күшін жою', ru: 'Отменить', en: 'Cancel' },
    permission: 'assignment.end',
    guards: ['controlHolder'],
  },
  'assignment.archive': {
    name: { kk: 'Мұрағатқа өткізу', ru: 'Списать в архив', en: 'Archive' },
    permission: 'assignment.review',
    guards: [],
  },
};
