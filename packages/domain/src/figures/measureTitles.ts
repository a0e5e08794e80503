import type { Localized } from '../kernel/localized.ts';
import type { MeasureName } from './measures.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

/** What every measure is called; what it means stands in `measureTexts`. */
export const measureTitles: Record<MeasureName, Localized> = {
  received: text('Түскені', 'Поступило', 'Received'),
  receivedPart: text('Түскендегі үлесі', 'Доля в поступивших', 'Part of received'),
  perThousand: text('1000 тұрғынға', 'На 1000 жителей', 'Per 1,000 residents'),
  open: text('Қаралуда', 'На рассмотрении', 'Open'),
  finished: text('Аяқталғаны', 'Окончено', 'Finished'),
  considered: text('Қаралғаны', 'Рассмотрено', 'Considered'),
  consideredShare: text('Қаралғандар үлесі', 'Доля рассмотренных', 'Share considered'),
  satisfied: text('Қанағаттандырылғаны', 'Удовлетворено', 'Satisfied'),
  satisfiedShare: text('Қанағаттандырылғандар үлесі', 'Доля удовлетворённых', 'Share satisfied'),
  explained: text('Түсіндірілгені', 'Разъяснено', 'Explained'),
  explainedShare: text('Түсіндірілгендер үлесі', 'Доля разъяснённых', 'Share explained'),
  refused: text('Бас тартылғаны', 'Отказано', 'Refused'),
  refusedShare: text('Бас тартылғандар үлесі', 'Доля отказов', 'Share refused'),
  ended: text(
    'Тоқтатылғаны, назарға алынғаны',
    'Прекращено, принято к сведению',
    'Terminated, taken note of',
  ),
  forwarded: text('Құзыреті бойынша жіберілгені', 'Направлено по компетенции', 'Forwarded by competence'),
  forwardedShare: text('Қайта жіберілгендер үлесі', 'Доля перенаправленных', 'Share forwarded'),
  givenBack: text('Қайтарылғаны, кері алынғаны', 'Возвращено, отозвано', 'Returned, withdrawn'),
  late: text('Мерзімі бұзылғаны', 'С нарушением срока', 'Late'),
  lateShare: text('Мерзімі бұзылғандар үлесі', 'Доля с нарушением срока', 'Share late'),
  lateOfReceived: text(
    'Түскендерден мерзімі бұзылғаны',
    'С нарушением срока от поступивших',
    'Late of received',
  ),
  consideredLate: text('Кеш қаралғаны', 'Рассмотрено с опозданием', 'Considered late'),
  openLate: text('Мерзімі өтіп кеткен ашықтары', 'Открытые просроченные', 'Open and late'),
  dueNow: text('Мерзімі бүгін бітетіні', 'Срок истекает сегодня', 'Due today'),
  dueSoon: text('Мерзімі таяу', 'Срок близко', 'Due soon'),
  daysMedian: text('Жауапқа дейінгі күн, медиана', 'Дней до ответа, медиана', 'Days to answer, median'),
  daysP90: text('Жауапқа дейінгі күн, 90 %', 'Дней до ответа, 90 %', 'Days to answer, 90%'),
  reworked: text('Пысықтауға қайтарылғаны', 'Возвращались на доработку', 'Returned for rework'),
  reworkedShare: text(
    'Пысықтауға қайтарылғандар үлесі',
    'Доля возвращавшихся на доработку',
    'Share returned for rework',
  ),
  reopened: text('Қайта қолға алынғаны', 'Возобновлено после звонка', 'Taken up again'),
  reopenedShare: text('Қайта қолға алынғандар үлесі', 'Доля возобновлённых', 'Share taken up again'),
  calledBack: text('Қоңырауға жауап берді', 'Ответили на звонок', 'Answered the call'),
  satisfiedOnCallBack: text(
    'Жауапқа көңілі толғандар үлесі',
    'Доля довольных ответом',
    'Share satisfied on call back',
  ),
  repeats: text('Қайталама', 'Повторные', 'Repeats'),
  repeatsShare: text('Қайталамалар үлесі', 'Доля повторных', 'Share of repeats'),
  collective: text('Ұжымдық', 'Коллективные', 'Collective'),
  anonymous: text('Анонимдік', 'Анонимные', 'Anonymous'),
  fromAbove: text('Жоғары тұрған органдардан', 'Из вышестоящих органов', 'From higher bodies'),
  fromAboveShare: text(
    'Жоғары тұрған органдардан үлесі',
    'Доля из вышестоящих органов',
    'Share from higher bodies',
  ),
  lettersAccepted: text('Қабылданған хаттар', 'Принято писем', 'Letters accepted'),
  lettersWaiting: text('Тіркеуді күтетін хаттар', 'Ждут регистрации', 'Letters waiting for their card'),
};
