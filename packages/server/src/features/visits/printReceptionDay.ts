import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { DayFigures, Spread } from '@tyndau/domain/receptions/queue/dayFigures';
import type { Office } from '../../office.ts';
import { shownDay } from '../../printing/officeTexts.ts';
import { closePdf, MM, openPdf } from '../../printing/pdf.ts';
import { printTable } from '../../printing/printTable.ts';
import { personalData } from '../appeals/personalData.ts';
import { type DayPaperTexts, dayPaperTexts } from './dayPaperTexts.ts';
import { toCallBack, totalsBy } from './dayTotals.ts';
import { type BoardPerson, listBoard } from './visits.store.ts';

/** Widths in millimetres; together the 277 of an A4 sheet on its side within its margins. */
const widths = [66, 16, 20, 16, 20, 20, 59, 30, 30];
const callWidths = [10, 30, 62, 36, 75, 34, 30];

type Language = 'kk' | 'ru';

/** The day on paper: figures by official and district, then those who are to be called back. */
export async function printReceptionDay(office: Office, on: PlainDate, language: Language): Promise<Buffer> {
  const texts = dayPaperTexts[language];
  const people = (await listBoard(office, on)).filter(({ isMovedAway }) => !isMovedAway);
  const home = office.book.bodiesByCode.get(String(office.book.settings.get('office.receivingBody')));
  const subtitle = (language === 'kk' ? home?.nameKk : home?.nameRu) ?? '';
  const title = texts.title(shownDay(on));
  const pdf = openPdf({ size: [297, 210], margin: 10, title, language, now: office.now });
  const common = { subtitle, empty: texts.empty, pageNote: () => '', pageNumber: texts.page };
  const bottom = printTable(pdf, {
    ...common,
    title,
    columns: texts.columns.map((name, index) => ({ name, width: widths[index] ?? 20 })),
    rows: await totalsRows(office, people, texts, language),
    tail: 24,
  });
  const user = office.book.users.get(office.signedIn.id);
  pdf.font('regular').fontSize(9).fillColor('#000000');
  const signer = `${texts.signature}: ____________________ ${user ? surnameWithInitials(user) : ''}`;
  pdf.text(signer, 10 * MM, bottom + 12 * MM, { lineBreak: false });
  pdf.addPage();
  printTable(pdf, {
    ...common,
    title: texts.callTitle(shownDay(on)),
    columns: texts.callColumns.map((name, index) => ({ name, width: callWidths[index] ?? 20 })),
    rows: await callRows(office, people, texts),
    tail: 0,
  });
  return closePdf(pdf);
}

async function totalsRows(
  office: Office,
  people: readonly BoardPerson[],
  texts: DayPaperTexts,
  language: Language,
): Promise<string[][]> {
  const cells = (name: string, figures: DayFigures) => cellsOf(office, name, figures, language);
  const byOfficial = await Promise.all(
    totalsBy(people, ({ visit }) => visit.officialId).map(async ({ key, figures }) => {
      const name = key === null ? texts.noOfficial : (await office.loaders.official.load(key)).fullName;
      return cells(name, figures);
    }),
  );
  const byDistrict = totalsBy(people, ({ reception }) => reception.territoryCode).map(({ key, figures }) => {
    const territory = key === null ? undefined : office.book.territories.get(key);
    const name = language === 'kk' ? territory?.nameKk : territory?.nameRu;
    return cells(name ?? texts.noDistrict, figures);
  });
  const byName = (one: string[], other: string[]) => (one[0] ?? '').localeCompare(other[0] ?? '', language);
  const [all] = totalsBy(people, () => 'all');
  if (!all) return [];
  const heading = (name: string) => [name, ...Array<string>(8).fill('')];
  return [
    cells(texts.all, all.figures),
    heading(texts.officials.toLocaleUpperCase(language)),
    ...byOfficial.sort(byName),
    heading(texts.districts.toLocaleUpperCase(language)),
    ...byDistrict.sort(byName),
  ];
}

function cellsOf(office: Office, name: string, figures: DayFigures, language: Language): string[] {
  const outcomes = Object.entries(figures.outcomes).map(([code, count]) => {
    const entry = office.book.dictionaries.get('outcome')?.get(code);
    return `${(language === 'kk' ? entry?.nameKk : entry?.nameRu) ?? code}: ${count}`;
  });
  return [
    name,
    ...[
      figures.people,
      figures.walkIns,
      figures.came,
      figures.missed + figures.expected,
      figures.received,
    ].map(String),
    outcomes.join('\n'),
    spreadText(figures.waiting),
    spreadText(figures.duration),
  ];
}

const spreadText = ({ medianMinutes, longestMinutes }: Spread) =>
  medianMinutes === null ? '—' : `${medianMinutes} / ${longestMinutes}`;

function callRows(office: Office, people: readonly BoardPerson[], texts: DayPaperTexts): Promise<string[][]> {
  const shown = personalData(office);
  return Promise.all(
    toCallBack(people).map(async ({ reception, visit }, index) => {
      const { phone } = await office.loaders.applicant.load(reception.applicantId);
      const isAway = visit.state === 'missed' || visit.state === 'expected';
      return [
        ...[String(index + 1), reception.number, reception.applicantName, shown.phone(phone) ?? ''],
        ...[reception.essence.slice(0, 160), isAway ? texts.missed : texts.waited, ''],
      ];
    }),
  );
}
