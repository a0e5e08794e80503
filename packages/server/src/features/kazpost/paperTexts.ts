import type { DeliveryCounts } from '@tyndau/domain/kazpost/closing';

export type PaperKind = 'list' | 'act';
export type PaperOutcome =
  | 'matched'
  | 'missing'
  | 'wrongAddressee'
  | 'surplusAccepted'
  | 'surplusReturned'
  | 'badRow';

export interface PaperTexts {
  readonly title: Readonly<Record<PaperKind, (facts: { number: string; day: string }) => string>>;
  readonly columns: Readonly<Record<PaperKind, readonly string[]>>;
  readonly outcome: Readonly<Record<PaperOutcome, string>>;
  readonly ordinary: string;
  readonly manual: (reason: string) => string;
  readonly journalNumber: (number: number) => string;
  readonly listRow: (row: number) => string;
  readonly rowReason: Readonly<Record<string, string>>;
  readonly identities: (counts: DeliveryCounts) => readonly string[];
  readonly statement: (facts: { courier: string; clerk: string; counts: DeliveryCounts }) => string;
  readonly noDifferences: string;
  readonly emptyList: string;
  readonly page: (page: number, pages: number) => string;
  readonly pageWords: readonly [string, string, string];
  readonly courier: string;
  readonly clerk: string;
  readonly hint: string;
}

/** The two papers of a reconciliation in both languages of the office. */
export const paperTexts: Readonly<Record<'kk' | 'ru', PaperTexts>> = {
  kk: {
    title: {
      list: ({ number, day }) => `«Қазпошта» АҚ жөнелтілімдерінің тізімі${number && ` № ${number}`}, ${day}`,
      act: ({ number, day }) =>
        `Айырмашылықтар мен қайтарымдар актісі${number && `, тізім № ${number}`}, ${day}`,
    },
    columns: {
      list: ['№', 'Штрихкод', 'Адресат', 'Жіберуші', 'Нәтиже'],
      act: ['№', 'Штрихкод', 'Адресат, жіберуші', 'Айырмашылық', 'Ескертпе'],
    },
    outcome: {
      matched: 'Қабылданды',
      missing: 'Конверт жоқ',
      wrongAddressee: 'Қайтарылды: адресат қате',
      surplusAccepted: 'Тізімде жоқ, қабылданды',
      surplusReturned: 'Тізімде жоқ, қайтарылды: адресат қате',
      badRow: 'Тізімнің оқылмаған жолы',
    },
    ordinary: 'нөмірсіз',
    manual: (reason) => `Қолмен енгізілді: ${reason}`,
    journalNumber: (number) => `Өтпелі нөмірі ${number}`,
    listRow: (row) => `${row}-жол`,
    rowReason: {
      S10_FORMAT: 'жөнелтілім нөмірі емес',
      S10_CHECK_DIGIT: 'бақылау цифры сәйкес емес',
      POSTAL_ROW_DOUBLED: 'тізімде қайталанған',
      POSTAL_ROW_EMPTY: 'жол бос',
    },
    identities: (counts) => [
      `Тізімде ${counts.listed} = бар ${counts.matched} + жоқ ${counts.missing}`,
      `Сканерленді ${counts.scanned} = тізім бойынша ${counts.matched} + артық ${counts.surplus}`,
      `Қабылданды ${counts.accepted} = тізім бойынша ${counts.matched} + қабылданған артық ${counts.surplusAccepted} − адресаты қате ${counts.wrongListed}`,
    ],
    statement: ({ courier, clerk, counts }) =>
      `Біз, төменде қол қойғандар, ${courier ? `курьер ${courier}` : 'курьер'} және ${clerk}, осы актіні жасадық: тізім конверттермен салыстырылды, жоқ — ${counts.missing}, артық — ${counts.surplus}, курьерге қайтарылды — ${counts.returned}.`,
    noDifferences: 'Айырмашылық жоқ, қайтарылған конверт жоқ.',
    emptyList: 'Тізім бос.',
    page: (page, pages) => `${page} / ${pages} бет`,
    pageWords: ['', ' / ', ' бет'],
    courier: 'Курьер',
    clerk: 'Қабылдады',
    hint: '(қолы, Т.А.Ә., күні)',
  },
  ru: {
    title: {
      list: ({ number, day }) => `Список отправлений АО «Казпочта»${number && ` № ${number}`}, ${day}`,
      act: ({ number, day }) => `Акт расхождений и возвратов${number && ` к списку № ${number}`}, ${day}`,
    },
    columns: {
      list: ['№', 'Штрих-код', 'Адресат', 'Отправитель', 'Итог'],
      act: ['№', 'Штрих-код', 'Адресат, отправитель', 'Расхождение', 'Примечание'],
    },
    outcome: {
      matched: 'Принято',
      missing: 'Конверта нет (недостача)',
      wrongAddressee: 'Возвращено: не тот адресат',
      surplusAccepted: 'Нет в списке (излишек), принято',
      surplusReturned: 'Нет в списке, возвращено: не тот адресат',
      badRow: 'Строка списка не прочитана',
    },
    ordinary: 'без номера',
    manual: (reason) => `Введено вручную: ${reason}`,
    journalNumber: (number) => `Сквозной номер ${number}`,
    listRow: (row) => `строка ${row}`,
    rowReason: {
      S10_FORMAT: 'не номер отправления',
      S10_CHECK_DIGIT: 'не сходится контрольная цифра',
      POSTAL_ROW_DOUBLED: 'повтор в списке',
      POSTAL_ROW_EMPTY: 'строка пустая',
    },
    identities: (counts) => [
      `По списку ${counts.listed} = есть ${counts.matched} + недостача ${counts.missing}`,
      `Отсканировано ${counts.scanned} = по списку ${counts.matched} + излишек ${counts.surplus}`,
      `Принято ${counts.accepted} = по списку ${counts.matched} + принятый излишек ${counts.surplusAccepted} − не тот адресат ${counts.wrongListed}`,
    ],
    statement: ({ courier, clerk, counts }) =>
      `Мы, нижеподписавшиеся, ${courier ? `курьер ${courier}` : 'курьер'} и ${clerk}, составили настоящий акт о том, что при сверке списка с конвертами установлено: недостача — ${counts.missing}, излишек — ${counts.surplus}, возвращено курьеру — ${counts.returned}.`,
    noDifferences: 'Расхождений нет, возвращённых конвертов нет.',
    emptyList: 'Список пуст.',
    page: (page, pages) => `Страница ${page} из ${pages}`,
    pageWords: ['Страница ', ' из ', ''],
    courier: 'Курьер',
    clerk: 'Принял(а)',
    hint: '(подпись, Ф.И.О., дата)',
  },
};
