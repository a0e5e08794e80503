import type { Localized } from '../kernel/localized.ts';

/** Where an appeal stands. The last six are ends: the consideration is over. */
export const appealStates = [
  'registered',
  'awaitingConformity',
  'routed',
  'inWork',
  'answered',
  'returnedForRework',
  'closed',
  'forwarded',
  'returned',
  'terminated',
  'withdrawn',
  'attached',
] as const;

export type AppealState = (typeof appealStates)[number];

/** What each is called; what may be done in it stands in `appealLifecycle`. */
export const appealStateNames: Record<AppealState, Localized> = {
  registered: { kk: 'Тіркелді', ru: 'Зарегистрировано', en: 'Registered' },
  awaitingConformity: {
    kk: 'Сәйкес келтіруді күтуде',
    ru: 'Приведение в соответствие',
    en: 'Awaiting conformity',
  },
  routed: { kk: 'Орындаушыға жіберілді', ru: 'Направлено исполнителю', en: 'Sent to the executor' },
  inWork: { kk: 'Орындауда', ru: 'На исполнении', en: 'In work' },
  answered: { kk: 'Жауап сараптамада', ru: 'Экспертиза ответа', en: 'Answer under expertise' },
  returnedForRework: {
    kk: 'Пысықтауға қайтарылды',
    ru: 'Возвращено на доработку',
    en: 'Returned for rework',
  },
  closed: { kk: 'Қаралып аяқталды', ru: 'Рассмотрено', en: 'Closed' },
  forwarded: { kk: 'Құзыреті бойынша қайта жіберілді', ru: 'Перенаправлено по компетенции', en: 'Forwarded' },
  returned: { kk: 'Қайтарылды', ru: 'Возвращено заявителю', en: 'Returned to the applicant' },
  terminated: { kk: 'Тоқтатылды', ru: 'Прекращено', en: 'Terminated' },
  withdrawn: { kk: 'Кері қайтарып алынды', ru: 'Отозвано', en: 'Withdrawn' },
  attached: {
    kk: 'Бұрынғы іске қоса тіркелді',
    ru: 'Приобщено к прежнему делу',
    en: 'Attached to the earlier case',
  },
};
