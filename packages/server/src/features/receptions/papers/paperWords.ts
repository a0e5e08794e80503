import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { Official } from '../../../db/generated/client.ts';
import type { Office } from '../../../office.ts';
import { shownDay, shownTimeOf } from '../../../printing/officeTexts.ts';
import { displayNameOf } from '../../people/personNames.ts';
import { type PaperLanguage, type PaperTexts, paperTexts } from './paperTexts.ts';
import type { ReceptionCard } from './receptionCards.ts';

/** Says the names of the reference book in the language of one paper. */
export interface PaperWords {
  readonly language: PaperLanguage;
  readonly texts: PaperTexts;
  body(id: number | null): string;
  question(code: string): string;
  entry(dictionary: string, code: string | null): string;
  user(id: number): string;
  official(official: Official | null): string;
  /** The body whose department prints the paper. */
  readonly home: string;
}

/** The words of one paper. */
export function paperWords(office: Office, language: PaperLanguage): PaperWords {
  const { book } = office;
  const named = (row: { readonly nameKk: string; readonly nameRu: string } | undefined) =>
    (language === 'kk' ? row?.nameKk : row?.nameRu) ?? '';
  return {
    language,
    texts: paperTexts[language],
    body: (id) => (id === null ? '' : named(book.bodies.get(id))),
    question: (code) => named(book.questions.get(code)),
    entry: (dictionary, code) => (code === null ? '' : named(book.dictionaries.get(dictionary)?.get(code))),
    user(id) {
      const user = book.users.get(id);
      return user ? displayNameOf(user) : '';
    },
    official: (official) =>
      official ? `${official.fullName}, ${language === 'kk' ? official.postKk : official.postRu}` : '',
    home: named(book.bodiesByCode.get(String(book.settings.get('office.receivingBody')))),
  };
}

/** The day of a reception, 'ДД.ММ.ГГГГ'; empty until it is appointed. */
export function dayOfCard({ startsAt, day }: ReceptionCard): string {
  if (startsAt) return shownDay(officeDate(startsAt.toISOString()));
  return day ? shownDay(day.on) : '';
}

/** The hour of a reception; empty until it is given. */
export function timeOfCard({ startsAt }: ReceptionCard): string {
  return startsAt ? shownTimeOf(startsAt) : '';
}

/** Where the person is received. */
export function placeOfCard({ day }: ReceptionCard, language: PaperLanguage): string {
  return (language === 'kk' ? day?.placeKk : day?.placeRu) ?? '';
}

/** Days, officials and places of several cards, each said once: «27.11.2026», or more where the people have several. */
export function saidOnce(values: readonly string[], separator = '; '): string {
  return [...new Set(values)].filter(Boolean).join(separator);
}
