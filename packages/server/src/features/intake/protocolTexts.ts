import type { PrintLanguage } from './journalTexts.ts';

/** The words of the printed protocol of an oral appeal. */
export interface ProtocolTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly number: string;
  readonly received: string;
  readonly applicant: string;
  readonly iin: string;
  readonly address: string;
  readonly phone: string;
  readonly representative: string;
  readonly addressee: string;
  readonly essence: string;
  readonly papers: string;
  readonly readAloud: string;
  readonly applicantSignature: string;
  readonly takenBy: string;
  readonly signature: string;
  readonly date: string;
  readonly page: (page: number, of: number) => string;
}

export const protocolTexts: Record<PrintLanguage, ProtocolTexts> = {
  kk: {
    title: 'АУЫЗША ЖОЛДАНЫМ ХАТТАМАСЫ',
    subtitle: 'Қазақстан Республикасы Әкімшілік рәсімдік-процестік кодексінің 63-бабы',
    number: 'Талон нөмірі',
    received: 'Берілген күні мен уақыты',
    applicant: 'Өтініш берушінің Т.А.Ә. (атауы)',
    iin: 'ЖСН / БСН',
    address: 'Пошталық мекенжайы',
    phone: 'Телефоны',
    representative: 'Өкілі',
    addressee: 'Кімге жолданған',
    essence: 'Жолданымның мәні',
    papers: 'Қоса берілген құжаттар',
    readAloud: 'Хаттаманы оқыдым (маған оқып берілді), менің сөзімнен дұрыс жазылған.',
    applicantSignature: 'Өтініш беруші (өкілі)',
    takenBy: 'Хаттаманы толтырған',
    signature: 'қолы',
    date: 'күні',
    page: (page, of) => `${page}-бет, барлығы ${of}`,
  },
  ru: {
    title: 'ПРОТОКОЛ УСТНОГО ОБРАЩЕНИЯ',
    subtitle: 'статья 63 Административного процедурно-процессуального кодекса Республики Казахстан',
    number: 'Номер талона',
    received: 'Дата и время подачи',
    applicant: 'Ф.И.О. (наименование) заявителя',
    iin: 'ИИН / БИН',
    address: 'Почтовый адрес',
    phone: 'Телефон',
    representative: 'Представитель',
    addressee: 'Кому адресовано',
    essence: 'Суть обращения',
    papers: 'Прилагаемые документы',
    readAloud: 'С протоколом ознакомлен(а) (протокол мне прочитан), с моих слов записано верно.',
    applicantSignature: 'Заявитель (представитель)',
    takenBy: 'Протокол составил(а)',
    signature: 'подпись',
    date: 'дата',
    page: (page, of) => `Страница ${page} из ${of}`,
  },
};
