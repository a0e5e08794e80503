import type { notices as ru } from '../ru/notices.ts';
import type { Translation } from '../translation.ts';

export const notices = {
  title: 'Хабарламалар',
  none: 'Жаңа хабарламалар жоқ',
  noneHint: 'Назарыңызды қажет ететін нәрселер осында көрінеді.',
  markAll: 'Барлығын оқылды деп белгілеу',
  unknown: 'Оқиға: {{kind}}',
  kind: {
    appeal_route: '{{number}} жолданымы сізге орындауға жіберілді, мерзімі {{dueOn}}',
    appeal_answer: '{{number}} жолданымына жауап келді, ол сараптаманы күтуде',
    appeal_returnAnswer: '{{number}} жолданымының жауабы пысықтауға қайтарылды, мерзімі {{dueOn}}',
  },
} satisfies Translation<typeof ru>;
