import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';

/** Sentences in Russian and in Kazakh. */
export interface Frames {
  readonly ru: readonly string[];
  readonly kk: readonly string[];
}

/** What is asked for, by kind of appeal: the last sentence of an annotation. */
export const requestFrames: Partial<Record<AppealKind, Frames>> & { readonly application: Frames } = {
  application: {
    ru: [
      'Просит принять меры.',
      'Просит помочь в решении вопроса.',
      'Просит провести проверку с выездом на место.',
      'Просит рассмотреть вопрос и сообщить о принятом решении.',
      'Просит устранить нарушение.',
      'Просит взять вопрос на контроль.',
      'Просит назвать срок решения вопроса.',
    ],
    kk: [
      'Шара қолдануды сұрайды.',
      'Мәселені шешуге көмектесуді сұрайды.',
      'Орнына барып тексеруді сұрайды.',
      'Мәселені қарап, қабылданған шешім туралы хабарлауды сұрайды.',
      'Бұзушылықты жоюды сұрайды.',
      'Мәселені бақылауға алуды сұрайды.',
      'Мәселенің шешілу мерзімін айтуды сұрайды.',
    ],
  },
  complaint: {
    ru: [
      'Обжалует бездействие органа и просит отменить прежний ответ.',
      'Не согласен с принятым решением, просит его пересмотреть.',
      'Просит дать оценку действиям должностных лиц.',
      'Просит признать отказ незаконным.',
    ],
    kk: [
      'Органның әрекетсіздігіне шағымданады және бұрынғы жауаптың күшін жоюды сұрайды.',
      'Қабылданған шешіммен келіспейді, оны қайта қарауды сұрайды.',
      'Лауазымды адамдардың әрекетіне баға беруді сұрайды.',
      'Бас тартуды заңсыз деп тануды сұрайды.',
    ],
  },
  inquiry: {
    ru: [
      'Запрашивает сведения о принятых мерах.',
      'Просит сообщить, когда вопрос будет решён.',
      'Запрашивает план работ и сведения о финансировании.',
      'Просит разъяснить порядок решения вопроса.',
    ],
    kk: [
      'Қабылданған шаралар туралы мәлімет сұратады.',
      'Мәселенің қашан шешілетінін хабарлауды сұрайды.',
      'Жұмыс жоспары мен қаржыландыру туралы мәлімет сұратады.',
      'Мәселені шешу тәртібін түсіндіруді сұрайды.',
    ],
  },
  report: {
    ru: [
      'Сообщает о нарушении.',
      'Просит проверить изложенное.',
      'Обращает внимание на недостатки в работе.',
    ],
    kk: [
      'Бұзушылық туралы хабарлайды.',
      'Айтылғанды тексеруді сұрайды.',
      'Жұмыстағы кемшіліктерге назар аударады.',
    ],
  },
  proposal: {
    ru: [
      'Предлагает включить вопрос в план развития территории.',
      'Предлагает изменить порядок и обсудить его с жителями.',
      'Предлагает решение и готов участвовать в обсуждении.',
    ],
    kk: [
      'Мәселені аумақты дамыту жоспарына енгізуді ұсынады.',
      'Тәртіпті өзгертіп, тұрғындармен талқылауды ұсынады.',
      'Шешім ұсынады және талқылауға қатысуға дайын.',
    ],
  },
  response: {
    ru: ['Выражает своё отношение.', 'Благодарит за работу.', 'Делится мнением жителей.'],
    kk: ['Өз көзқарасын білдіреді.', 'Жұмыс үшін алғыс айтады.', 'Тұрғындардың пікірімен бөліседі.'],
  },
};

/** What a special law asks in, whoever writes. */
export const specialRequestFrames: Frames = {
  ru: [
    'Запрашивает документы и сведения в установленный законом срок.',
    'Просит представить письменную информацию по изложенному.',
  ],
  kk: [
    'Заңда белгіленген мерзімде құжаттар мен мәліметтерді сұратады.',
    'Баяндалған мәселе бойынша жазбаша ақпарат беруді сұрайды.',
  ],
};

/** How a letter begins. */
export const openingFrames: Frames = {
  ru: [
    'Здравствуйте.',
    'Уважаемые сотрудники акимата!',
    'Уважаемый аким области!',
    'Прошу рассмотреть моё обращение.',
    'Обращаюсь к вам, потому что на месте вопрос не решается.',
    'Пишу от имени своей семьи.',
  ],
  kk: [
    'Сәлеметсіздер ме.',
    'Құрметті әкімдік қызметкерлері!',
    'Құрметті облыс әкімі!',
    'Менің жолданымымды қарауды сұраймын.',
    'Мәселе жергілікті жерде шешілмегендіктен сіздерге жүгініп отырмын.',
    'Отбасымның атынан жазып отырмын.',
  ],
};

/** What was tried before. */
export const historyFrames: Frames = {
  ru: [
    'Ранее звонили диспетчеру, заявку приняли, но никто не приехал.',
    'В местном акимате ответили, что средств в бюджете нет.',
    'Устно обещали решить вопрос до конца месяца, срок прошёл.',
    'Фотографии и копии документов прилагаю.',
    'Вопрос касается не только нас, но и соседей.',
    'На прежнее письмо пришёл общий ответ без сроков.',
    'В доме живут пожилые люди и дети.',
    'Ездили в районный центр дважды, специалиста на месте не было.',
    'Готовы показать всё на месте.',
    'Со слов специалистов, решение зависит от области.',
  ],
  kk: [
    'Бұрын диспетчерге қоңырау шалдық, өтінімді қабылдады, бірақ ешкім келмеді.',
    'Жергілікті әкімдіктен бюджетте қаражат жоқ деген жауап алдық.',
    'Ай соңына дейін шешеміз деп ауызша уәде берді, мерзім өтіп кетті.',
    'Фотосуреттер мен құжаттардың көшірмесін қоса беремін.',
    'Мәселе бізге ғана емес, көршілерге де қатысты.',
    'Алдыңғы хатқа мерзімі көрсетілмеген жалпы жауап келді.',
    'Үйде қарттар мен балалар тұрады.',
    'Аудан орталығына екі рет бардық, маман орнында болмады.',
    'Барлығын орнында көрсетуге дайынбыз.',
    'Мамандардың айтуынша, шешім облысқа байланысты.',
  ],
};

/** How a letter ends. */
export const closingFrames: Frames = {
  ru: [
    'Прошу принять меры и ответить в установленный срок.',
    'Надеюсь на вашу помощь.',
    'Прошу направить ответ на русском языке.',
    'Прошу сообщить, кто и когда решит этот вопрос.',
    'Прошу не пересылать обращение тем, на кого я жалуюсь.',
    'Заранее благодарю за ответ.',
  ],
  kk: [
    'Шара қолданып, белгіленген мерзімде жауап беруді сұраймын.',
    'Көмектеріңізге сенемін.',
    'Жауапты қазақ тілінде жіберуді сұраймын.',
    'Бұл мәселені кім және қашан шешетінін хабарлауды сұраймын.',
    'Жолданымды мен шағымданған адамдарға жібермеуді сұраймын.',
    'Жауап үшін алдын ала рақмет.',
  ],
};

const foreignOpenings = [
  'Dear Sir or Madam, I live here on a temporary permit.',
  'To whom it may concern: our family moved to the region last year.',
  'Good day. I study at the university and rent a flat nearby.',
  'Dear officials, my company has an office in the city.',
  'Hello, I came here to work at the plant two years ago.',
  'Dear Akim, my wife is a citizen and I hold a residence card.',
];
const foreignMatters = [
  'The clinic asks for a paper that nobody can name, and my daughter has been waiting for the doctor since spring.',
  'The bus that takes workers home no longer stops in our street after eight in the evening.',
  'Water comes out of the tap brown every morning, and the company answers that everything is in order.',
  'The school says there is no place in the Russian class and offers nothing else.',
  'My landlord took the deposit and will not give it back, although the contract ended in time.',
  'There is no light between the market and the station, and two of my neighbours were robbed there.',
  'The registration of our car has been put off four times because of an error in the system.',
  'Rubbish has lain in front of our house for a month and dogs carry it all over the yard.',
  'I was fined for parking in a place where the sign had been taken down before.',
  'The bank closed my account without a reason and keeps my salary of last month.',
];
const foreignClosings = [
  'Please let me know what documents are needed.',
  'Please look into it and tell us who is responsible.',
  'We could not get an answer at the local office.',
  'I would be glad to show everything on the spot.',
  'An answer in English or Russian would help us very much.',
];

/** Letters in another language, each with a matter of its own; the annotation is the registrar's. */
export const foreignLetters: readonly string[] = foreignOpenings.flatMap((opening) =>
  foreignMatters.flatMap((matter) => foreignClosings.map((closing) => `${opening} ${matter} ${closing}`)),
);
