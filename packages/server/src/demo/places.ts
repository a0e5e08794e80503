import { byWeight, type Dice } from './random.ts';

/** A town or a village in the forms that sentences need. */
export interface Place {
  readonly districtCode: string;
  readonly isTown: boolean;
  /** «в городе Рудном» */
  readonly inRu: string;
  /** «города Рудного» */
  readonly ofRu: string;
  /** «г. Рудный», as in an address. */
  readonly shortRu: string;
  /** «Рудный қаласында» */
  readonly inKk: string;
  /** «Рудный қаласының» */
  readonly ofKk: string;
  /** «Рудный қаласына», before a postposition of the dative. */
  readonly toKk: string;
  readonly shortKk: string;
}

type District = readonly [
  code: string,
  weight: number,
  ofRu: string,
  kk: string,
  /** Kind (г/с/п), Russian name, its locative and genitive, Kazakh name; the villages but for the centre are invented. */
  places: string,
];

// Weights follow the sizes of the districts, roughly.
const districts: readonly District[] = [
  ['391000000', 31, '', '', 'г Костанай Костанае Костаная Қостанай'],
  ['392400000', 15, '', '', 'г Рудный Рудном Рудного Рудный|п Ковыльный Ковыльном Ковыльного Ақселеу'],
  ['391600000', 5, '', '', 'г Аркалык Аркалыке Аркалыка Арқалық|с Жанаталап Жанаталап Жанаталап Жаңаталап'],
  ['392000000', 4.6, '', '', 'г Лисаковск Лисаковске Лисаковска Лисаков'],
  [
    '395400000',
    8.5,
    'Костанайского района',
    'Қостанай ауданының',
    'г Тобыл Тобыле Тобыла Тобыл|с Заречная-Слобода Заречная-Слобода Заречная-Слобода Жағажай|с Ромашково Ромашкове Ромашкова Түймедақ',
  ],
  [
    '394400000',
    5.4,
    'Житикаринского района',
    'Жітіқара ауданының',
    'г Житикара Житикаре Житикары Жітіқара|с Кремнёвка Кремнёвке Кремнёвки Шақпақ',
  ],
  [
    '393600000',
    4.6,
    'Аулиекольского района',
    'Әулиекөл ауданының',
    'с Аулиеколь Аулиеколь Аулиеколь Әулиекөл|с Сосновая-Падь Сосновая-Падь Сосновая-Падь Қарағайсай|п Бозащы Бозащы Бозащы Бозащы',
  ],
  [
    '395000000',
    3.3,
    'Карабалыкского района',
    'Қарабалық ауданының',
    'п Карабалык Карабалык Карабалык Қарабалық|с Светлый-Яр Светлый-Яр Светлый-Яр Жарықсай',
  ],
  [
    '394000000',
    2.2,
    'Денисовского района',
    'Денисов ауданының',
    'с Денисовка Денисовке Денисовки Денисовка|с Полевое Полевом Полевого Егіндібұлақ',
  ],
  [
    '395200000',
    2.6,
    'Карасуского района',
    'Қарасу ауданының',
    'с Карасу Карасу Карасу Қарасу|с Камышное Камышном Камышного Қамысбұлақ',
  ],
  [
    '395600000',
    2.8,
    'Мендыкаринского района',
    'Меңдіқара ауданының',
    'с Боровское Боровском Боровского Боровской|с Лесная-Поляна Лесная-Поляна Лесная-Поляна Тоғайлы',
  ],
  [
    '396800000',
    2.8,
    'Федоровского района',
    'Федоров ауданының',
    'с Федоровка Федоровке Федоровки Федоровка|с Пшеничное Пшеничном Пшеничного Бидайық',
  ],
  [
    '396400000',
    2.7,
    'района Беимбета Майлина',
    'Бейімбет Майлин ауданының',
    'с Айет Айет Айет Әйет|с Новая-Нива Новая-Нива Новая-Нива Жаңаегін',
  ],
  [
    '396200000',
    2.1,
    'Сарыкольского района',
    'Сарыкөл ауданының',
    'п Сарыколь Сарыколь Сарыколь Сарыкөл|с Белая-Балка Белая-Балка Белая-Балка Ақжыра',
  ],
  [
    '396600000',
    2,
    'Узункольского района',
    'Ұзынкөл ауданының',
    'с Узунколь Узунколь Узунколь Ұзынкөл|с Долгое Долгом Долгого Ұзынбұлақ',
  ],
  [
    '394200000',
    1.2,
    'Жангельдинского района',
    'Жангелдин ауданының',
    'с Торгай Торгай Торгай Торғай|с Шилибулак Шилибулак Шилибулак Шилібұлақ',
  ],
  [
    '393400000',
    1.4,
    'Амангельдинского района',
    'Амангелді ауданының',
    'с Амангельды Амангельды Амангельды Амангелді|с Кумкешу Кумкешу Кумкешу Құмкешу',
  ],
  [
    '393200000',
    1.4,
    'Алтынсаринского района',
    'Алтынсарин ауданының',
    'с Убаганское Убаганском Убаганского Обаған|с Берёзовая-Роща Берёзовая-Роща Берёзовая-Роща Қайыңды',
  ],
  [
    '394800000',
    1.2,
    'Камыстинского района',
    'Қамысты ауданының',
    'с Камысты Камысты Камысты Қамысты|с Дальнее Дальнем Дальнего Алысбұлақ',
  ],
  [
    '395800000',
    1.1,
    'Наурзумского района',
    'Наурызым ауданының',
    'с Караменды Караменды Караменды Қараменді|с Журавлиное Журавлином Журавлиного Тырналы',
  ],
];

const kinds: Record<
  string,
  readonly [inRu: string, ofRu: string, shortRu: string, kk: string, shortKk: string]
> = {
  г: ['городе', 'города', 'г.', 'қаласы', 'қ.'],
  п: ['посёлке', 'посёлка', 'п.', 'кенті', 'кенті'],
  с: ['селе', 'села', 'с.', 'ауылы', 'а.'],
};

function placesOf([districtCode, , districtRu, districtKk, list]: District): Place[] {
  return list.split('|').map((text) => {
    const [kind = 'с', name = '', at = '', of = '', kk = ''] = text
      .split(' ')
      .map((word) => word.replaceAll('-', ' '));
    const [inRu, ofRu, shortRu, kindKk, shortKk] = kinds[kind] ?? ['селе', 'села', 'с.', 'ауылы', 'а.'];
    const ru = districtRu ? ` ${districtRu}` : '';
    const before = districtKk ? `${districtKk} ` : '';
    return {
      districtCode,
      isTown: kind === 'г',
      inRu: `в ${inRu} ${at}${ru}`,
      ofRu: `${ofRu} ${of}${ru}`,
      shortRu: `${shortRu} ${name}`,
      inKk: `${before}${kk} ${kindKk}нда`.replace('кентінда', 'кентінде'),
      ofKk: `${before}${kk} ${kindKk}ның`.replace('кентіның', 'кентінің'),
      toKk: `${before}${kk} ${kindKk}на`.replace('кентіна', 'кентіне'),
      shortKk: `${kk} ${shortKk}`,
    };
  });
}

const byDistrict = new Map(districts.map((district) => [district[0], placesOf(district)]));
const pickDistrict = byWeight(districts.map(([code, weight]) => [code, weight] as const));

/** Codes of the districts, the largest first. */
export const districtCodes: readonly string[] = districts.map(([code]) => code);

/** A town or village, the large districts oftener. */
export function pickPlace(dice: Dice, districtCode = pickDistrict(dice)): Place {
  const places = byDistrict.get(districtCode);
  if (!places) throw new RangeError(`No places in ${districtCode}`);
  const [centre] = places;
  return centre && (places.length === 1 || dice.chance(0.55)) ? centre : dice.pick(places);
}

/** A village of the district if it has any, for questions that only villages ask. */
export function pickVillage(dice: Dice, districtCode: string): Place {
  const villages = (byDistrict.get(districtCode) ?? []).filter(({ isTown }) => !isTown);
  return villages.length > 0 ? dice.pick(villages) : pickPlace(dice, districtCode);
}

/** Streets in the Russian genitive and the Kazakh nominative. */
export const streets: readonly (readonly [ru: string, kk: string])[] = [
  ['Абая', 'Абай'],
  ['Алтынсарина', 'Алтынсарин'],
  ['Байтурсынова', 'Байтұрсынов'],
  ['Ауэзова', 'Әуезов'],
  ['Маяковского', 'Маяковский'],
  ['Гоголя', 'Гоголь'],
  ['Пушкина', 'Пушкин'],
  ['Чехова', 'Чехов'],
  ['Каирбекова', 'Қайырбеков'],
  ['Тауелсиздик', 'Тәуелсіздік'],
  ['Наурыз', 'Наурыз'],
  ['Достык', 'Достық'],
  ['Бейбитшилик', 'Бейбітшілік'],
  ['Майлина', 'Майлин'],
  ['Карбышева', 'Карбышев'],
  ['Гагарина', 'Гагарин'],
  ['Космонавтов', 'Ғарышкерлер'],
  ['Строителей', 'Құрылысшылар'],
  ['Парковой', 'Саябақ'],
  ['Школьной', 'Мектеп'],
  ['Садовой', 'Бақша'],
  ['Степной', 'Дала'],
  ['Озёрной', 'Көл'],
  ['Набережной', 'Жағалау'],
  ['Молодёжной', 'Жастар'],
  ['Целинной', 'Тың'],
  ['Заводской', 'Зауыт'],
  ['Полевой', 'Егіндік'],
  ['Северной', 'Солтүстік'],
  ['Южной', 'Оңтүстік'],
];
