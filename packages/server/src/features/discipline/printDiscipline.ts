import {
  disciplineGroundNames,
  disciplineOutcomeNames,
  disciplinePenaltyNames,
} from '@tyndau/domain/discipline/disciplineProposal';
import { checklistNames, checklistVerdictNames } from '@tyndau/domain/discipline/recordInspection';
import type { Localized } from '@tyndau/domain/kernel/localized';
import type { DisciplineProposal, RecordInspection, StaffBriefing } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay } from '../../printing/officeTexts.ts';
import { closePdf, openPdf } from '../../printing/pdf.ts';
import { printSheet } from '../../printing/printSheet.ts';
import { printTable } from '../../printing/printTable.ts';
import { findAssignment } from '../assignments/assignments.store.ts';
import { displayNameOf } from '../people/personNames.ts';
import { checklistOf } from './checklistOf.ts';
import { disciplineTexts } from './disciplineTexts.ts';

type Language = 'kk' | 'ru';

const named = (names: Readonly<Record<string, Localized>>, code: string | null, language: Language) =>
  code === null ? '' : (names[code]?.[language] ?? code);

function bodyName({ book }: Office, id: number, language: Language): string {
  const body = book.bodies.get(id);
  return (language === 'kk' ? body?.nameKk : body?.nameRu) ?? '';
}

function ownName(office: Office, language: Language): string {
  const home = office.book.bodiesByCode.get(String(office.book.settings.get('office.homeBody') ?? ''));
  return home ? bodyName(office, home.id, language) : '';
}

function signatureOf({ book }: Office, userId: number, language: Language): readonly [string, string] {
  const user = book.users.get(userId);
  return [(language === 'kk' ? user?.postKk : user?.postRu) ?? '', user ? displayNameOf(user) : ''];
}

// People type the sign themselves as often as not.
const bare = (number: string) => number.replace(/^\s*№\s*/, '');

/** The proposal as a paper for the body. */
export async function printProposal(office: Office, row: DisciplineProposal, language: Language) {
  const texts = disciplineTexts[language];
  const assignment = row.assignmentId === null ? null : await findAssignment(office, row.assignmentId);
  const order =
    row.orderNumber && row.decidedOn ? texts.order(bare(row.orderNumber), shownDay(row.decidedOn)) : '';
  const outcome = [
    named(disciplineOutcomeNames, row.outcome, language),
    named(disciplinePenaltyNames, row.imposedPenalty, language),
    order,
    row.outcomeNote,
  ].filter(Boolean);
  return printSheet({
    head: ownName(office, language),
    title: texts.proposal(row.number),
    subtitle: texts.of(shownDay(row.proposedOn)),
    rows: [
      [texts.body, bodyName(office, row.bodyId, language)],
      [texts.person, `${row.personName}, ${row.personPost}`],
      [texts.ground, named(disciplineGroundNames, row.ground, language)],
      ...(assignment ? [[texts.assignment, assignment.number] as const] : []),
      [texts.penalty, named(disciplinePenaltyNames, row.penalty, language)],
      [texts.answerDueOn, shownDay(row.answerDueOn)],
    ],
    texts: [
      [texts.circumstances, row.circumstances],
      ...(outcome.length > 0 ? [[texts.outcome, outcome.join('; ')] as const] : []),
    ],
    signatures: [signatureOf(office, row.proposedById, language)],
    language,
    now: office.now,
  });
}

/** The record of an inspection, to be signed by those who were inspected. */
export function printInspection(office: Office, row: RecordInspection, language: Language) {
  const texts = disciplineTexts[language];
  const lines = checklistOf(row).map(({ code, verdict, remark }, index) => {
    const name = `${index + 1}. ${named(checklistNames, code, language)}`;
    return `${name}: ${named(checklistVerdictNames, verdict, language).toLowerCase()}${remark && `. ${remark}`}`;
  });
  return printSheet({
    head: ownName(office, language),
    title: texts.inspection(row.number),
    subtitle: texts.of(shownDay(row.heldOn ?? row.plannedOn)),
    rows: [
      [texts.body, bodyName(office, row.bodyId, language)],
      [texts.inspectors, row.inspectors],
      [texts.plannedOn, shownDay(row.plannedOn)],
      [texts.heldOn, row.heldOn ? shownDay(row.heldOn) : ''],
      [texts.scope, row.scope],
      ...(row.mendBy ? [[texts.mendBy, shownDay(row.mendBy)] as const] : []),
    ],
    texts: [
      ...(lines.length > 0 ? [[texts.checklist, lines.join('\n')] as const] : []),
      ...(row.findings ? [[texts.findings, row.findings] as const] : []),
      ...(row.mendedOn ? [[texts.mended, `${shownDay(row.mendedOn)}. ${row.mendNote}`] as const] : []),
    ],
    signatures: [signatureOf(office, row.recordedById ?? row.plannedById, language), [texts.signed, '']],
    language,
    now: office.now,
  });
}

const widths = [24, 22, 55, 55, 24, 45, 28, 24];

/** The log of briefings, with a place to sign for each. */
export function printBriefings(office: Office, rows: readonly StaffBriefing[], language: Language) {
  const texts = disciplineTexts[language];
  const title = texts.briefings;
  const pdf = openPdf({ size: [297, 210], margin: 10, title, language, now: office.now });
  printTable(pdf, {
    title,
    subtitle: ownName(office, language),
    columns: texts.columns.map((name, index) => ({ name, width: widths[index] ?? 20 })),
    rows: rows.map((row) => [
      row.number,
      shownDay(row.briefedOn),
      bodyName(office, row.bodyId, language),
      `${row.personName}, ${row.personPost}`,
      shownDay(row.hiredOn),
      row.topics,
      signatureOf(office, row.briefedById, language)[1],
      '',
    ]),
    empty: texts.empty,
    pageNote: () => '',
    pageNumber: texts.page,
    tail: 0,
  });
  return closePdf(pdf);
}
