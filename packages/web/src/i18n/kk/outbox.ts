import type { outbox as ru } from '../ru/outbox.ts';
import type { Translation } from '../translation.ts';

/** Letters on their way out, and the sweeps of terms. */
export const outbox = {
  title: 'Пошта және еске салу',
  notSet: 'Пошта сервері көрсетілмеген: хат жіберілмейді, хабарламалар жүйеде қалады',
  toSettings: 'Параметрлерді ашу',
  none: 'Хат жоқ',
  noneHint: 'Мұнда әр хат көрінеді: күтуде, жіберілді немесе жетпеді.',
  state: {
    waiting: 'Жіберуді күтуде',
    sent: 'Жіберілді',
    dead: 'Жеткізілмеді',
  },
  when: 'Қашан',
  to: 'Кімге',
  subject: 'Тақырыбы',
  what: 'Күйі',
  again: 'Тағы бір рет',
  retry: 'Қайта жіберу',
  attempts_one: '{{count}} әрекет',
  attempts_other: '{{count}} әрекет',
  next: 'келесісі {{at}}',
  sweeps: 'Бүгінгі мерзімдерді қарау',
  noSweeps: 'бүгін әлі болған жоқ',
  looked: 'Қаралған мерзім',
  reminded: 'Еске салу',
  mails: 'Хат',
} satisfies Translation<typeof ru>;
