import type { content as ru } from '../ru/content.ts';
import type { Translation } from '../translation.ts';

export const content = {
  title: 'Хаттардың мазмұны',
  filter: 'Қай хаттар',
  from: 'Басы',
  to: 'Соңы',
  place: 'Орны',
  anywhere: 'барлық жер',
  question: 'Мәселе',
  anything: 'кез келген',
  words: 'Бұл хаттардың ерекшелігі',
  wordsHint:
    'Басқа хаттарға қарағанда мұнда жиірек кездесетін сөздер мен тіркестер; сан — оқылған хаттардың қаншасында',
  against: 'Немен салыстыру',
  contrast: { question: 'Басқа мәселелер', place: 'Басқа орындар', period: 'Бұған дейінгі жыл' },
  reading: 'Хаттар оқылып жатыр',
  noWords: 'Елеулі ерекшелігі жоқ',
  noWordsHint: 'Сөзді кемінде бес адам жазып, оны кездейсоқтықпен түсіндіруге болмаса, ол аталады.',
  wordCounts: 'мұнда {{here}}, басқаларда {{elsewhere}}; ауытқу {{weight}}',
  readAll:
    'Оқылған хаттар: {{here}}, салыстыру үшін {{others}}; бір адамнан бір хат. Салмақталған мүмкіндіктер қатынасы, үш стандартты ауытқудан бастап.',
  sampled:
    'Біркелкі іріктеме оқылды: {{letters}} хаттан {{here}}, салыстыру үшін {{elsewhere}} хаттан {{others}}; бір адамнан бір хат. Салмақталған мүмкіндіктер қатынасы, үш стандартты ауытқудан бастап.',
  systemic: 'Бір жерден көп адам бір мәселе туралы',
  systemicHint: 'Бір адамның шағымы емес, сол жердің мұқтажы',
  leastPeople: 'Кемінде қанша адам',
  leastPeoplePrefix: 'кемінде ',
  people: 'Адам',
  letters: 'Хат',
  repeats: 'Қайталама',
  noSystemic: 'Мұндай жоқ',
  campaigns: 'Көп адамнан бір хат',
  campaignsHint_one: 'Соңғы {{letters}} хаттан ізделді',
  campaignsHint_other: 'Соңғы {{letters}} хаттан ізделді',
  noCampaigns: 'Бес не одан көп адамнан түскен бірдей хат жоқ',
  groupCounts_one: '{{people}} адам, хат саны: {{letters}}',
  groupCounts_other: '{{people}} адам, хат саны: {{letters}}',
  firstOpened: 'алғашқы {{count}} ашылады',
} satisfies Translation<typeof ru>;
