import type { Localized } from '../kernel/localized.ts';
import type {
  AppealCategory,
  AppealCharacter,
  AppealForm,
  AppealLanguage,
  AppealSource,
  AppealType,
  ApplicantKind,
  ControlLevel,
  HigherSource,
  Outcome,
  StrategicTopic,
} from './vocabulary.ts';

const name = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

export const appealSourceNames: Record<AppealSource, Localized> = {
  byHand: name('Қолма-қол', 'Нарочно', 'By hand'),
  kazpost: name('«Қазпошта» АҚ', 'АО «Казпочта»', 'Kazpost'),
  egov: name('egov.kz / е-Өтініш', 'egov.kz / е-Өтініш', 'egov.kz / e-Otinish'),
  virtualReception: name(
    'Президенттің виртуалды қабылдауы',
    'Виртуальная приёмная Президента',
    "President's virtual reception",
  ),
  serviceCentre: name('ХҚКО («Нәтиже»)', 'ЦОН («Нәтиже»)', 'Public service centre'),
  callCentre: name('Байланыс орталығы', 'Колл-центр', 'Call centre'),
  mobileApp: name('Мобильдік қосымша', 'Мобильное приложение', 'Mobile application'),
  videoMessage: name('Бейнехабарлама', 'Видеообращение', 'Video message'),
  terminal: name('Терминал', 'Терминал', 'Terminal'),
  frontOffice: name('Фронт-кеңсе', 'Фронт-офис', 'Front office'),
  personalReception: name(
    'Жеке қабылдауда ауызша',
    'Устно на личном приёме',
    'Orally at a personal reception',
  ),
  documentSystem: name('ЭҚАБЖ', 'ЕСЭДО', 'Document system of state bodies'),
};

export const appealFormNames: Record<AppealForm, Localized> = {
  paper: name('Қағаз түрінде', 'Бумажная', 'Paper'),
  electronic: name('Электрондық', 'Электронная', 'Electronic'),
  oral: name('Ауызша (хаттама)', 'Устная (протокол)', 'Oral (protocol)'),
  videoconference: name('Бейнеконференцбайланыс', 'Видеоконференцсвязь', 'Videoconference'),
};

export const appealTypeNames: Record<AppealType, Localized> = {
  electronicOnly: name(
    'Тек электрондық форматта түсті',
    'Поступило только в электронном формате',
    'Electronic only',
  ),
  paperAndElectronic: name(
    'Қағаз және электрондық форматта түсті',
    'Поступило как в бумажном, так и электронном формате',
    'Both paper and electronic',
  ),
  paperOnly: name('Тек қағаз түрінде түсті', 'Поступило только на бумаге', 'Paper only'),
};

export const appealCategoryNames: Record<AppealCategory, Localized> = {
  strategic: name('Стратегиялық', 'Стратегический', 'Strategic'),
  typical: name('Үлгілік', 'Типовой', 'Typical'),
  complaint: name('Шағым', 'Жалоба', 'Complaint'),
};

export const strategicTopicNames: Record<StrategicTopic, Localized> = {
  legislation: name(
    'Заңнаманы жетілдіру',
    'Совершенствование законодательства',
    'Improvement of legislation',
  ),
  sectorStrategy: name(
    'Салаларды дамыту, оңтайландыру немесе трансформациялау стратегиясы',
    'Стратегия развития, оптимизации или трансформации отраслей',
    'Strategy, optimisation or transformation of sectors',
  ),
  replicableProjects: name(
    'Таратуға болатын жобалар',
    'Проекты, которые можно тиражировать',
    'Replicable projects',
  ),
  regionalDevelopment: name('Өңірлік даму', 'Региональное развитие', 'Regional development'),
  investment: name(
    'Инвестициялық жобалар, БК, АЭА, АХҚО',
    'Инвестиционные проекты, СП, СЭЗ и МФЦА',
    'Investment projects, joint ventures, SEZ, AIFC',
  ),
  science: name(
    'Ғылыми мәселелер мен ізденістер',
    'Научные проблемы и изыскания',
    'Scientific problems and research',
  ),
  technology: name(
    'Жаңа технологиялар мен инновациялар',
    'Новые технологии и инновации',
    'Technology and innovation',
  ),
  stateSecurity: name(
    'Мемлекет қауіпсіздігі мәселелері',
    'Вопросы безопасности государства',
    'State security',
  ),
};

export const appealCharacterNames: Record<AppealCharacter, Localized> = {
  individual: name('Жеке', 'Индивидуальное', 'Individual'),
  collective: name('Ұжымдық', 'Коллективное', 'Collective'),
};

export const applicantKindNames: Record<ApplicantKind, Localized> = {
  naturalPerson: name('Жеке тұлға', 'Физическое лицо', 'Natural person'),
  legalEntity: name('Заңды тұлға', 'Юридическое лицо', 'Legal entity'),
  soleEntrepreneur: name('Дара кәсіпкер', 'Индивидуальный предприниматель', 'Sole entrepreneur'),
};

export const appealLanguageNames: Record<AppealLanguage, Localized> = {
  kk: name('Қазақша', 'Казахский', 'Kazakh'),
  ru: name('Орысша', 'Русский', 'Russian'),
  other: name('Өзге', 'Иной', 'Other'),
};

export const outcomeNames: Record<Outcome, Localized> = {
  satisfied: name('Қанағаттандырылды', 'Удовлетворено', 'Satisfied'),
  partlySatisfied: name('Ішінара қанағаттандырылды', 'Удовлетворено частично', 'Partly satisfied'),
  explained: name('Түсіндірілді', 'Разъяснено', 'Explained'),
  refused: name('Бас тартылды', 'Отказано', 'Refused'),
  takenNote: name('Назарға алынды', 'Принято к сведению', 'Taken note of'),
  forwarded: name(
    'Құзыреті бойынша қайта жіберілді',
    'Перенаправлено по компетенции',
    'Forwarded by competence',
  ),
  returned: name('Қайтарылды', 'Возвращено', 'Returned'),
  terminated: name('Тоқтатылды', 'Прекращено', 'Terminated'),
  leftWithoutConsideration: name(
    'Қараусыз қалдырылды',
    'Оставлено без рассмотрения',
    'Left without consideration',
  ),
  withdrawn: name('Кері қайтарып алынды', 'Отозвано', 'Withdrawn'),
};

export const controlLevelNames: Record<ControlLevel, Localized> = {
  president: name('Президент', 'Президент', 'President'),
  stateSecretary: name('Мемлекеттік хатшы', 'Государственный секретарь', 'State Secretary'),
  administration: name(
    'Президент Әкімшілігінің басшылығы',
    'Руководство Администрации Президента',
    'Presidential Administration',
  ),
  administrationDepartment: name(
    'Президент Әкімшілігінің бақылау бөлімі',
    'Отдел Администрации Президента по контролю за рассмотрением обращений',
    'Control department of the Administration',
  ),
  akim: name('Әкім', 'Аким', 'Akim'),
  leadership: name('Басшылық', 'Руководство', 'Leadership'),
  department: name('Бөлім', 'Отдел', 'Department'),
};

export const higherSourceNames: Record<HigherSource, Localized> = {
  administration: name('Президент Әкімшілігі', 'Администрация Президента', 'Presidential Administration'),
  government: name('Үкімет Аппараты', 'Аппарат Правительства', 'Office of the Government'),
  parliament: name('Парламент', 'Парламент', 'Parliament'),
  centralBody: name('Орталық мемлекеттік орган', 'Центральный государственный орган', 'Central state body'),
  prosecutorGeneral: name('Бас прокуратура', 'Генеральная прокуратура', "Prosecutor General's Office"),
};
