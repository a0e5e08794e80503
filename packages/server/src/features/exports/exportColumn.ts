import type { Language, Localized } from '@tyndau/domain/kernel/localized';
import type { Card } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';

/** A cell of a list taken away: a text, a number, or a day that the table program knows as a day. */
export type ExportCell = string | number | Date | null;

/** What a card says of the person, as it was at the registration. */
export const cardMarks = {
  id: true,
  ...{ number: true, applicantKind: true, birthOn: true, sex: true, citizenship: true },
  ...{ socialStatus: true, occupation: true, privilege: true, address: true, phone: true, email: true },
} as const;
export type CardMarks = Pick<Card, keyof typeof cardMarks>;

/** An appeal on its way into a file; its card is there when a column asks for it. */
export type ExportRow = AppealRow & { readonly marks?: CardMarks | undefined };

export interface ExportColumn {
  readonly title: Localized;
  readonly width: number;
  /** A number, and not a text or a day. */
  readonly isNumber?: true;
  /** Needs the card. */
  readonly ofCard?: true;
  /** Tells about the person: only for those who may see personal data. */
  readonly isPersonal?: true;
  readonly cell: (row: ExportRow, office: Office, language: Language) => ExportCell;
}

export const named = (names: Readonly<Record<string, Localized>>, code: string | null, language: Language) =>
  code === null ? '' : (names[code]?.[language] ?? code);

export const nameOf = (
  row: { nameKk: string | null; nameRu: string | null } | undefined,
  language: Language,
) => (row ? ((language === 'kk' ? row.nameKk : row.nameRu) ?? row.nameRu ?? row.nameKk ?? '') : '');

export const title = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

/** A column whose cell is a code with names in three languages. */
export const codeColumn = (
  of: Localized,
  width: number,
  names: Readonly<Record<string, Localized>>,
  codeOf: (row: ExportRow) => string | null,
): ExportColumn => ({
  ...{ title: of, width },
  cell: (row, _office, language) => named(names, codeOf(row), language),
});

/** A column whose cell stands in the row as it is. */
export const plainColumn = (
  of: Localized,
  width: number,
  cell: (row: ExportRow) => ExportCell,
): ExportColumn => ({ title: of, width, cell });

/** The same, of numbers. */
export const numberColumn = (
  of: Localized,
  width: number,
  cell: (row: ExportRow) => number | null,
): ExportColumn => ({ ...plainColumn(of, width, cell), isNumber: true });

/** A column whose cell is the name of what the reference book has under an id or a code; nothing where none is written. */
export const bookColumn = (
  of: Localized,
  width: number,
  find: (row: ExportRow, book: Office['book']) => Parameters<typeof nameOf>[0],
): ExportColumn => ({
  ...{ title: of, width },
  cell: (row, { book }, language) => nameOf(find(row, book), language),
});

const yes = title('иә', 'да', 'yes');

/** A column that says yes, or nothing. */
export const flagColumn = (
  of: Localized,
  width: number,
  isSo: (row: ExportRow) => boolean,
): ExportColumn => ({
  ...{ title: of, width },
  cell: (row, _office, language) => (isSo(row) ? yes[language] : ''),
});
