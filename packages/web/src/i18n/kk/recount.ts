import type { recount as ru } from '../ru/recount.ts';
import type { Translation } from '../translation.ts';

/** The recount of terms after a change of the calendar. */
export const recount = {
  title: 'Мерзімдерді қайта есептеу',
  preview: 'Қазіргі күнтізбе бойынша не өзгереді',
  act: 'Қайта есептеу',
  recount: 'Мерзімдерді қайта есептеу',
  reason: 'Негіздеме',
  reasonHint: 'Демалыс күні ауыстырылған немесе жарияланған құжат.',
  done: 'Өткізілген қайта есептеулер',
  nothing: 'Мерзімдер күнтізбеге сай',
  nothingHint: 'Қаралған ашық мерзім: {{looked}}. Қайта есептейтін ештеңе жоқ.',
  looked: 'Ашық мерзімдер',
  later: 'Кейінірек болады',
  earlier: 'Ертерек болады',
  appeal: 'Жолданым',
  fromOn: 'Қазір',
  toOn: 'Болады',
  first: '{{moved}} ішінен алғашқы {{shown}} көрсетілді.',
  when: 'Қашан, кім',
  moved: 'Өзгерді',
  movedOf: '{{total}} ішінен {{moved}}',
  state: 'Күйі',
  running: 'Қайта есептелуде',
  isDone: 'Аяқталды',
  isFailed: 'Үзілді',
} satisfies Translation<typeof ru>;
