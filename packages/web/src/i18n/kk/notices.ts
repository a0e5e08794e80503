import type { notices as ru } from '../ru/notices.ts';
import type { Translation } from '../translation.ts';

export const notices = {
  title: 'Хабарламалар',
  none: 'Жаңа хабарламалар жоқ',
  noneHint: 'Назарыңызды қажет ететін нәрселер осында көрінеді.',
  markAll: 'Барлығын оқылды деп белгілеу',
  unknown: 'Оқиға: {{kind}}',
} satisfies Translation<typeof ru>;
