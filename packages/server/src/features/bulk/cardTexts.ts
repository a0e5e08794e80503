import type { PrintLanguage } from '../intake/journalTexts.ts';

/** The words of a printed registration card. */
export interface CardTexts {
  readonly title: string;
  readonly card: string;
  readonly base: string;
  readonly current: string;
  readonly text: string;
  readonly applicantKind: string;
  readonly applicant: string;
  readonly iin: string;
  readonly address: string;
  readonly phone: string;
  readonly ordinal: string;
  readonly form: string;
  readonly character: string;
  readonly marks: string;
  readonly annotation: string;
  readonly repeat: string;
  readonly anonymous: string;
  readonly crime: string;
  readonly printed: string;
  readonly page: (page: number, of: number) => string;
}

export const cardTexts: Record<PrintLanguage, CardTexts> = {
  kk: {
    title: 'ТІРКЕУ КАРТОЧКАСЫ',
    card: 'Карточка нөмірі',
    base: 'Базалық бөлім',
    current: 'Ағымдағы бөлім',
    text: 'Жолданым мәтіні',
    applicantKind: 'Өтініш беруші',
    applicant: 'Т.А.Ә. (атауы)',
    iin: 'ЖСН / БСН',
    address: 'Мекенжайы',
    phone: 'Телефоны, поштасы',
    ordinal: 'Карточкадағы реті',
    form: 'Нысаны, типі',
    character: 'Сипаты (қол қойғандар)',
    marks: 'Белгілері',
    annotation: 'Аннотация',
    repeat: 'қайталама',
    anonymous: 'анонимдік',
    crime: 'қылмыс немесе қауіп туралы',
    printed: 'Басып шығарылған',
    page: (page, of) => `${page}-бет, барлығы ${of}`,
  },
  ru: {
    title: 'РЕГИСТРАЦИОННАЯ КАРТОЧКА',
    card: 'Номер карточки',
    base: 'Базовый раздел',
    current: 'Текущий раздел',
    text: 'Текст обращения',
    applicantKind: 'Вид заявителя',
    applicant: 'Ф.И.О. (наименование)',
    iin: 'ИИН / БИН',
    address: 'Адрес',
    phone: 'Телефон, почта',
    ordinal: 'Порядковый номер в карточке',
    form: 'Форма, тип',
    character: 'Характер (подписавших)',
    marks: 'Отметки',
    annotation: 'Аннотация',
    repeat: 'повторное',
    anonymous: 'анонимное',
    crime: 'о преступлении или угрозе',
    printed: 'Напечатано',
    page: (page, of) => `Лист ${page} из ${of}`,
  },
};
