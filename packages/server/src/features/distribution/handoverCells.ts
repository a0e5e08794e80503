import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type { DistributionShare } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDayOf, shownTimeOf } from '../../printing/officeTexts.ts';
import type { PrintLanguage } from '../intake/journalTexts.ts';
import { postOf } from '../people/personNames.ts';
import type { GivenLetter } from './distributions.store.ts';
import { handoverTexts } from './handoverTexts.ts';

export interface PrintedShare {
  readonly share: DistributionShare;
  readonly letters: readonly GivenLetter[];
}

/** Room for a signature: a line is as high as its highest cell. */
const ROOM = '\n\n\n';

/** One line of the sheet: whom, how many, which, and the place for the signature. */
export function shareCells(
  office: Office,
  { share, letters }: PrintedShare,
  index: number,
  language: PrintLanguage,
) {
  const texts = handoverTexts[language];
  const registrar = office.book.users.get(share.registrarId);
  const absent = share.standsInForId === null ? undefined : office.book.users.get(share.standsInForId);
  const ended = (because: string) => letters.filter((letter) => letter.endedBecause === because);
  const lines = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join('\n');
  const [takenBack, released] = [ended('takenBack'), ended('released')];
  return [
    String(index + 1),
    lines(
      registrar && surnameWithInitials(registrar),
      registrar && postOf(registrar)[language],
      absent && texts.standsInFor(surnameWithInitials(absent)),
    ),
    String(letters.length),
    lines(
      rangesOf(letters),
      takenBack.length > 0 ? texts.takenBack(rangesOf(takenBack)) : null,
      released.length > 0 ? texts.released(rangesOf(released)) : null,
    ),
    share.confirmedAt
      ? texts.confirmed(`${shownDayOf(share.confirmedAt)} ${shownTimeOf(share.confirmedAt)}`)
      : '',
    ROOM,
  ];
}

/** One letter of the list that goes with the sheet. */
export function letterCells(
  office: Office,
  { share, letter }: { share: DistributionShare; letter: GivenLetter },
) {
  const registrar = office.book.users.get(share.registrarId);
  const { intake } = letter;
  return [
    String(intake.throughNumber),
    intake.talonNumber,
    `${shownDayOf(intake.receivedAt)} ${shownTimeOf(intake.receivedAt)}`,
    intake.applicantName,
    String(intake.sheets),
    registrar ? surnameWithInitials(registrar) : '',
    intake.note,
  ];
}

/** Numbers as people write them: «12, 14–17, 20». */
export function rangesOf(letters: readonly GivenLetter[]): string {
  const numbers = letters.map(({ intake }) => intake.throughNumber).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
