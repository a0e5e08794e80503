import type { Localized } from '@tyndau/domain/kernel/localized';

/** How the text of a cell is understood. */
export type FieldKind = 'text' | 'date' | 'code' | 'question' | 'territory' | 'flag';

/** Something an appeal has that a column of a table may tell. */
export interface ImportField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly title: Localized;
  /** Without it no row can be registered: a column or a constant must give it. */
  readonly isRequired: boolean;
  /** For codes: the dictionary whose codes and names are understood. */
  readonly dictionary: string | null;
  /** What the table lacks may be said once for all rows. */
  readonly takesConstant: boolean;
  /** Only a constant: no column tells it. */
  readonly isConstantOnly: boolean;
  /** The longest text taken. */
  readonly most: number;
  /** Column names people give it, folded, in any of the languages. */
  readonly aliases: readonly string[];
}

interface Traits {
  readonly kind?: FieldKind;
  readonly required?: boolean;
  readonly dictionary?: string;
  readonly constant?: boolean;
  readonly constantOnly?: boolean;
  readonly most?: number;
}

function field<Name extends string>(
  name: Name,
  [kk, ru, en]: readonly [string, string, string],
  aliases: string,
  traits: Traits = {},
) {
  return {
    name,
    kind: traits.kind ?? (traits.dictionary ? 'code' : 'text'),
    title: { kk, ru, en },
    isRequired: traits.required ?? false,
    dictionary: traits.dictionary ?? null,
    takesConstant: traits.constant ?? traits.constantOnly ?? false,
    isConstantOnly: traits.constantOnly ?? false,
    most: traits.most ?? 500,
    aliases: aliases === '' ? [] : aliases.split('|'),
  } satisfies ImportField & { name: Name };
}

const LONG = 30_000;
const coded = { constant: true, required: true } as const;

/** Everything that can be taken from a table, in the order of the card. */
export const importFields = [
  field(
    'externalId',
    ['Бастапқы нөмірі', 'Номер в источнике', 'Number in the source'],
    'жолданым нөмірі|id|ид|номер|номер обращения|нөмірі|өтініш нөмірі|external id|number|рег номер|регистрационный номер|тіркеу нөмірі|uid|guid',
  ),
  field('externalSystem', ['Дереккөздің атауы', 'Название источника', 'Name of the source'], '', {
    constantOnly: true,
    most: 60,
  }),
  field(
    'receivedAt',
    ['Түскен күні', 'Дата поступления', 'Received on'],
    'дата|дата поступления|дата обращения|дата регистрации|дата приема|түскен күні|күні|өтініш күні|тіркелген күні|received|received at|received on|date|created|created at|дата создания',
    { kind: 'date', ...coded },
  ),
  field(
    'receivedTime',
    ['Түскен уақыты', 'Время поступления', 'Time of receipt'],
    'время|время поступления|түскен уақыты|уақыты|time|received time',
  ),
  field(
    'applicantName',
    ['Өтініш берушінің аты-жөні', 'ФИО заявителя', 'Name of the applicant'],
    'фио|заявитель|фио заявителя|ф и о|автор|өтініш беруші|аты жөні|тегі аты әкесінің аты|applicant|name|full name|applicant name|таә',
  ),
  field('lastName', ['Тегі', 'Фамилия', 'Surname'], 'фамилия|тегі|last name|surname|lastname'),
  field('firstName', ['Аты', 'Имя', 'Given name'], 'имя|аты|first name|firstname'),
  field(
    'patronymic',
    ['Әкесінің аты', 'Отчество', 'Patronymic'],
    'отчество|әкесінің аты|patronymic|middle name',
  ),
  field('iin', ['ЖСН', 'ИИН', 'IIN'], 'иин|жсн|iin|иин заявителя|өтініш берушінің жсн'),
  field('bin', ['БСН', 'БИН', 'BIN'], 'бин|бсн|bin|бин организации'),
  field(
    'organisationName',
    ['Ұйымның атауы', 'Наименование организации', 'Organisation'],
    'организация|наименование организации|юридическое лицо|компания|ұйым|ұйымның атауы|заңды тұлға|organisation|organization|company',
  ),
  field(
    'applicantKind',
    ['Өтініш берушінің түрі', 'Вид заявителя', 'Kind of applicant'],
    'вид заявителя|тип заявителя|өтініш берушінің түрі|applicant kind|applicant type',
    { dictionary: 'applicantKind' },
  ),
  field(
    'isAnonymous',
    ['Аты жоқ жол — анонимдік', 'Строка без имени — анонимное', 'A row without a name is anonymous'],
    'анонимное|аноним|анонимді|анонимдік|anonymous',
    { kind: 'flag', constant: true },
  ),
  field(
    'phone',
    ['Телефон', 'Телефон', 'Telephone'],
    'телефон|номер телефона|тел|ұялы телефон|телефон нөмірі|phone|telephone|mobile',
  ),
  field(
    'email',
    ['Электрондық пошта', 'Электронная почта', 'E-mail'],
    'email|e mail|почта|электронная почта|электрондық пошта|пошта',
  ),
  field(
    'address',
    ['Мекенжай', 'Адрес', 'Address'],
    'адрес|адрес заявителя|адрес проживания|мекенжай|мекенжайы|address',
  ),
  field(
    'territoryCode',
    ['Аумақ', 'Территория', 'Territory'],
    'регион|район|территория|область|населенный пункт|город|като|код като|аумақ|өңір|аудан|облыс|қала|region|district|territory|city|kato|место|место события',
    { kind: 'territory', constant: true },
  ),
  field(
    'source',
    ['Түсу арнасы', 'Источник', 'Channel'],
    'источник|канал|канал поступления|дереккөз|түсу арнасы|арна|source|channel',
    { dictionary: 'source', ...coded },
  ),
  field(
    'form',
    ['Нысаны', 'Форма', 'Form'],
    'жолданым нысаны|форма|форма обращения|нысаны|өтініш нысаны|form',
    {
      dictionary: 'form',
      ...coded,
    },
  ),
  field(
    'kind',
    ['Түрі', 'Вид обращения', 'Kind'],
    'жолданым түрі|вид|вид обращения|тип обращения|түрі|өтініш түрі|kind|appeal kind|type',
    { dictionary: 'kind', ...coded },
  ),
  field(
    'category',
    ['Санаты (бөлім)', 'Категория (отдела)', 'Category (of the department)'],
    'категория отдела|бөлім санаты|department category',
    { dictionary: 'category', ...coded },
  ),
  field(
    'strategicTopic',
    ['Стратегиялық тақырып', 'Стратегическая тема', 'Strategic topic'],
    'стратегическая тема|стратегиялық тақырып|strategic topic',
    { dictionary: 'strategicTopic', constant: true },
  ),
  field(
    'questionCode',
    ['Мәселе', 'Характер вопроса', 'Question'],
    'вопрос|характер вопроса|тема|тематика|категория|сфера|рубрика|код вопроса|мәселе|мәселенің сипаты|тақырып|санат|сала|category|question|subject|topic|theme',
    { kind: 'question', ...coded },
  ),
  field(
    'language',
    ['Тілі', 'Язык обращения', 'Language'],
    'жолданым тілі|язык|язык обращения|тіл|тілі|өтініш тілі|language|lang',
    { dictionary: 'language' },
  ),
  field(
    'annotation',
    ['Аннотация', 'Краткое содержание', 'Annotation'],
    'аннотация|краткое содержание|суть|содержание вопроса|қысқаша мазмұны|annotation|summary',
    { most: 2000 },
  ),
  field(
    'text',
    ['Мәтіні', 'Текст', 'Text'],
    'жолданым мәтіні|текст|текст обращения|содержание|мәтін|мәтіні|өтініш мәтіні|мазмұны|text|body|message|обращение',
    { most: LONG },
  ),
  field(
    'textKk',
    ['Мәтіні (қазақша)', 'Текст на казахском', 'Text in Kazakh'],
    'text kz|text kk|текст каз|текст на казахском|мәтін қаз|қазақша мәтін|қазақша',
    { most: LONG },
  ),
  field(
    'textRu',
    ['Мәтіні (орысша)', 'Текст на русском', 'Text in Russian'],
    'text ru|текст рус|текст на русском|мәтін орыс|орысша мәтін|орысша',
    { most: LONG },
  ),
  field(
    'sheets',
    ['Парақ саны', 'Листов', 'Sheets'],
    'листов|количество листов|кол во листов|парақ|парақ саны|sheets|pages',
    { constant: true, most: 9 },
  ),
  field(
    'higherSource',
    ['Жоғары тұрған орган', 'Вышестоящий источник', 'Higher source'],
    'вышестоящий источник|вышестоящий орган|откуда поступило|жоғары тұрған орган|higher source',
    { dictionary: 'higherSource', constant: true },
  ),
  field(
    'coverNumber',
    ['Ілеспе хаттың нөмірі', 'Номер сопроводительного', 'Cover letter number'],
    'номер сопроводительного|сопроводительный номер|исходящий номер письма|ілеспе хат нөмірі|ілеспе хаттың нөмірі|cover number',
    { most: 60 },
  ),
  field(
    'coverOn',
    ['Ілеспе хаттың күні', 'Дата сопроводительного', 'Cover letter date'],
    'дата сопроводительного|ілеспе хат күні|ілеспе хаттың күні|cover date',
    { kind: 'date' },
  ),
  field(
    'complainedPerson',
    ['Кімге шағымданады', 'На кого жалоба', 'Whom the complaint is about'],
    'на кого жалоба|на кого|кімге шағым|кімге шағымданады|complained person|complaint about',
  ),
  field('status', ['Күйі', 'Состояние', 'Status'], 'статус|состояние|стадия|күйі|мәртебесі|status|state'),
  field(
    'outcome',
    ['Қарау нәтижесі', 'Результат рассмотрения', 'Outcome'],
    'результат|результат рассмотрения|итог|решение|нәтиже|қарау нәтижесі|outcome|result',
    { dictionary: 'outcome', constant: true },
  ),
  field(
    'answerText',
    ['Жауап мәтіні', 'Текст ответа', 'Text of the answer'],
    'ответ|текст ответа|жауап|жауап мәтіні|answer|answer text|reply|reply text|response',
    { most: LONG },
  ),
  field(
    'answeredOn',
    ['Жауап күні', 'Дата ответа', 'Answered on'],
    'дата ответа|ответ дан|дата исполнения|дата закрытия|жауап күні|жауап берілген күн|answered on|answered|closed on|reply date',
    { kind: 'date', constant: true },
  ),
  field(
    'answerSignedBy',
    ['Жауапқа қол қойған', 'Кто подписал ответ', 'Answer signed by'],
    'подписал|кто подписал|подписант|кто ответил|қол қойған|жауапқа қол қойған|signed by',
    { constant: true, most: 200 },
  ),
  field(
    'outgoingNumber',
    ['Жауаптың шығыс нөмірі', 'Исходящий номер ответа', 'Outgoing number'],
    'исходящий номер|номер ответа|исх|шығыс нөмірі|outgoing number',
    { most: 60 },
  ),
] as const;

export type FieldName = (typeof importFields)[number]['name'];

const byName = new Map<string, ImportField>(importFields.map((one) => [one.name, one]));

/** The field of the name; throws where there is none. */
export function importField(name: FieldName): ImportField {
  const found = byName.get(name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
}

/** Whether the text names a field. */
export function isFieldName(name: string): name is FieldName {
  return byName.has(name);
}
