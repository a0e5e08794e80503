import type { mine as ru } from '../ru/mine.ts';
import type { Translation } from '../translation.ts';

/** What belongs to one person: drafts, files made for him, files he brought. */
export const mine = {
  title: 'Менің жобаларым мен файлдарым',
  drafts: 'Жобалар',
  draftsHint: 'кез келген компьютерде тек сізге көрінеді',
  noDrafts: 'Басталып, жіберілмегені жоқ.',
  goOn: 'Жалғастыру',
  kind: {
    card: 'Тіркеу карточкасы',
    letter: 'Хат қабылдау',
    protocol: 'Ауызша жолданымның хаттамасы',
    answer: 'Жауап',
    expertise: 'Жауапқа сараптама',
    board: 'Көрсеткіштер тақтасы',
    other: 'Жоба',
  },
  ready: 'Дайын файлдар',
  readyHint: 'бір апта сақталады',
  noReady: 'Әзірге файл жоқ: тізім жолданымдар бетінен файлмен алынады.',
  rows_one: '{{shown}} жол',
  rows_other: '{{shown}} жол',
  uploads: 'Мен жүктеген файлдар',
  uploadsHint: 'соңғы алпысы',
  noUploads: 'Сіз әлі файл жүктеген жоқсыз.',
  notAttached: 'әзірге ештеңеге тіркелмеген',
  attached: 'тіркелген',
} satisfies Translation<typeof ru>;
