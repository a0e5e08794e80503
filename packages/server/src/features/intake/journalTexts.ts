export type PrintLanguage = 'kk' | 'ru';

interface JournalTexts {
  readonly title: (day: string) => string;
  readonly columns: readonly string[];
  readonly pageTotal: (letters: number, sheets: number) => string;
  readonly allTotal: (letters: number, sheets: number) => string;
  readonly page: (page: number, pages: number) => string;
  readonly sheets: (count: number) => string;
  readonly late: (reason: string) => string;
  readonly closed: (at: string, by: string, last: number) => string;
  readonly accepted: string;
  readonly handedOver: string;
  readonly taken: string;
  readonly signature: string;
  readonly empty: string;
}

/** The printed journal in both languages of the office. */
export const journalTexts: Readonly<Record<PrintLanguage, JournalTexts>> = {
  kk: {
    title: (day) => `Қабылданған жолданымдар журналы, ${day}`,
    columns: [
      '№',
      'Түскен күні, талон нөмірі',
      'Қайдан түсті',
      'Өтініш беруші, мекенжайы',
      'Қысқаша мазмұны',
      'Қайда жіберілді, тіркеу нөмірі',
      'Орындаушы',
      'Жауаптың шығыс нөмірі мен күні',
      'Ескертпе',
    ],
    pageTotal: (letters, sheets) => `Осы бетте: ${letters} жолданым, ${sheets} парақ`,
    allTotal: (letters, sheets) => `Журнал бойынша барлығы: ${letters} жолданым, ${sheets} парақ`,
    page: (page, pages) => `${page} / ${pages} бет`,
    sheets: (count) => `${count} парақ`,
    late: (reason) => `Журнал жабылғаннан кейін енгізілді: ${reason || 'электрондық арна'}`,
    closed: (at, by, last) => `Журнал жабылды: ${at}, ${by}. Соңғы өтпелі нөмір: ${last}.`,
    accepted: 'Қабылдады',
    handedOver: 'Тапсырды',
    taken: 'Алды',
    signature: '(қолы, Т.А.Ә., күні)',
    empty: 'Бұл күні жолданым қабылданған жоқ.',
  },
  ru: {
    title: (day) => `Журнал принятых обращений, ${day}`,
    columns: [
      '№',
      'Дата поступления, номер талона',
      'Откуда поступило',
      'Заявитель, адрес',
      'Краткое содержание',
      'Куда направлено, регистрационный номер',
      'Исполнитель',
      'Исходящий номер и дата ответа',
      'Примечание',
    ],
    pageTotal: (letters, sheets) => `На этой странице: обращений ${letters}, листов ${sheets}`,
    allTotal: (letters, sheets) => `Всего по журналу: обращений ${letters}, листов ${sheets}`,
    page: (page, pages) => `Страница ${page} из ${pages}`,
    sheets: (count) => `листов: ${count}`,
    late: (reason) => `Внесено после закрытия журнала: ${reason || 'электронный канал'}`,
    closed: (at, by, last) => `Журнал закрыт ${at}, ${by}. Последний сквозной номер: ${last}.`,
    accepted: 'Принял(а)',
    handedOver: 'Сдал(а)',
    taken: 'Получил(а)',
    signature: '(подпись, Ф.И.О., дата)',
    empty: 'В этот день обращений не принято.',
  },
};
