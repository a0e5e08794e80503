import type { Localized } from '../kernel/localized.ts';

/** Where a request for personal reception stands: what was done last. */
export const receptionStates = [
  'requested',
  'informationRequested',
  'examined',
  'briefed',
  'appointed',
  'scheduled',
  'invited',
  'materialsReviewed',
  'confirmed',
  'materialsHanded',
  'agreed',
  'walkedIn',
  'received',
  'protocolSent',
  'executed',
  'archived',
  'declined',
  'leftWithoutConsideration',
  'cancelled',
  'notAppeared',
] as const;

export type ReceptionState = (typeof receptionStates)[number];

/** The states after which no step is taken any more. */
export const endedReceptionStates: readonly ReceptionState[] = [
  'archived',
  'declined',
  'leftWithoutConsideration',
  'cancelled',
  'notAppeared',
];

const name = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

export const receptionStateNames: Record<ReceptionState, Localized> = {
  requested: name('Түсті', 'Поступило', 'Requested'),
  informationRequested: name('Мәліметтер сұратылды', 'Запрошены сведения', 'Information requested'),
  examined: name('Мәні тексерілді', 'Суть проверена', 'Essence examined'),
  briefed: name('Анықтама дайындалды', 'Справка подготовлена', 'Brief prepared'),
  appointed: name('Қабылдау тағайындалды', 'Приём назначен', 'Reception appointed'),
  scheduled: name('Қабылданатын адамдар тізімінде', 'В списке принимаемых лиц', 'On the list'),
  invited: name('Органдар шақырылды', 'Органы приглашены', 'Bodies invited'),
  materialsReviewed: name('Материалдар тексерілді', 'Материалы проверены', 'Materials reviewed'),
  confirmed: name('Қатысуы расталды', 'Участие подтверждено', 'Attendance confirmed'),
  materialsHanded: name('Материалдар басшылықта', 'Материалы у руководства', 'Materials with the leadership'),
  agreed: name('Кеңесте келісілді', 'Согласовано на совещании', 'Agreed at the meeting'),
  walkedIn: name('Сол күні жазылды', 'Записан в день приёма', 'Walked in on the day'),
  received: name('Қабылданды', 'Принят', 'Received'),
  protocolSent: name('Хаттама жіберілді', 'Протокол направлен', 'Protocol sent'),
  executed: name('Тапсырмалар орындалды', 'Поручения исполнены', 'Instructions executed'),
  archived: name('Мұрағатқа өткізілді', 'Списано в архив', 'Archived'),
  declined: name('Қабылдаудан бас тартылды', 'Отказано в приёме', 'Declined'),
  leftWithoutConsideration: name(
    'Қараусыз қалдырылды',
    'Оставлено без рассмотрения',
    'Left without consideration',
  ),
  cancelled: name('Өтініш беруші бас тартты', 'Заявитель отказался', 'Cancelled by the applicant'),
  notAppeared: name('Келмеді', 'Не явился', 'Did not appear'),
};
