import { buffer } from 'node:stream/consumers';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { assignmentLifecycle } from '@tyndau/domain/assignments/assignmentLifecycle';
import { sourceKindNames } from '@tyndau/domain/assignments/assignmentToSet';
import { executionVerdictNames } from '@tyndau/domain/assignments/executionVerdicts';
import { recurrenceNames } from '@tyndau/domain/assignments/recurrence';
import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import type {
  Assignment,
  AssignmentCheck,
  AssignmentExtension,
  AssignmentReport,
} from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay, shownDayOf } from '../../printing/officeTexts.ts';
import { type PrintedPicture, pictureForPaper } from '../../printing/printPictures.ts';
import { printSheet } from '../../printing/printSheet.ts';
import { findAppeal } from '../appeals/appeals.store.ts';
import type { AttachmentWithFile } from '../appeals/attachmentWithFile.ts';
import { named, nameOf } from '../exports/exportColumn.ts';
import { findReception } from '../receptions/receptions.store.ts';
import { controlHolderOf } from './assignmentFacts.ts';
import { assignmentTexts } from './assignmentTexts.ts';

type Language = 'kk' | 'ru';
type Row = readonly [label: string, text: string];
type WithFiles = { readonly attachments: readonly AttachmentWithFile[] };

const withFiles = { attachments: { include: { file: true }, orderBy: { id: 'asc' } } } as const;
/** A paper of hundreds of pages helps nobody: the rest is named, and lies in the archive. */
const MOST_PICTURES = 24;

/** The card of an assignment on paper: the order, the chain of those who execute it, what they told, what was found. */
export async function printAssignment(
  office: Office,
  assignment: Assignment,
  language: Language,
): Promise<Buffer> {
  const { prisma } = office.archive;
  const where = { assignmentId: assignment.id };
  const inOrder = { id: 'asc' } as const;
  const [reports, extensions, checks] = await Promise.all([
    prisma.assignmentReport.findMany({ where, orderBy: inOrder, include: withFiles }),
    prisma.assignmentExtension.findMany({ where, orderBy: inOrder }),
    prisma.assignmentCheck.findMany({ where, orderBy: inOrder, include: withFiles }),
  ]);
  const words = new Words(office, language);
  const { texts } = words;
  const home = office.book.bodiesByCode.get(String(office.book.settings.get('office.homeBody') ?? ''));
  const setBy = office.book.users.get(controlHolderOf(assignment));
  return printSheet({
    head: nameOf(home, language),
    title: texts.card(assignment.number),
    subtitle: texts.of(shownDayOf(office.now)),
    rows: await factsOf(office, assignment, words),
    texts: [
      [texts.text, assignment.text],
      ...(extensions.length > 0 ? [words.extensions(extensions)] : []),
      ...(reports.length > 0
        ? reports.map((report) => words.report(report))
        : [[texts.reports, texts.none] as const]),
      ...checks.map((check) => words.check(check)),
    ],
    pictures: await picturesOf(office, [...reports, ...checks]),
    signatures: [
      [(language === 'kk' ? setBy?.postKk : setBy?.postRu) ?? '', setBy ? surnameWithInitials(setBy) : ''],
    ],
    ...{ language, now: office.now },
  });
}

async function factsOf(office: Office, row: Assignment, words: Words): Promise<Row[]> {
  const { texts, language } = words;
  const [appeal, reception] = [
    row.appealId === null ? null : await findAppeal(office, row.appealId),
    row.receptionId === null ? null : await findReception(office, row.receptionId),
  ];
  const how = named(recurrenceNames, row.recurrence, language);
  const [first, now] = [shownDay(row.originalDueOn), shownDay(row.dueOn)];
  const kind = named(sourceKindNames, row.sourceKind, language);
  const holder = controlHolderOf(row);
  const state = assignmentLifecycle[row.state as keyof typeof assignmentLifecycle].name[language];
  return [
    [texts.state, state],
    [texts.level, named(controlLevelNames, row.level, language)],
    [texts.source, texts.sourceOf(kind, row.sourceDocument, shownDay(row.sourceOn))],
    ...(appeal ? [[texts.appeal, appeal.number] as const] : []),
    ...(reception ? [[texts.reception, reception.number] as const] : []),
    [texts.body, words.body(row.bodyId)],
    ...(row.coBodyIds.length > 0
      ? [[texts.coBodies, row.coBodyIds.map((id) => words.body(id)).join('; ')] as const]
      : []),
    [texts.setBy, `${words.person(row.setById)}, ${shownDay(row.setOn)}`],
    ...(holder === row.setById ? [] : [[texts.controlBy, words.person(holder)] as const]),
    [texts.term, first === now ? now : texts.movedTerm(first, now)],
    ...(row.recurrence === 'once'
      ? []
      : [[texts.recurrence, row.recursUntil ? texts.until(how, shownDay(row.recursUntil)) : how] as const]),
    ...(row.endedOn
      ? [
          [
            texts.ended,
            [shownDay(row.endedOn), words.person(row.endedById)].filter(Boolean).join(', '),
          ] as const,
        ]
      : []),
    ...(row.archivedAt ? [[texts.archived, shownDayOf(row.archivedAt)] as const] : []),
  ];
}

/** What is written on the card of each thing that happened. */
class Words {
  readonly texts: (typeof assignmentTexts)[Language];
  readonly language: Language;
  private readonly book: Office['book'];

  constructor({ book }: Office, language: Language) {
    this.book = book;
    this.language = language;
    this.texts = assignmentTexts[language];
  }

  body(id: number): string {
    return nameOf(this.book.bodies.get(id), this.language);
  }

  person(id: number | null): string {
    const user = id === null ? undefined : this.book.users.get(id);
    return user ? surnameWithInitials(user) : '';
  }

  extensions(rows: readonly AssignmentExtension[]): Row {
    const lines = rows.map(({ previousDueOn, askedDueOn, dueOn, askedById, decision, reason, note }) => {
      const moved = this.texts.extension(
        shownDay(previousDueOn),
        shownDay(dueOn ?? askedDueOn),
        this.person(askedById),
      );
      const decided = this.texts.decision[(decision ?? 'open') as 'granted' | 'refused' | 'open'];
      return [`${moved}: ${decided}.`, reason, note].filter(Boolean).join(' ');
    });
    return [this.texts.extensions, lines.join('\n')];
  }

  report(report: AssignmentReport & WithFiles): Row {
    const { kind, reportedAt, bodyId, reportedById, verdict, conclusion, remarks, returnedAt } = report;
    const name = this.texts.report[kind as keyof typeof this.texts.report];
    const concluded = [verdict && this.verdict(verdict), conclusion].filter(Boolean).join('. ');
    return [
      `${name}, ${shownDayOf(reportedAt)}. ${this.body(bodyId)}, ${this.person(reportedById)}`,
      this.lines([
        [null, report.text],
        [this.texts.files, fileNames(report)],
        [this.texts.conclusion, concluded],
        [returnedAt && this.texts.returned(shownDayOf(returnedAt)), remarks],
      ]),
    ];
  }

  check(check: AssignmentCheck & WithFiles): Row {
    const { heldOn, plannedOn, place, people, purpose, findings, verdict } = check;
    return [
      heldOn ? this.texts.check(shownDay(heldOn)) : this.texts.checkPlanned(shownDay(plannedOn)),
      this.lines([
        [this.texts.place, place],
        [this.texts.people, people],
        [this.texts.purpose, purpose],
        [this.texts.findings, [verdict && this.verdict(verdict), findings].filter(Boolean).join('. ')],
        [this.texts.files, fileNames(check)],
      ]),
    ];
  }

  private verdict(code: string): string {
    return named(executionVerdictNames, code, this.language);
  }

  private lines(rows: readonly (readonly [string | null, string])[]): string {
    return rows
      .flatMap(([label, text]) => (text === '' ? [] : [label ? `${label}: ${text}` : text]))
      .join('\n');
  }
}

const fileNames = ({ attachments }: WithFiles) => attachments.map(({ name }) => name).join('; ');

async function picturesOf(office: Office, papers: readonly WithFiles[]): Promise<PrintedPicture[]> {
  const images = papers
    .flatMap(({ attachments }) => attachments)
    .filter(({ file }) => file.mime.startsWith('image/'))
    .slice(0, MOST_PICTURES);
  const shown: PrintedPicture[] = [];
  // One after another: twenty photographs at once would be twenty times the memory.
  for (const { name, fileHash } of images) {
    const { content } = await office.files.get(fileHash);
    const picture = await pictureForPaper(name, await buffer(content));
    if (picture) shown.push(picture);
  }
  return shown;
}
