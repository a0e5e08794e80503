import type { Localized } from '../kernel/localized.ts';
import type { DimensionName } from './dimensions.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

/** What a reader must know of a dimension. */
export interface DimensionText {
  /** What is taken for its value. */
  readonly how: Localized;
  /** By which act it is on the card; null where it is the department's own. */
  readonly ground: Localized | null;
}

const registration = text('ӘРПК 64-бабы', 'ст. 64 АППК', 'APPC art. 64');
const kinds = text('ӘРПК 4-бабы', 'ст. 4 АППК', 'APPC art. 4');
const decision = text('ӘРПК 64, 70, 89-баптары', 'ст. 64, 70, 89 АППК', 'APPC art. 64, 70, 89');
const terms = text('ӘРПК 76, 99-баптары', 'ст. 76, 99 АППК', 'APPC art. 76, 99');
const competence = text('ӘРПК 65-бабы', 'ст. 65 АППК', 'APPC art. 65');
const receptions = text('ӘРПК 90-бабы', 'ст. 90 АППК', 'APPC art. 90');

const entry = (
  kk: string,
  ru: string,
  en: string,
  ground: Localized | null = registration,
): DimensionText => ({
  how: text(kk, ru, en),
  ground,
});

const time = entry(
  'Көрсеткіштің өз күні бойынша: тіркелгені — тіркеу күні, қаралғаны — аяқталған күні, ашықтары — бөліктің соңы. Апта дүйсенбіден басталады.',
  'По дню самого показателя: поступившие — по регистрации, оконченные — по окончанию, открытые — на конец отрезка. Неделя начинается с понедельника.',
  'By the day of the measure itself: received by registration, finished by the end, open at the end of the piece. Weeks begin on Monday.',
  null,
);
const ofPerson = (kk: string, ru: string, en: string) =>
  entry(
    `${kk}, тіркеу күніне, карточкадан.`,
    `${ru} на день регистрации, из карточки.`,
    `${en} on the day of registration, from the card.`,
  );

/** What every dimension means, in words. */
export const dimensionTexts: Record<DimensionName, DimensionText> = {
  ...{ day: time, week: time, month: time, quarter: time, halfYear: time, year: time },
  region: entry(
    'Оқиға орнының өңірі, КАТО бойынша.',
    'Регион места события по КАТО.',
    'The region of the place, by KATO.',
  ),
  district: entry(
    'Оқиға орнының ауданы немесе облыстық маңызы бар қаласы, КАТО бойынша.',
    'Район или город областного значения места события по КАТО.',
    'The district or city of the place, by KATO.',
  ),
  place: entry(
    'Карточкада көрсетілген ең ұсақ аумақ: ауыл, кент, қала.',
    'Самая мелкая территория, названная в карточке: село, посёлок, город.',
    'The smallest territory told on the card: a village, a town.',
  ),
  section: entry(
    'Мәселелер жіктеуішінің бірінші деңгейі.',
    'Первый уровень классификатора вопросов.',
    'The first level of the classifier of questions.',
    null,
  ),
  questionGroup: entry(
    'Мәселелер жіктеуішінің екінші деңгейі.',
    'Второй уровень классификатора вопросов.',
    'The second level of the classifier of questions.',
    null,
  ),
  question: entry(
    'Жіктеуіштің карточкада таңдалған жапырағы.',
    'Лист классификатора, выбранный в карточке.',
    'The leaf of the classifier that the card names.',
    null,
  ),
  kind: entry(
    'Өтініш, шағым, хабарлама, ұсыныс, үн қосу, сұрау салу.',
    'Заявление, жалоба, сообщение, предложение, отклик, запрос.',
    'Application, complaint, message, proposal, response, inquiry.',
    kinds,
  ),
  category: entry(
    'Карточканың санаты: бастысынан төменіне қарай тексеріледі.',
    'Категория карточки: проверяется от важнейшей вниз.',
    'The category of the card, tried from the weightiest down.',
    null,
  ),
  source: entry('Жолданым қай арнадан түсті.', 'По какому каналу поступило.', 'The channel it came by.'),
  form: entry(
    'Қағаз, электрондық, ауызша, бейне.',
    'Бумажная, электронная, устная, видео.',
    'Paper, electronic, oral, video.',
  ),
  type: entry('Карточканың типі.', 'Тип в карточке.', 'The type on the card.', null),
  language: entry('Жолданым жазылған тіл.', 'Язык, на котором написано.', 'The language it is written in.'),
  character: entry('Жеке немесе ұжымдық.', 'Индивидуальное или коллективное.', 'Individual or collective.'),
  higherSource: entry(
    'Қай жоғары тұрған орган жіберді.',
    'Какой вышестоящий орган прислал.',
    'Which higher body sent it.',
  ),
  body: entry(
    'Жолданым қазір қарауында тұрған немесе соңғы болып қараған орган.',
    'Орган, у которого обращение на рассмотрении или был последним.',
    'The body that considers it, or was the last to.',
    competence,
  ),
  parentBody: entry(
    'Сол органның тікелей жоғарғы органы; жоғарғысы болмаса, өзі.',
    'Непосредственно вышестоящий для него орган; без вышестоящего — он сам.',
    'The body right above that one; the body itself where there is none.',
    competence,
  ),
  state: entry('Карточканың қазіргі күйі.', 'Состояние карточки сейчас.', 'The state of the card now.', null),
  outcome: entry(
    'Қарау немен аяқталды; тек аяқталғандарда бар.',
    'Чем окончено рассмотрение; есть только у оконченных.',
    'How the consideration ended; finished ones only.',
    decision,
  ),
  daysBand: entry(
    'Тіркелуден жауапқа дейінгі күнтізбелік күндер; тек аяқталғандарда бар.',
    'Календарные дни от регистрации до ответа; есть только у оконченных.',
    'Calendar days from registration to the answer; finished ones only.',
    terms,
  ),
  repeat: entry(
    'Тіркеуші қайталама деп таныды ма.',
    'Признано ли регистратором повторным.',
    'Whether the registrar found it a repeat.',
  ),
  filing: entry(
    'Осы карточка бойынша нешінші рет жазып отыр.',
    'Который раз пишут по той же карточке.',
    'How many times the same card was written to.',
    null,
  ),
  control: entry(
    'Кімнің бақылауына алынған; алынбаса — мәлімет жоқ.',
    'Кем взято на контроль; не взятое — без сведений.',
    'Who took it under control; nothing where nobody did.',
    null,
  ),
  registrar: entry(
    'Карточканы ашқан қызметкер.',
    'Сотрудник, открывший карточку.',
    'Who made the card.',
    null,
  ),
  reception: entry(
    'Жеке қабылдауда айтылды ма.',
    'Заявлено ли на личном приёме.',
    'Whether it was made at a reception.',
    receptions,
  ),
  applicantKind: entry(
    'Жеке тұлға, заңды тұлға, жеке кәсіпкер.',
    'Физическое лицо, юридическое лицо, предприниматель.',
    'A person, an organisation, an entrepreneur.',
  ),
  socialStatus: ofPerson('Әлеуметтік мәртебе', 'Социальный статус', 'The social status'),
  occupation: ofPerson('Қызмет түрі', 'Род деятельности', 'The occupation'),
  privilege: ofPerson('Басым құқық', 'Льгота', 'The privilege'),
  ageBand: ofPerson('Толық жасы', 'Полных лет', 'Full years of age'),
  sex: ofPerson('Жынысы', 'Пол', 'The sex'),
};
