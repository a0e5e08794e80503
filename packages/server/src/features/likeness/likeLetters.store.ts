import type { AppealState } from '@tyndau/domain/appeals/lifecycle';
import type { AppealForm } from '@tyndau/domain/appeals/vocabulary';
import {
  type EarlierLetter,
  judgeLikeness,
  type LikenessJudgement,
} from '@tyndau/domain/likeness/judgeLikeness';
import { filingTrace } from '@tyndau/domain/likeness/letterTrace';
import { foldedWords } from '@tyndau/domain/text/normalise';
import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import { toPlainDate } from '../../db/dates.ts';
import type { Office } from '../../office.ts';
import { registerOf } from '../../register/followRegister.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { namedCondition } from '../appeals/findByText.ts';
import { namesakes as filingsOfNamed } from '../appeals/foundInArchive.ts';
import type { LetterToCompare } from './letterToCompare.ts';
import { sharingTrace } from './sharingTrace.ts';

/** An earlier filing beside the letter, with what the program makes of the two. */
export interface LikeLetter extends LikenessJudgement {
  readonly appeal: AppealRow;
}

interface Candidate extends AppealRow {
  readonly text: string;
  readonly writerIin: string | null;
  readonly writerBin: string | null;
  readonly writerAddress: string | null;
  readonly writerPhone: string | null;
}

const MOST_PEOPLE = 40;
const OF_A_PERSON = 60;
const OF_NAMESAKES = 30;
const BY_TRACE = 40;
/** A letter of other people in nearly the same words is shown, so that the registrar knows of the wave. */
const SHOWN_OF_OTHERS = 0.72;
const MOST = 6;

const columns = columnsOf(Prisma.AppealScalarFieldEnum, 'a');

/**
 * Earlier filings that the letter may repeat: first those of the same person, found by number, telephone or name, then
 * those that share a trace of the text. All by indexes; the register is never read through.
 */
export async function listLikeLetters(office: Office, letter: LetterToCompare): Promise<LikeLetter[]> {
  const [people, namesakes, traced] = await Promise.all([
    findPeople(office, letter.writer),
    findNamesakes(office, letter.writer.name),
    findTraced(office, letter),
  ]);
  const candidates = await readCandidates(office, people, [...namesakes, ...traced]);
  return candidates
    .filter(({ id }) => id !== letter.exceptAppealId)
    .map((candidate) => ({ appeal: candidate, ...judgeLikeness(letter, earlierOf(candidate)) }))
    .filter(({ verdict, likeness }) => verdict !== 'newQuestion' || likeness >= SHOWN_OF_OTHERS)
    .sort((a, b) => weight(b) - weight(a) || b.appeal.id - a.appeal.id)
    .slice(0, MOST);
}

// The same matter before the same words of others; among equals the likest, then the newest.
const weight = ({ verdict, likeness }: LikeLetter) => (verdict === 'newQuestion' ? 0 : 2) + likeness;

/** The person by the numbers that are nobody else's, and those who share the telephone. */
async function findPeople(
  office: Office,
  { iin, bin, phone }: LetterToCompare['writer'],
): Promise<{ own: number[]; near: number[] }> {
  const rows = await office.archive.read<{ id: number; isOwn: boolean }>(Prisma.sql`
    SELECT id, TRUE AS "isOwn" FROM applicants WHERE iin = ${iin}
    UNION SELECT id, TRUE FROM applicants WHERE bin = ${bin}
    UNION (SELECT id, FALSE FROM applicants WHERE phone = ${phone} ORDER BY id DESC LIMIT ${MOST_PEOPLE})`);
  const idsOf = (wanted: boolean) => rows.filter(({ isOwn }) => isOwn === wanted).map(({ id }) => id);
  return { own: idsOf(true), near: idsOf(false) };
}

/** The latest filings of people who bear the surname and the first name. */
async function findNamesakes(office: Office, name: string): Promise<number[]> {
  const words = foldedWords(name)
    .filter((word) => word.length > 2)
    .slice(0, 2);
  if (words.length < 2) return [];
  const followed = await registerOf(office.archive).current();
  if (followed) return [...filingsOfNamed(followed, words).slice(-OF_NAMESAKES)];
  const rows = await office.archive.read<{ id: number }>(Prisma.sql`
    SELECT a.id FROM appeals a WHERE ${namedCondition(words)} ORDER BY a.id DESC LIMIT ${OF_NAMESAKES}`);
  return rows.map(({ id }) => id);
}

async function findTraced(office: Office, { annotation, text }: LetterToCompare): Promise<number[]> {
  const bands = filingTrace(annotation, text);
  if (bands.length === 0) return [];
  const rows = await office.archive.read<{ id: number }>(Prisma.sql`
    SELECT traced.appeal_id AS id FROM (${sharingTrace(bands, BY_TRACE)}) traced`);
  return rows.map(({ id }) => id);
}

function readCandidates(
  office: Office,
  { own, near }: { readonly own: readonly number[]; readonly near: readonly number[] },
  found: readonly number[],
): Promise<Candidate[]> {
  return office.archive.read<Candidate>(Prisma.sql`
    SELECT ${columns}, p.iin AS "writerIin", p.bin AS "writerBin", p.address AS "writerAddress", p.phone AS "writerPhone"
    FROM (
      (SELECT x.id FROM appeals x WHERE x.applicant_id = ANY(${own}::int[]) ORDER BY x.id DESC LIMIT ${OF_A_PERSON})
      UNION (SELECT x.id FROM appeals x WHERE x.applicant_id = ANY(${near}::int[]) ORDER BY x.id DESC LIMIT ${OF_NAMESAKES})
      UNION SELECT unnest(${found}::int[])
    ) found
    JOIN appeals a ON a.id = found.id
    LEFT JOIN applicants p ON p.id = a.applicant_id
    WHERE ${visibleAppeals(office)}`);
}

function earlierOf(row: Candidate): EarlierLetter {
  return {
    writer: {
      iin: row.writerIin,
      bin: row.writerBin,
      name: row.applicantName,
      address: row.writerAddress ?? '',
      phone: row.writerPhone,
    },
    questionCode: row.questionCode,
    districtCode: row.districtCode,
    annotation: row.annotation,
    text: row.text,
    form: row.form as AppealForm,
    receivedOn: toPlainDate(row.receivedAt),
    state: row.state as AppealState,
  };
}
