import type { receptionPapers as ru } from '../ru/receptionPapers.ts';
import type { Translation } from '../translation.ts';

/** Papers of receptions, the schedule that everybody may read, the feeds of calendars. */
export const receptionPapers = {
  print: 'Басып шығару',
  printOf: 'Басып шығару: {{what}}',
  printIt: 'Басып шығару',
  language: 'Қағаздардың тілі',
  kind: {
    brief: 'Қабылдауға анықтама',
    pack: 'Материалдар',
    invited: 'Тізім және шақырылғандар',
    calls: 'Қоңырау шалу тізімі',
    agenda: 'Күн тәртібі және қатысу парағы',
    archive: 'Мұрағатқа өткізу актісі',
  },
  marked: 'белгіленгендер',
  day: 'бүкіл күн',
  public: {
    title: 'Жеке қабылдау кестесі',
    days: 'Бірыңғай қабылдау күндері, көшпелі және бейнеқабылдаулар',
    none: 'Бұл айда қабылдау жоқ.',
    previous: 'Алдыңғы ай',
    next: 'Келесі ай',
    printA4: 'А4 басып шығару',
    printA3: 'А3 басып шығару',
    enter: 'Қызметкерлерге кіру',
    booking:
      'Қабылдауға жұмыс күндері жұмыс уақытында жазады. Мәселенің мәнін айтыңыз: онсыз жолданым қараусыз қалдырылады.',
    openPage: 'Ашық кесте',
  },
  feeds: {
    feed: 'Телефондағы күнтізбе',
    feedNone: 'Мекенжай жоқ',
    feedSince: 'Мекенжай {{at}} берілді',
    feedRenew: 'Жаңа мекенжай беру',
    feedClose: 'Мекенжайды жабу',
    feedTold:
      'Мекенжай бір рет көрсетіледі. Оны қабылдайтын адамның өзіне беріңіз: мекенжайды білген адам қабылдау сағаттары мен нөмірлерін көреді, аттарын көрмейді.',
    feedCopy: 'Көшіріп алу',
  },
  gifts: {
    speaks: 'Қандай тілдерде қабылдайды',
    speaksAll: 'екі тілде де',
    hasVideo: 'Бейнебайланыс бар',
    noVideo: 'бейнебайланыссыз',
    placeKk: 'Орны (қаз.)',
    placeRu: 'Орны (орыс.)',
  },
  dayForm: {
    newDay: 'Жаңа қабылдау күні',
    editDay: 'Күнді өзгерту',
    on: 'Күні',
    kind: 'Түрі',
    territory: 'Аудан',
    videoRoom: 'Бейнебайланыс бөлмесі',
    videoLink: 'Бейнебайланыс сілтемесі',
    route: 'Сапар бағыты',
    routeHint: 'Әр аялдамаға бір жол: уақыты мен орны.',
    council: 'Екінші күн: қоғамдық кеңеспен кездесу',
    councilOn: 'Кездесу күні',
    councilTime: 'Уақыты',
    councilPlace: 'Кездесу орны',
    saveDay: 'Күнді сақтау',
    join: 'Бейнебайланысқа қосылу',
  },
  calling: { progress: '{{count}} қоңыраудың {{at}}-қоңырауы' },
} satisfies Translation<typeof ru>;
