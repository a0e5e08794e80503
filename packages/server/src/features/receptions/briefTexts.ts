import type { ReferenceBook } from '../../reference/book.ts';

const outcomeName = (language: 'kk' | 'ru') => (book: ReferenceBook, code: string) => {
  const entry = book.dictionaries.get('outcome')?.get(code);
  return (language === 'kk' ? entry?.nameKk : entry?.nameRu) ?? code;
};

/** Words of the brief in the languages in which it is written. */
export const briefTexts = {
  ru: {
    title: 'Справка к обращению о личном приёме №',
    who: 'Заявитель',
    applicant: 'заявитель',
    privilege: 'Первоочередное право',
    question: 'Вопрос',
    essence: 'Суть',
    character: 'Характер вопроса',
    bodies: 'Компетентные органы',
    earlier: 'Прежние обращения по вопросу',
    noEarlier: 'Прежних обращений по этому вопросу нет.',
    asked: 'Запрос —',
    noAnswer: 'ответ не получен',
    outcome: outcomeName('ru'),
  },
  kk: {
    title: 'Жеке қабылдау туралы жолданымға анықтама, №',
    who: 'Өтініш беруші',
    applicant: 'өтініш беруші',
    privilege: 'Бірінші кезектегі құқығы',
    question: 'Мәселе',
    essence: 'Мәні',
    character: 'Мәселенің сипаты',
    bodies: 'Құзыретті органдар',
    earlier: 'Осы мәселе бойынша бұрынғы жолданымдар',
    noEarlier: 'Бұл мәселе бойынша бұрын жолданым болған жоқ.',
    asked: 'Сұрау салу —',
    noAnswer: 'жауап алынған жоқ',
    outcome: outcomeName('kk'),
  },
} as const;
