import type { Localized } from '../kernel/localized.ts';

/**
 * Kinds of appeal: the seven of АППК art. 4 and the special kinds that other laws give a term of their own.
 * Not to be confused with the category (strategic, typical, complaint), which the department sets for itself.
 */
export const appealKinds = [
  'application',
  'complaint',
  'report',
  'proposal',
  'response',
  'inquiry',
  'petition',
  'publicServiceComplaint',
  'taxpayerComplaint',
  'monitoredTaxpayerComplaint',
  'advocateInquiry',
  'mediaInquiry',
  'bailiffInquiry',
  'notaryInquiry',
  'informationRequest',
  'declassificationRequest',
  'rehabilitationApplication',
] as const;

export type AppealKind = (typeof appealKinds)[number];

export const appealKindNames: Record<AppealKind, Localized> = {
  application: { kk: 'Арыз', ru: 'Заявление', en: 'Application' },
  complaint: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
  report: { kk: 'Хабар', ru: 'Сообщение', en: 'Report' },
  proposal: { kk: 'Ұсыныс', ru: 'Предложение', en: 'Proposal' },
  response: { kk: 'Үн қосу', ru: 'Отклик', en: 'Response' },
  inquiry: { kk: 'Сұрау салу', ru: 'Запрос', en: 'Inquiry' },
  petition: { kk: 'Петиция', ru: 'Петиция', en: 'Petition' },
  publicServiceComplaint: {
    kk: 'Мемлекеттік қызметтер көрсету мәселелері бойынша шағым',
    ru: 'Жалоба по вопросам оказания государственных услуг',
    en: 'Complaint about a public service',
  },
  taxpayerComplaint: {
    kk: 'Салық төлеушінің шағымы',
    ru: 'Жалоба налогоплательщика',
    en: "Taxpayer's complaint",
  },
  monitoredTaxpayerComplaint: {
    kk: 'Мониторингке жататын салық төлеушінің шағымы',
    ru: 'Жалоба налогоплательщика, подлежащего мониторингу',
    en: "Monitored taxpayer's complaint",
  },
  advocateInquiry: { kk: 'Адвокаттың сұрау салуы', ru: 'Запрос адвоката', en: "Advocate's inquiry" },
  mediaInquiry: {
    kk: 'Бұқаралық ақпарат құралының сұрау салуы',
    ru: 'Запрос средства массовой информации',
    en: 'Media inquiry',
  },
  bailiffInquiry: {
    kk: 'Сот орындаушысының сұрау салуы',
    ru: 'Запрос судебного исполнителя',
    en: "Bailiff's inquiry",
  },
  notaryInquiry: { kk: 'Нотариустың сұрау салуы', ru: 'Запрос нотариуса', en: "Notary's inquiry" },
  informationRequest: {
    kk: 'Ақпарат беру туралы сұрау салу',
    ru: 'Запрос о предоставлении информации',
    en: 'Request for information',
  },
  declassificationRequest: {
    kk: 'Құпиясыздандыру туралы сұрау салу',
    ru: 'Запрос о рассекречивании',
    en: 'Declassification request',
  },
  rehabilitationApplication: {
    kk: 'Саяси қуғын-сүргін құрбандарын ақтау туралы арыз',
    ru: 'Заявление о реабилитации жертв политических репрессий',
    en: 'Application for rehabilitation of victims of repression',
  },
};

const complaintKinds: ReadonlySet<AppealKind> = new Set([
  'complaint',
  'publicServiceComplaint',
  'taxpayerComplaint',
  'monitoredTaxpayerComplaint',
]);

/** Whether the appeal is a complaint (pre-trial review): its term is never extended (АППК art. 99). */
export function isComplaintKind(kind: AppealKind): boolean {
  return complaintKinds.has(kind);
}
