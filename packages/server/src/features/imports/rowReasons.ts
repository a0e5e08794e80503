import type { Language } from '@tyndau/domain/kernel/localized';
import type { Refusal } from '../../graphql/refusal.ts';
import { importFields } from './importFields.ts';

type Sentence = readonly [kk: string, ru: string, en: string];

/** Why a row was not taken, in words: for the table that goes back to whoever must correct it. */
const sentences: Readonly<Record<string, Sentence>> = {
  REQUIRED: ['Ұяшық бос', 'Ячейка пуста', 'The cell is empty'],
  TEXT_TOO_LONG: [
    'Мәтін {most} таңбадан ұзын',
    'Текст длиннее {most} знаков',
    'The text is longer than {most} characters',
  ],
  DATE_NOT_UNDERSTOOD: [
    '«{value}» — күн емес. КК.АА.ЖЖЖЖ түрінде жазыңыз',
    '«{value}» — не дата. Напишите ДД.ММ.ГГГГ',
    '“{value}” is not a date. Write DD.MM.YYYY',
  ],
  NUMBER_NOT_UNDERSTOOD: ['«{value}» — сан емес', '«{value}» — не число', '“{value}” is not a number'],
  CODE_UNKNOWN: [
    'Анықтамалықта «{value}» мәні жоқ',
    'В справочнике нет значения «{value}»',
    'The dictionary has no “{value}”',
  ],
  STATUS_NOT_UNDERSTOOD: [
    '«{value}» күйінен қараудың аяқталғаны белгісіз',
    'По состоянию «{value}» непонятно, рассмотрено ли обращение',
    'The status “{value}” does not tell whether the consideration is over',
  ],
  PLACE_NOT_UNDERSTOOD: [
    '«{value}» аумағы анықталмады',
    'Территория «{value}» не найдена или названа неоднозначно',
    'The territory “{value}” was not found or is ambiguous',
  ],
  TERRITORY_UNKNOWN: [
    'Мұндай аумақ анықтамалықта жоқ',
    'Такой территории нет в справочнике',
    'There is no such territory',
  ],
  QUESTION_NOT_UNDERSTOOD: [
    '«{value}» мәселесі сыныптауыштан табылмады',
    'Вопрос «{value}» не найден в классификаторе',
    'The question “{value}” is not in the classifier',
  ],
  QUESTION_TOO_WIDE: [
    '«{value}» тақырыбы тым кең, ал хаттың сөздері мәселені анықтамайды',
    'Тема «{value}» слишком широкая, и слова обращения не уточняют вопрос',
    'The subject “{value}” is too wide, and the words of the letter do not narrow it',
  ],
  QUESTION_UNKNOWN: [
    'Мұндай мәселе сыныптауышта жоқ',
    'Такого вопроса нет в классификаторе',
    'There is no such question',
  ],
  QUESTION_NOT_A_LEAF: [
    'Мәселені сыныптауыштың соңғы деңгейінен таңдаңыз',
    'Укажите вопрос последнего уровня классификатора',
    'Name a question of the last level',
  ],
  QUESTION_CLOSED: [
    'Мәселенің қолданылуы тоқтатылған',
    'Вопрос больше не применяется',
    'The question is closed',
  ],
  BODY_UNKNOWN: [
    'Мұндай орган анықтамалықта жоқ',
    'Такого органа нет в справочнике',
    'There is no such body',
  ],
  ROW_DOUBLED: [
    'Бұл жол файлда жоғарыда бар',
    'Эта строка уже встречалась выше в файле',
    'This row stands above in the file already',
  ],
  RECEIVED_IN_FUTURE: [
    'Түскен күні әлі келген жоқ',
    'Дата поступления ещё не наступила',
    'The day of receipt is in the future',
  ],
  CONTENT_REQUIRED: ['Жолданымның мазмұны жоқ', 'Нет содержания обращения', 'The letter has no content'],
  LAST_NAME_REQUIRED: [
    'Өтініш берушінің тегі көрсетілмеген',
    'Не указана фамилия заявителя',
    'The surname of the applicant is missing',
  ],
  ORGANISATION_NAME_REQUIRED: [
    'Ұйымның атауы көрсетілмеген',
    'Не указано наименование организации',
    'The name of the organisation is missing',
  ],
  ANONYMOUS_WITH_IDENTITY: [
    'Анонимдік жолданымда ЖСН немесе БСН болмауға тиіс',
    'В анонимном обращении указан ИИН или БИН',
    'An anonymous letter bears an ИИН or БИН',
  ],
  COMPLAINED_ABOUT_REQUIRED: [
    'Шағымда кімге шағымданатыны көрсетілмеген',
    'В жалобе не указано, на кого она',
    'The complaint does not say whom it is about',
  ],
  SIGNATORIES_TOO_FEW: [
    'Қол қоюшылар кемінде {least} болуға тиіс',
    'Подписавших должно быть не меньше {least}',
    'There must be at least {least} signatories',
  ],
  SHEETS_TOO_FEW: [
    'Қағаз жолданымда кемінде бір парақ болады',
    'У бумажного обращения не меньше одного листа',
    'A paper letter has at least one sheet',
  ],
  TYPE_CONTRADICTS_FORM: [
    'Түрі нысанына сәйкес келмейді',
    'Тип не соответствует форме',
    'The type contradicts the form',
  ],
  STRATEGIC_TOPIC_REQUIRED: [
    'Стратегиялық жолданымның тақырыбы көрсетілмеген',
    'У стратегического обращения не указана тема',
    'A strategic letter needs a topic',
  ],
  TERM_RULE_MISSING: [
    'Бұл күнгі жолданым түріне заңда белгіленген мерзім анықтамалықта жоқ',
    'На этот день в справочнике нет срока для такого вида обращений',
    'There is no term for this kind of letter on that day',
  ],
  IIN_LENGTH: ['ЖСН он екі цифрдан тұрады', 'В ИИН двенадцать цифр', 'An ИИН has twelve digits'],
  IIN_NEVER_ISSUED: ['Мұндай ЖСН берілмейді', 'Такой ИИН не выдают', 'Such an ИИН is never issued'],
  IIN_CHECK_DIGIT: [
    'ЖСН қате: бақылау цифры сәйкес емес',
    'Ошибка в ИИН: не сходится контрольная цифра',
    'The check digit of the ИИН is wrong',
  ],
  IIN_CENTURY: [
    'ЖСН қате: жетінші цифр',
    'Ошибка в ИИН: седьмая цифра',
    'The seventh digit of the ИИН is wrong',
  ],
  IIN_BIRTH_DATE: [
    'ЖСН қате: мұндай туған күн жоқ',
    'Ошибка в ИИН: такой даты рождения нет',
    'The ИИН tells a day that does not exist',
  ],
  IIN_BIRTH_IN_FUTURE: [
    'ЖСН қате: адам әлі тумаған болып шығады',
    'Ошибка в ИИН: по нему человек ещё не родился',
    'By the ИИН the person is not born yet',
  ],
  DAY_IN_FUTURE: ['Бұл күн әлі келген жоқ', 'Этот день ещё не наступил', 'This day has not come yet'],
  BIN_LENGTH: ['БСН он екі цифрдан тұрады', 'В БИН двенадцать цифр', 'A БИН has twelve digits'],
  BIN_NEVER_ISSUED: ['Мұндай БСН берілмейді', 'Такой БИН не выдают', 'Such a БИН is never issued'],
  BIN_CHECK_DIGIT: [
    'БСН қате: бақылау цифры сәйкес емес',
    'Ошибка в БИН: не сходится контрольная цифра',
    'The check digit of the БИН is wrong',
  ],
  BIN_REGISTRATION_MONTH: [
    'БСН қате: мұндай тіркелген ай жоқ',
    'Ошибка в БИН: такого месяца регистрации нет',
    'The БИН tells a month that does not exist',
  ],
  BIN_ENTITY_TYPE: [
    'БСН қате: бесінші цифр',
    'Ошибка в БИН: пятая цифра',
    'The fifth digit of the БИН is wrong',
  ],
  BIN_UNIT_TYPE: [
    'БСН қате: алтыншы цифр',
    'Ошибка в БИН: шестая цифра',
    'The sixth digit of the БИН is wrong',
  ],
  OUTCOME_REQUIRED: [
    'Қарау нәтижесі көрсетілмеген',
    'Не указан результат рассмотрения',
    'The outcome is missing',
  ],
  ANSWERED_ON_REQUIRED: [
    'Жауап күні көрсетілмеген',
    'Не указана дата ответа',
    'The day of the answer is missing',
  ],
  ANSWER_OUTCOME_NOT_AN_ANSWER: [
    'Мұндай нәтиже жауап бола алмайды',
    'Такой результат не бывает у ответа',
    'An answer cannot have this outcome',
  ],
  ANSWER_TEXT_REQUIRED: ['Жауап мәтіні жоқ', 'Нет текста ответа', 'The text of the answer is missing'],
  ANSWER_LANGUAGE: [
    'Жауап мемлекеттік тілде немесе жолданым тілінде беріледі',
    'Ответ даётся на государственном языке или на языке обращения',
    'An answer is given in the state language or in that of the letter',
  ],
  ANSWER_SIGNATORY_REQUIRED: [
    'Жауапқа кім қол қойғаны көрсетілмеген',
    'Не указано, кто подписал ответ',
    'Who signed the answer is missing',
  ],
  ANSWER_BEFORE_REGISTRATION: [
    'Жауап күні тіркеу күнінен ({registeredOn}) бұрын',
    'Дата ответа раньше дня регистрации ({registeredOn})',
    'The answer is earlier than the registration ({registeredOn})',
  ],
  ANSWER_IN_FUTURE: [
    'Жауап күні әлі келген жоқ',
    'Дата ответа ещё не наступила',
    'The day of the answer is in the future',
  ],
  DUE_BEFORE_REGISTRATION: [
    'Мерзім тіркеу күнінен бұрын',
    'Срок раньше дня регистрации',
    'The term ends before the registration',
  ],
};

const at: Readonly<Record<Language, 0 | 1 | 2>> = { kk: 0, ru: 1, en: 2 };

/** Every code that has a sentence here. */
export const reasonCodes: readonly string[] = Object.keys(sentences);

/** One refusal as «Field: sentence». */
export function sayReason({ code, field, params }: Refusal, language: Language): string {
  const template = sentences[code]?.[at[language]] ?? code;
  const sentence = template.replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
  const own = field?.replace(/^applicant\./, '');
  const title = importFields.find(({ name }) => name === own)?.title[language];
  return title ? `${title}: ${sentence}` : sentence;
}
