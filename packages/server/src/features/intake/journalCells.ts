import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { Office } from '../../office.ts';
import { shownDay, shownDayOf, shownTimeOf } from '../../printing/officeTexts.ts';
import { personalData } from '../appeals/personalData.ts';
import type { JournalRow } from './journalRows.ts';
import { journalTexts, type PrintLanguage } from './journalTexts.ts';

/** The nine columns of the journal for one letter. */
export function journalCells(
  office: Office,
  { intake, fate }: JournalRow,
  language: PrintLanguage,
): string[] {
  const { book } = office;
  const source = book.dictionaries.get('source')?.get(intake.source);
  const address = intake.applicantAddress && personalData(office).address(intake.applicantAddress);
  const body = fate?.bodyId ? book.bodies.get(fate.bodyId) : undefined;
  const bodyName = body && (language === 'kk' ? body.shortKk || body.nameKk : body.shortRu || body.nameRu);
  const executor = fate?.takenById ? book.users.get(fate.takenById) : undefined;
  return [
    String(intake.throughNumber),
    lines(
      `${shownDayOf(intake.receivedAt)} ${shownTimeOf(intake.receivedAt)}`,
      intake.talonNumber,
      intake.barcode,
    ),
    (language === 'kk' ? source?.nameKk : source?.nameRu) ?? intake.source,
    lines(intake.applicantName, address),
    fate?.annotation ?? '',
    lines(bodyName, fate?.number),
    executor ? surnameWithInitials(executor) : '',
    lines(fate?.outgoingNumber, fate?.answeredOn ? shownDay(fate.answeredOn) : null),
    lines(
      journalTexts[language].sheets(intake.sheets),
      intake.lateReason === null ? null : journalTexts[language].late(intake.lateReason),
      intake.note,
    ),
  ];
}

function lines(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}
