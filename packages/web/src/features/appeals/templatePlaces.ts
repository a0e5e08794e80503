import type { Localized } from '@tyndau/domain/kernel/localized';

/** What only the writer knows, named in the language of the letter and not in that of the screen. */
export const templatePlaces: Readonly<Record<string, Localized>> = {
  measures: { kk: 'қабылданған шаралар', ru: 'принятые меры', en: 'measures taken' },
  facts: { kk: 'анықталған фактілер', ru: 'установленные факты', en: 'facts established' },
  explanation: {
    kk: 'мәні бойынша түсіндірме',
    ru: 'разъяснение по существу',
    en: 'explanation of the substance',
  },
  lawReference: { kk: 'заңның бабы', ru: 'статья закона', en: 'article of law' },
  reason: { kk: 'себебі', ru: 'причина', en: 'reason' },
  executorPhone: { kk: 'орындаушының телефоны', ru: 'телефон исполнителя', en: 'phone of the executor' },
  signatoryPosition: {
    kk: 'қол қоюшының лауазымы',
    ru: 'должность подписавшего',
    en: 'post of the signatory',
  },
  signatoryName: { kk: 'қол қоюшы', ru: 'кто подписал', en: 'signatory' },
  applicantAddress: {
    kk: 'өтініш берушінің мекенжайы',
    ru: 'адрес заявителя',
    en: 'address of the applicant',
  },
  outgoingNumber: { kk: 'шығыс нөмірі', ru: 'исходящий номер', en: 'outgoing number' },
};

/** The names of the places for a letter in the language; an answer is in Russian or in the state language. */
export function placesIn(language: string): Record<string, string> {
  const column = language === 'ru' ? 'ru' : 'kk';
  return Object.fromEntries(Object.entries(templatePlaces).map(([place, name]) => [place, name[column]]));
}
