import type { rankings as ru } from '../ru/rankings.ts';
import type { Translation } from '../translation.ts';

export const rankings = {
  book: 'Excel: {{name}}',
  title: 'Саралау және серпін',
  period: '{{from}} – {{to}}, қасында бір жыл бұрынғы сол кезең',
  span: 'Кезең',
  spans: { quarter: 'Тоқсан', halfYear: 'Жартыжылдық', year: 'Жыл' },
  name: {
    places: 'Аудандар мен қалалар',
    sections: 'Мәселелер сипаты',
    questions: 'Нақты мәселелер',
    portrait: 'Өтініш берушілердің портреті',
    filings: 'Еселігі мен қайталануы',
    answers: 'Жауаптар сипаты',
    bodies: 'Жауаптардың уақтылығы мен сапасы',
  },
  before: 'Бір жыл бұрын',
  change: 'Өзгеріс',
  fresh: 'болмаған',
  unknown: 'мәлімет жоқ',
  keptBack: 'ашылмайды',
  none: 'Бұл кезеңде ештеңе жоқ',
  writers: {
    title: 'Қайта-қайта жазатындар',
    hint: 'Кезеңде үш және одан көп жолданым',
    none: 'Мұндай өтініш берушілер жоқ',
    name: 'Өтініш беруші',
    appeals: 'Жолданымдар',
    questions: 'Әртүрлі мәселелер',
    last: 'Соңғысы',
  },
} satisfies Translation<typeof ru>;
