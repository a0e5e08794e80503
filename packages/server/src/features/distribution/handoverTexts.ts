import type { PrintLanguage } from '../intake/journalTexts.ts';

interface HandoverTexts {
  readonly title: (number: string, day: string) => string;
  readonly columns: readonly string[];
  readonly letters: string;
  readonly letterColumns: readonly string[];
  readonly confirmed: (at: string) => string;
  readonly standsInFor: (name: string) => string;
  readonly takenBack: (numbers: string) => string;
  readonly released: (numbers: string) => string;
  readonly total: (letters: number, sheets: number) => string;
  readonly reason: (reason: string) => string;
  readonly gave: string;
  readonly signature: string;
  readonly page: (page: number, pages: number) => string;
}

/** The hand-over sheet in both languages of the office. */
export const handoverTexts: Readonly<Record<PrintLanguage, HandoverTexts>> = {
  kk: {
    title: (number, day) => `Жолданымдарды тіркеушілерге беру ведомосы № ${number}, ${day}`,
    columns: [
      '№',
      'Тіркеуші, лауазымы',
      'Саны',
      'Журналдағы өтпелі нөмірлері',
      'Алған күні мен уақыты',
      'Қолы',
    ],
    letters: 'Берілген жолданымдардың тізбесі',
    letterColumns: ['№', 'Талон', 'Түскен күні', 'Өтініш беруші', 'Парақ', 'Тіркеуші', 'Ескертпе'],
    confirmed: (at) => `${at}\nжүйеде расталды`,
    standsInFor: (name) => `орнына: ${name}`,
    takenBack: (numbers) => `қайтарып алынды: ${numbers}`,
    released: (numbers) => `кезекке қайтарылды: ${numbers}`,
    total: (letters, sheets) => `Барлығы берілді: ${letters} жолданым, ${sheets} парақ`,
    reason: (reason) => `Үлестердің бірден артық айырмашылығының негізі: ${reason}`,
    gave: 'Тапсырды',
    signature: '(қолы, Т.А.Ә., күні)',
    page: (page, pages) => `${page} / ${pages} бет`,
  },
  ru: {
    title: (number, day) => `Ведомость передачи обращений регистраторам № ${number} от ${day}`,
    columns: [
      '№',
      'Регистратор, должность',
      'Кол-во',
      'Сквозные номера по журналу',
      'Дата и время получения',
      'Подпись',
    ],
    letters: 'Перечень переданных обращений',
    letterColumns: ['№', 'Талон', 'Поступило', 'Заявитель', 'Листов', 'Регистратор', 'Примечание'],
    confirmed: (at) => `${at}\nподтверждено в системе`,
    standsInFor: (name) => `вместо: ${name}`,
    takenBack: (numbers) => `изъято: ${numbers}`,
    released: (numbers) => `возвращено в очередь: ${numbers}`,
    total: (letters, sheets) => `Всего передано: обращений ${letters}, листов ${sheets}`,
    reason: (reason) => `Основание различия долей более чем на одно: ${reason}`,
    gave: 'Передал(а)',
    signature: '(подпись, Ф.И.О., дата)',
    page: (page, pages) => `Страница ${page} из ${pages}`,
  },
};
