import type { PrintLanguage } from '../intake/journalTexts.ts';

interface StatisticalTexts {
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly edition: (number: number) => string;
  readonly draft: string;
  readonly approve: string;
  readonly approved: (who: string, on: string) => string;
  readonly counted: (at: string) => string;
  readonly grid: string;
  readonly rows: string;
  readonly shares: string;
  readonly shareOf: (column: number, of: number) => string;
  readonly checks: string;
  readonly allHold: string;
  readonly explanation: string;
  readonly correction: string;
  readonly amendments: string;
  readonly amended: (row: string, column: number, counted: string, value: string, reason: string) => string;
  readonly head: string;
  readonly madeBy: string;
  readonly signature: string;
  readonly page: (page: number, pages: number) => string;
}

/** What stands around the numbers of a statistical report. */
export const statisticalTexts: Record<PrintLanguage, StatisticalTexts> = {
  ru: {
    title: 'Статистический отчёт о рассмотрении обращений физических и юридических лиц',
    period: (from, to) => `за период с ${from} по ${to}`,
    edition: (number) => (number === 1 ? '' : `уточнённый, редакция ${number}`),
    draft: 'ПРОЕКТ: отчёт не утверждён',
    approve: 'УТВЕРЖДАЮ',
    approved: (who, on) => `Утверждён: ${who}, ${on}`,
    counted: (at) => `Сосчитано по реестру обращений ${at}`,
    grid: 'Состав граф установлен органом; официальная сетка формы 1-ОЛ в открытых источниках не опубликована.',
    rows: 'Показатель',
    shares: 'Доли',
    shareOf: (column, of) => `графа ${column} от графы ${of}`,
    checks: 'Контрольные равенства',
    allHold: 'Все контрольные равенства соблюдены.',
    explanation: 'Пояснение',
    correction: 'Причина уточнения',
    amendments: 'Значения, внесённые вручную',
    amended: (row, column, counted, value, reason) =>
      `«${row}», графа ${column}: по реестру ${counted}, внесено ${value}. ${reason}`,
    head: 'Руководитель',
    madeBy: 'Исполнитель',
    signature: '(подпись, фамилия, инициалы)',
    page: (page, pages) => `Лист ${page} из ${pages}`,
  },
  kk: {
    title: 'Жеке және заңды тұлғалардың жолданымдарын қарау туралы статистикалық есеп',
    period: (from, to) => `${from} – ${to} аралығы`,
    edition: (number) => (number === 1 ? '' : `нақтыланған, ${number}-редакция`),
    draft: 'ЖОБА: есеп бекітілмеген',
    approve: 'БЕКІТЕМІН',
    approved: (who, on) => `Бекітті: ${who}, ${on}`,
    counted: (at) => `Жолданымдар тізілімі бойынша ${at} есептелді`,
    grid: 'Бағандар құрамын орган белгілеген; 1-ОЛ нысанының ресми торы ашық дереккөздерде жарияланбаған.',
    rows: 'Көрсеткіш',
    shares: 'Үлестер',
    shareOf: (column, of) => `${of}-бағаннан ${column}-баған`,
    checks: 'Бақылау теңдіктері',
    allHold: 'Барлық бақылау теңдіктері сақталған.',
    explanation: 'Түсініктеме',
    correction: 'Нақтылау себебі',
    amendments: 'Қолмен енгізілген мәндер',
    amended: (row, column, counted, value, reason) =>
      `«${row}», ${column}-баған: тізілім бойынша ${counted}, енгізілгені ${value}. ${reason}`,
    head: 'Басшы',
    madeBy: 'Орындаушы',
    signature: '(қолы, тегі, аты-жөнінің бірінші әріптері)',
    page: (page, pages) => `${page}-парақ, барлығы ${pages}`,
  },
};

/** Shares that reports print, each with the column it is taken of. */
export const printedShares: readonly (readonly [column: number, of: number])[] = [
  [10, 2],
  [11, 10],
  [13, 10],
  [14, 10],
  [16, 2],
  [18, 10],
];
