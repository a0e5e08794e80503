import type { PersonName } from '@tyndau/domain/identity/personName';
import type { Dice } from './random.ts';

// Surnames are put together from words of the steppe and the forest and belong to nobody in particular;
// given names are those of everybody.
const kazakhRoots =
  'Тұлпар Қыран Аршалы Бұлақ Самал Көктем Таңсық Шұғыла Желкен Дария Тасбұлақ Жусан Бидай Құсжол Шолпан Айдын Қарағай Көктерек Сарыжайлау Бозторғай Ақселеу Жаңбыр Найзағай Нұрлытаң Ақтілек Жарқын Керуен Алтынемел Көкжиек Самұрық Жидек Мойыл Көгершін Сұңқар Тарлан Арғымақ Қоңыржел Бәйтерек Айқас Сырнай'.split(
    ' ',
  );
const kazakhEndings = ['баев', 'беков', 'ов', 'қанов', 'құлов'];
const russianFirst =
  'Снегирёв Зорянкин Свиристелев Подснежников Ковылёв Степняков Ветрогонов Лугоцветов Росинкин Туманцев Березкин Калинкин Ясенев Журавликов Клёнов Колокольцев Зимородков Облепихин Пшеницын Вьюгин Рябинкин Стрижёв Чибисов Ольхин Тополев'.split(
    ' ',
  );
const russianSecond = [
  'Полевой',
  'Степной',
  'Луговой',
  'Озёрный',
  'Заречный',
  'Тобольный',
  'Ковыльный',
  'Ясный',
];

const kazakhMen =
  'Айдос Нұрлан Ерлан Бауыржан Қайрат Серік Дәурен Мейрам Асқар Болат Жанат Қанат Олжас Руслан Темірлан Әлібек Марат Талғат Ержан Самат'.split(
    ' ',
  );
const kazakhWomen =
  'Айгүл Гүлнар Сәуле Жанар Динара Алма Әсел Мәдина Қарлығаш Бибігүл Ботагөз Назгүл Раушан Шолпан Айнұр Маржан Лаура Күләш Зере Томирис'.split(
    ' ',
  );
const fathers =
  'Серік Болат Марат Қайрат Ермек Нұрлан Жұмабек Сағындық Төлеген Әмір Қуаныш Бекболат Жанат Асхат Орынбай'.split(
    ' ',
  );
const russianMen =
  'Александр Сергей Андрей Владимир Николай Алексей Дмитрий Иван Михаил Виктор Евгений Олег Павел Юрий Пётр'.split(
    ' ',
  );
const russianWomen =
  'Елена Ольга Наталья Татьяна Ирина Светлана Людмила Галина Марина Анна Валентина Надежда Оксана Юлия Вера'.split(
    ' ',
  );
const russianFathers = 'Александр Сергей Андрей Владимир Николай Алексей Иван Виктор Михаил Пётр'.split(' ');

const sons: Record<string, string> = {
  Сергей: 'Сергеевич',
  Андрей: 'Андреевич',
  Николай: 'Николаевич',
  Алексей: 'Алексеевич',
  Михаил: 'Михайлович',
  Пётр: 'Петрович',
};

/** An invented name; `isKazakh` tells by which custom it is made. */
export function makeName(dice: Dice, sex: 'male' | 'female', isKazakh: boolean): PersonName {
  return isKazakh ? kazakhName(dice, sex) : russianName(dice, sex);
}

function kazakhName(dice: Dice, sex: 'male' | 'female'): PersonName {
  const surname = dice.pick(kazakhRoots) + dice.pick(kazakhEndings);
  const father = dice.pick(fathers);
  return {
    lastName: sex === 'male' ? surname : `${surname}а`,
    firstName: dice.pick(sex === 'male' ? kazakhMen : kazakhWomen),
    patronymic: dice.chance(0.08) ? null : `${father}${sex === 'male' ? 'ұлы' : 'қызы'}`,
  };
}

function russianName(dice: Dice, sex: 'male' | 'female'): PersonName {
  const [first, second] = [dice.pick(russianFirst), dice.pick(russianSecond)];
  const father = dice.pick(russianFathers);
  const son = sons[father] ?? `${father}ович`;
  return {
    lastName: sex === 'male' ? `${first}-${second}` : `${first}а-${second.replace(/(ой|ый)$/, 'ая')}`,
    firstName: dice.pick(sex === 'male' ? russianMen : russianWomen),
    patronymic: sex === 'male' ? son : son.replace(/ич$/, 'на'),
  };
}

const companyWords =
  'Ақжелкен Тұлпартас Көкдала Жұлдызнан Алтынмасақ Селеусай Қыранжол Бидайлы Тобылмаусым Сарымойын Ковыль-Трейд Степной-Мастер Берёза-Сервис Заря-Тобола Снегирь-Строй Нива-Оазис Пшеница-Плюс Журавль-Транс Роса-Мед Клён-Быт'.split(
    ' ',
  );
const companyTrades = [
  'Агро',
  'Строй',
  'Сервис',
  'Логистик',
  'Мебель',
  'Энерго',
  'Фарм',
  'Тур',
  'Нан',
  'Техно',
];

/** An invented company in the language of its letter. */
export function makeCompany(dice: Dice, isKazakh: boolean): string {
  const name = `${dice.pick(companyWords)} ${dice.pick(companyTrades)} ${dice.between(1, 99)}`;
  return isKazakh ? `«${name}» ЖШС` : `ТОО «${name}»`;
}
