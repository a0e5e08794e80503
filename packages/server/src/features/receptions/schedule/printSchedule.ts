import type { Office } from '../../../office.ts';
import { shownDay } from '../../../printing/officeTexts.ts';
import { closePdf, MM, openPdf } from '../../../printing/pdf.ts';
import { printBlockTable } from '../../../printing/printBlockTable.ts';
import type { PublicSchedule } from './publicSchedule.ts';
import { monthNames, scheduleTexts } from './scheduleTexts.ts';

const sizes = { a4: [210, 297], a3: [297, 420] } as const;

export type WallFormat = keyof typeof sizes;

/** The schedule for the wall of the public reception room: both languages on one sheet, large enough to be read standing. */
export function printSchedule(office: Office, schedule: PublicSchedule, format: WallFormat): Promise<Buffer> {
  const [width, height] = sizes[format];
  const { kk, ru } = scheduleTexts;
  const title = `${kk.title} / ${ru.title}`;
  const pdf = openPdf({ size: [width, height], margin: 15, title, language: 'kk', now: office.now });
  const scale = width / 210;
  const inner = (width - 30) * MM;
  const home = office.book.bodiesByCode.get(String(office.book.settings.get('office.receivingBody')));
  pdf.font('regular').fontSize(10 * scale);
  pdf.text(`${home?.nameKk ?? ''}\n${home?.nameRu ?? ''}`, 15 * MM, 15 * MM, {
    width: inner,
    align: 'center',
  });
  pdf
    .moveDown(0.6)
    .font('strong')
    .fontSize(15 * scale);
  pdf.text(kk.title, { width: inner, align: 'center' }).text(ru.title, { width: inner, align: 'center' });
  const { year, month } = schedule;
  pdf.font('regular').fontSize(12 * scale);
  pdf.text(`${monthNames.kk[month - 1]} ${year} / ${monthNames.ru[month - 1]} ${year}`, {
    width: inner,
    align: 'center',
  });
  pdf.moveDown(0.8);
  const floor = (height - 30) * MM;
  printBlockTable(pdf, { columns: columnsOf(inner), rows: rowsOf(schedule) }, 15 * MM, floor, 9 * scale);
  const days = dayRows(office, schedule);
  if (days.length > 0) {
    pdf
      .moveDown(1)
      .font('strong')
      .fontSize(11 * scale);
    pdf.text(`${kk.days} / ${ru.days}`, 15 * MM, pdf.y, { width: inner });
    pdf.moveDown(0.4);
    const names = [`${kk.day} / ${ru.day}`, `${kk.what} / ${ru.what}`, `${kk.place} / ${ru.place}`];
    const widths = [0.16, 0.4, 0.44];
    const columns = names.map((name, index) => ({ name, width: (widths[index] ?? 0.2) * inner }));
    printBlockTable(pdf, { columns, rows: days }, 15 * MM, floor, 9 * scale);
  }
  pdf
    .moveDown(1)
    .font('regular')
    .fontSize(9 * scale);
  pdf.text(`${kk.booking}\n${ru.booking}`, 15 * MM, pdf.y, { width: inner, lineGap: 2 });
  return closePdf(pdf);
}

function columnsOf(inner: number) {
  const { kk, ru } = scheduleTexts;
  const names = [`${kk.official} / ${ru.official}`, `${kk.dates} / ${ru.dates}`, `${kk.place} / ${ru.place}`];
  const widths = [0.42, 0.28, 0.3];
  return names.map((name, index) => ({ name, width: (widths[index] ?? 0.3) * inner }));
}

function rowsOf({ lines }: PublicSchedule): string[][] {
  return lines
    .filter(({ dates }) => dates.length > 0)
    .map(({ official, dates }) => [
      `${official.fullName}\n${official.postKk}\n${official.postRu}`,
      dates.map(({ on, fromTime, toTime }) => `${shownDay(on)}, ${fromTime}–${toTime}`).join('\n'),
      [...new Set(dates.map(({ hours }) => `${hours.placeKk}\n${hours.placeRu}`.trim()))].join('\n'),
    ]);
}

function dayRows({ book }: Office, { days }: PublicSchedule): string[][] {
  const { kk, ru } = scheduleTexts;
  return days.map((day) => {
    const territory = day.territoryCode ? book.territories.get(day.territoryCode) : undefined;
    const where = day.kind === 'offsite' ? [territory?.nameKk, territory?.nameRu] : [];
    return [
      shownDay(day.on),
      [kk.kind[day.kind], ru.kind[day.kind]].filter(Boolean).join('\n'),
      [...where, day.placeKk, day.placeRu].filter(Boolean).join('\n'),
    ];
  });
}
