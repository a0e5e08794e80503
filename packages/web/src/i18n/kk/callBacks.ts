import type { callBacks as ru } from '../ru/callBacks.ts';
import type { Translation } from '../translation.ts';

export const callBacks = {
  title: 'Жауаптан кейінгі қоңыраулар',
  view: 'Кімді көрсету',
  views: {
    due: 'Бүгін хабарласу',
    waiting: 'Барлық күтушілер',
    done: 'Хабарласылды',
    reopened: 'Қайта қолға алынды',
  },
  none: 'Хабарласатын ешкім жоқ',
  noneHint: 'Мұнда жауап алған немесе қабылдауда болғандардың бір бөлігі түседі; үлесі баптауларда берілген.',
  name: 'Кімге',
  phone: 'Телефон',
  outcome: 'Қашан хабарласу, не айтылды',
  about: 'Не туралы',
  number: 'Нөмірі',
  answeredOn: 'Жауап күні',
  given: 'Қарау нәтижесі',
  words: 'Өтініш берушінің сөзі',
  tried_one: '{{count}} рет хабарласылды',
  tried_other: '{{count}} рет хабарласылды',
  unreached: 'Хабарласу мүмкін болмады',
  grade: 'баға {{grade}}',
  result: 'Қоңырау',
  solved: 'Мәселе шешілді ме',
  satisfaction: 'Жауапқа баға, 1-ден 5-ке дейін',
  record: 'Қоңырауды жазу',
  recorded: 'Қоңырау жазылды',
  reopening: {
    control: 'Уәде етілген іс атқарылмаған: жолданым жаңа мерзіммен бақылауға қойылады.',
    repeat:
      'Қаралған іс қоңыраумен қайта ашылмайды: қайталама жолданым немесе шағым беруге болатынын түсіндіріңіз.',
  },
} satisfies Translation<typeof ru>;
