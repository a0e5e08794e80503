import type { Localized } from '../kernel/localized.ts';
import type { MeasureName, MeasureText } from './measures.ts';
import { measureTitles } from './measureTitles.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

const bases = {
  received: text(
    'кезеңде тіркелгендерден',
    'от зарегистрированных за период',
    'of those registered in the period',
  ),
  considered: text(
    'кезеңде қаралғандардан',
    'от рассмотренных за период',
    'of those considered in the period',
  ),
  judged: text(
    'кезеңде қаралғандар мен соңында мерзімі өтіп кеткен ашық жолданымдардан',
    'от рассмотренных за период вместе с открытыми, срок которых к его концу истёк',
    'of those considered in the period together with the open ones whose term had lapsed by its end',
  ),
  total: text(
    'сол сүзгі бойынша барлық тіркелгендерден',
    'от всех зарегистрированных по тому же фильтру',
    'of all registered under the same filter',
  ),
};

const accounting = text('ӘРПК 4, 64-баптары', 'ст. 4, 64 АППК', 'APPC art. 4, 64');
const terms = text('ӘРПК 76, 99-баптары', 'ст. 76, 99 АППК', 'APPC art. 76, 99');
const decision = text('ӘРПК 64, 70, 89-баптары', 'ст. 64, 70, 89 АППК', 'APPC art. 64, 70, 89');
const competence = text('ӘРПК 65-бабы', 'ст. 65 АППК', 'APPC art. 65');

const byRegistration = text(
  'Тіркелген күні кезеңге түсетін жолданымдар.',
  'Обращения, день регистрации которых попадает в период.',
  'Appeals whose day of registration lies in the period.',
);
const closedWith = (kk: string, ru: string, en: string): Localized =>
  text(
    `Қарауы кезеңде аяқталған, нәтижесі — ${kk}.`,
    `Рассмотрение окончено в периоде, результат — ${ru}.`,
    `Consideration ended in the period with the outcome: ${en}.`,
  );

const entry = (
  name: Localized,
  how: Localized,
  ground: Localized | null,
  base: Localized | null = null,
): MeasureText => ({
  name,
  how,
  base,
  ground,
});

/** What every measure means, in words. */
export const measureTexts: Record<MeasureName, MeasureText> = {
  received: entry(measureTitles.received, byRegistration, accounting),
  receivedPart: entry(
    measureTitles.receivedPart,
    text(
      'Ұяшықтағы тіркелгендердің барлық тіркелгендерге қатынасы.',
      'Зарегистрированные в ячейке к зарегистрированным по всему запросу.',
      'Registered in the cell over registered in the whole question.',
    ),
    accounting,
    bases.total,
  ),
  perThousand: entry(
    measureTitles.perThousand,
    text(
      'Тіркелгендер × 1000 / аумақ тұрғындарының саны: кезең аяқталатын жылға, анықтамалықтан; ол жылға мәлімет болмаса, оған ең жақын бұрынғы жылға. Саны белгісіз болса, көрсеткіш жоқ.',
      'Зарегистрированные × 1000 / число жителей территории на год, в котором кончается период, из справочника; если за него сведений нет — за ближайший прежний. Без числа жителей показателя нет.',
      'Registered × 1,000 / residents of the territory in the year the period ends in, by the reference data; of the nearest earlier year where that one is not known. No residents, no figure.',
    ),
    null,
  ),
  open: entry(
    measureTitles.open,
    text(
      'Кезеңнің соңғы күніне дейін тіркеліп, сол күні әлі жабылмаған жолданымдар; кезең аяқталмаса — қазіргі жағдай.',
      'Зарегистрированные до конца периода и к концу его последнего дня не закрытые; если период не окончен — сейчас.',
      'Registered up to the end of the period and not closed by the end of its last day; in a running period: now.',
    ),
    accounting,
  ),
  finished: entry(
    measureTitles.finished,
    text(
      'Қарауы кезеңде кез келген нәтижемен аяқталған жолданымдар.',
      'Обращения, рассмотрение которых окончено в периоде с любым результатом.',
      'Appeals whose consideration ended in the period with any outcome.',
    ),
    decision,
  ),
  considered: entry(
    measureTitles.considered,
    text(
      'Кезеңде аяқталғандар: қанағаттандырылды, ішінара, түсіндірілді, бас тартылды, назарға алынды, тоқтатылды, қараусыз қалдырылды. Қайта жіберілген, қайтарылған және кері алынғандар кірмейді.',
      'Оконченные в периоде с результатом: удовлетворено, частично, разъяснено, отказано, принято к сведению, прекращено, без рассмотрения. Перенаправленные, возвращённые и отозванные не входят.',
      'Ended in the period as satisfied, partly satisfied, explained, refused, taken note of, terminated or left without consideration. Forwarded, returned and withdrawn ones stand outside.',
    ),
    decision,
  ),
  consideredShare: entry(
    measureTitles.consideredShare,
    text('Қаралғаны / түскені.', 'Рассмотрено / поступило.', 'Considered / received.'),
    decision,
    bases.received,
  ),
  satisfied: entry(
    measureTitles.satisfied,
    closedWith(
      'қанағаттандырылды немесе ішінара қанағаттандырылды',
      'удовлетворено полностью или частично',
      'satisfied wholly or partly',
    ),
    decision,
  ),
  satisfiedShare: entry(
    measureTitles.satisfiedShare,
    text(
      '(Қанағаттандырылды + ішінара) / қаралғаны.',
      '(Удовлетворено + частично) / рассмотрено.',
      '(Satisfied + partly) / considered.',
    ),
    decision,
    bases.considered,
  ),
  explained: entry(measureTitles.explained, closedWith('түсіндірілді', 'разъяснено', 'explained'), decision),
  explainedShare: entry(
    measureTitles.explainedShare,
    text('Түсіндірілгені / қаралғаны.', 'Разъяснено / рассмотрено.', 'Explained / considered.'),
    decision,
    bases.considered,
  ),
  refused: entry(measureTitles.refused, closedWith('бас тартылды', 'отказано', 'refused'), decision),
  refusedShare: entry(
    measureTitles.refusedShare,
    text('Бас тартылғаны / қаралғаны.', 'Отказано / рассмотрено.', 'Refused / considered.'),
    decision,
    bases.considered,
  ),
  ended: entry(
    measureTitles.ended,
    closedWith(
      'назарға алынды, тоқтатылды немесе қараусыз қалдырылды',
      'принято к сведению, прекращено или без рассмотрения',
      'taken note of, terminated or left without consideration',
    ),
    decision,
  ),
  forwarded: entry(
    measureTitles.forwarded,
    closedWith(
      'құзыреті бойынша қайта жіберілді',
      'перенаправлено по компетенции',
      'forwarded by competence',
    ),
    competence,
  ),
  forwardedShare: entry(
    measureTitles.forwardedShare,
    text(
      'Қайта жіберілгені / түскені: жарияланатын есептердегідей.',
      'Перенаправлено / поступило: так в публикуемых отчётах.',
      'Forwarded / received, as published reports have it.',
    ),
    competence,
    bases.received,
  ),
  givenBack: entry(
    measureTitles.givenBack,
    closedWith('қайтарылды немесе кері қайтарып алынды', 'возвращено или отозвано', 'returned or withdrawn'),
    decision,
  ),
  late: entry(
    measureTitles.late,
    text(
      'Кезеңде мерзімінен кейін қаралғандар мен кезең соңында мерзімі өтіп кеткен, жауабы жоқ ашықтары бірге.',
      'Рассмотренные в периоде позже срока вместе с открытыми, срок которых к концу периода истёк без ответа.',
      'Considered in the period after their term, together with the open ones whose term had lapsed without an answer by its end.',
    ),
    terms,
  ),
  lateShare: entry(
    measureTitles.lateShare,
    text(
      '(Кеш қаралғаны + мерзімі өткен ашықтары) / (қаралғаны + мерзімі өткен ашықтары).',
      '(Рассмотрено поздно + открытые просроченные) / (рассмотрено + открытые просроченные).',
      '(Considered late + open late) / (considered + open late).',
    ),
    terms,
    bases.judged,
  ),
  lateOfReceived: entry(
    measureTitles.lateOfReceived,
    text(
      'Мерзімі бұзылғаны / түскені: бағалау есептеріндегідей.',
      'С нарушением срока / поступило: так в отчётах по оценке.',
      'Late / received, as the reports of the evaluation have it.',
    ),
    terms,
    bases.received,
  ),
  consideredLate: entry(
    measureTitles.consideredLate,
    text(
      'Кезеңде қаралып, жауабы (жауапсыз болса — аяқталуы) мерзімінен кейінгі күні болғандар.',
      'Рассмотренные в периоде, ответ по которым (без ответа — окончание) позже последнего дня срока.',
      'Considered in the period, the answer (without one: the end) being later than the last day of the term.',
    ),
    terms,
  ),
  openLate: entry(
    measureTitles.openLate,
    text(
      'Кезең соңында ашық, жауабы жоқ, мерзімінің соңғы күні өтіп кеткендер.',
      'Открытые к концу периода без ответа, последний день срока которых прошёл.',
      'Open at the end of the period without an answer, the last day of the term gone by.',
    ),
    terms,
  ),
  dueNow: entry(
    measureTitles.dueNow,
    text(
      'Ашық, жауабы жоқ, мерзімінің соңғы күні бүгін болатындар; аяқталған кезең үшін — одан кейінгі күн.',
      'Открытые без ответа, у которых сегодня последний день срока; за оконченный период — следующий за ним день.',
      'Open without an answer, today being the last day of the term; of a period that is over: the day after it.',
    ),
    terms,
  ),
  dueSoon: entry(
    measureTitles.dueSoon,
    text(
      'Ашық, жауабы жоқ, мерзімі бүгіннен кейін, бірақ баптауда көрсетілген жұмыс күндері ішінде бітетіндер.',
      'Открытые без ответа, срок которых кончается после сегодняшнего дня, но не позже числа рабочих дней из настроек.',
      'Open without an answer, the term ending after today but within the number of working days of the settings.',
    ),
    terms,
  ),
  daysMedian: entry(
    measureTitles.daysMedian,
    text(
      'Тіркелуден жауапқа дейінгі күнтізбелік күндер, кезеңде қаралып, жауабы барлар бойынша: жартысы осыдан баяу емес. Тіркелу күнінен бұрынғы жауап — 0 күн.',
      'Календарные дни от регистрации до ответа по рассмотренным в периоде с ответом: у половины не больше. Ответ раньше дня регистрации (письмо пришло после работы) — 0 дней.',
      'Calendar days from registration to the answer of those considered in the period with an answer: half of them took no more. An answer before the day of registration (a letter after hours) counts as 0.',
    ),
    null,
  ),
  daysP90: entry(
    measureTitles.daysP90,
    text(
      'Сол күндер, оннан тоғызында осыдан көп емес.',
      'Те же дни: у девяти из десяти не больше.',
      'The same days: nine of ten took no more.',
    ),
    null,
  ),
  reworked: entry(
    measureTitles.reworked,
    text(
      'Кезеңде қаралғандардан жауабы кемінде бір рет қайтарылғандары.',
      'Рассмотренные в периоде, ответ по которым хотя бы раз возвращался.',
      'Considered in the period, the answer having been returned at least once.',
    ),
    null,
  ),
  reworkedShare: entry(
    measureTitles.reworkedShare,
    text(
      'Пысықтауға қайтарылғаны / қаралғаны.',
      'Возвращались на доработку / рассмотрено.',
      'Returned for rework / considered.',
    ),
    null,
    bases.considered,
  ),
  reopened: entry(
    measureTitles.reopened,
    text(
      'Кезеңде қаралғандардан жауаптан кейінгі қоңырауда өтініш беруші мәселе шешілмеді деген жолданымдар.',
      'Рассмотренные в периоде, о которых заявитель при звонке после ответа сказал, что вопрос не решён.',
      'Considered in the period, of which the person said when called back that it is not solved.',
    ),
    null,
  ),
  reopenedShare: entry(
    measureTitles.reopenedShare,
    text(
      'Қайта қолға алынғаны / қаралғаны.',
      'Возобновлено после звонка / рассмотрено.',
      'Taken up again / considered.',
    ),
    null,
    bases.considered,
  ),
  calledBack: entry(
    measureTitles.calledBack,
    text(
      'Кезеңде қаралғандардан өтініш беруші жауаптан кейінгі қоңырауда жауапты бағалаған жолданымдар.',
      'Рассмотренные в периоде, по которым заявитель при звонке после ответа дал оценку.',
      'Considered in the period, of which the person gave a grade when called back.',
    ),
    null,
  ),
  satisfiedOnCallBack: entry(
    measureTitles.satisfiedOnCallBack,
    text(
      'Төрт не бес деп бағалағандар / қоңырауға жауап бергендер.',
      'Оценившие на четыре или пять / ответившие на звонок.',
      'Grades of four or five / answered the call.',
    ),
    null,
    text('қоңырауға жауап бергендерден', 'от ответивших на звонок', 'of those who answered the call'),
  ),
  repeats: entry(
    measureTitles.repeats,
    text(
      'Тіркелгендердің ішінде қайталама деп белгіленгендер.',
      'Зарегистрированные в периоде с отметкой повторного.',
      'Registered in the period and marked as repeats.',
    ),
    accounting,
  ),
  repeatsShare: entry(
    measureTitles.repeatsShare,
    text('Қайталама / түскені.', 'Повторные / поступило.', 'Repeats / received.'),
    accounting,
    bases.received,
  ),
  collective: entry(
    measureTitles.collective,
    text(
      'Тіркелген ұжымдық жолданымдар.',
      'Зарегистрированные коллективные.',
      'Registered collective appeals.',
    ),
    accounting,
  ),
  anonymous: entry(
    measureTitles.anonymous,
    text(
      'Тіркелген анонимдік жолданымдар.',
      'Зарегистрированные анонимные.',
      'Registered anonymous appeals.',
    ),
    accounting,
  ),
  fromAbove: entry(
    measureTitles.fromAbove,
    text(
      'Жоғары тұрған орган жібергендердің тіркелгені.',
      'Зарегистрированные, присланные вышестоящим органом.',
      'Registered ones that a higher body sent.',
    ),
    accounting,
  ),
  fromAboveShare: entry(
    measureTitles.fromAboveShare,
    text(
      'Жоғары тұрған органдардан / түскені.',
      'Из вышестоящих органов / поступило.',
      'From higher bodies / received.',
    ),
    accounting,
    bases.received,
  ),
  lettersAccepted: entry(
    measureTitles.lettersAccepted,
    text(
      'Қабылданған жолданымдар журналындағы күні кезеңге түсетін хаттар: карточкасы әлі ашылмағандары да.',
      'Письма, день которых в журнале принятых обращений попадает в период, в том числе ещё без карточки.',
      'Letters whose day in the journal of accepted appeals lies in the period, with or without a card.',
    ),
    accounting,
  ),
  lettersWaiting: entry(
    measureTitles.lettersWaiting,
    text(
      'Қабылданған немесе бөлінген, карточкасы қазір әлі ашылмаған хаттар; өткен кезең үшін көрсеткіш жоқ.',
      'Принятые или распределённые письма, у которых сейчас ещё нет карточки; за прошедший период показателя нет.',
      'Letters accepted or distributed that have no card yet, now; there is no figure of a period that is over.',
    ),
    accounting,
  ),
};

/** The measure in words. */
export function measureTextOf(name: MeasureName): MeasureText {
  return measureTexts[name];
}
