import type { handover as ru } from '../ru/handover.ts';
import type { Translation } from '../translation.ts';

/** The hand-over of a whole load. */
export const handover = {
  title: 'Істерді беру',
  handOver: 'Істерді беру',
  number: 'Нөмірі',
  body: 'Орган',
  from: 'Кімнің істері',
  to: 'Кімге',
  total: 'Берілді',
  reason: 'Негіздеме',
  reasonHint: 'Демалыс, ауру, ауысу: бұйрықтың нөмірі мен күні.',
  back: 'Қайтару',
  return: 'Істерді қайтару',
  returned: '{{on}}, қайтарылды: {{count}}',
  none: 'Істер әлі берілмеген',
  noneHint: 'Қызметкер жауап беретін істің бәрі бір әрекетпен басқаға беріледі және солай қайтарылады.',
  done: 'Істер берілді, акт {{number}}',
  preview: 'Не беріледі',
  nothing: 'Қызметкерде ашық іс жоқ.',
  willGo_one: '{{count}} іс беріледі',
  willGo_other: '{{count}} іс беріледі',
  kind: {
    appealControl: 'жолданым бақылауы',
    appealWork: 'жұмыстағы жолданым',
    resolution: 'бұрыштамамен тапсырылған',
    assignmentControl: 'тапсырма бақылауы',
  },
} satisfies Translation<typeof ru>;
