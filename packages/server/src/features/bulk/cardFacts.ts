import {
  appealCharacterNames,
  appealFormNames,
  appealTypeNames,
  applicantKindNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { formatPhone } from '@tyndau/domain/identity/phone';
import type { Localized } from '@tyndau/domain/kernel/localized';
import type { Appeal, Card } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { personalData } from '../appeals/personalData.ts';
import { exportColumns } from '../exports/exportColumns.ts';
import type { PrintLanguage } from '../intake/journalTexts.ts';
import { type CardTexts, cardTexts } from './cardTexts.ts';

/** A line of a printed card: what it is, and what stands there. */
export type CardLine = readonly [label: string, value: string];

/** What is printed of one filing: the base section of its card and its current section, masked as on the screen. */
export interface PrintedCard {
  readonly number: string;
  readonly cardNumber: string;
  readonly base: readonly CardLine[];
  readonly current: readonly CardLine[];
  readonly text: string;
}

/** The current section in the order of the card: columns of the register, then what only the card has. */
const currentColumns = [
  'registeredOn',
  'state',
  'kind',
  'category',
  'question',
  'district',
  'source',
  'language',
  'body',
  'due',
  'control',
  'outcome',
  'closedOn',
  'registrar',
] as const;

export function cardFacts(office: Office, appeal: Appeal, card: Card, language: PrintLanguage): PrintedCard {
  const seen = personalData(office);
  const texts = cardTexts[language];
  const named = (names: Readonly<Record<string, Localized>>, code: string | null) =>
    code === null ? '' : (names[code]?.[language] ?? code);
  return {
    number: appeal.number,
    cardNumber: card.number,
    base: [
      [texts.applicantKind, named(applicantKindNames, card.applicantKind)],
      [texts.applicant, card.displayName],
      [texts.iin, seen.iin(card.iin ?? card.bin) ?? ''],
      [texts.address, seen.address(card.address)],
      [texts.phone, contactsOf(seen.phone(card.phone), seen.email(card.email))],
    ],
    current: [
      [texts.ordinal, String(appeal.ordinal)],
      ...currentColumns.flatMap((name) => columnLine(name, office, appeal, language)),
      [
        texts.form,
        [named(appealFormNames, appeal.form), named(appealTypeNames, appeal.type)].filter(Boolean).join(', '),
      ],
      [texts.character, `${named(appealCharacterNames, appeal.character)} (${appeal.signatories})`],
      [texts.marks, marksOf(appeal, texts)],
      [texts.annotation, appeal.annotation],
    ],
    text: appeal.text,
  };
}

function columnLine(name: string, office: Office, appeal: Appeal, language: PrintLanguage): CardLine[] {
  const column = exportColumns[name];
  if (!column) return [];
  const cell = column.cell(appeal, office, language);
  return [[column.title[language], cell instanceof Date ? dayText(cell) : String(cell ?? '')]];
}

function contactsOf(phone: string | null, email: string | null): string {
  return [phone && (phone.startsWith('+7') ? formatPhone(phone) : phone), email].filter(Boolean).join(', ');
}

function marksOf({ isRepeat, isAnonymous, reportsCrime }: Appeal, texts: CardTexts): string {
  return [isRepeat && texts.repeat, isAnonymous && texts.anonymous, reportsCrime && texts.crime]
    .filter(Boolean)
    .join(', ');
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10).split('-').reverse().join('.');
}
