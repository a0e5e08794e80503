import { letterFeatures, weigh } from '@tyndau/domain/likeness/letterFeatures';
import { filingTrace } from '@tyndau/domain/likeness/letterTrace';
import { Prisma } from '../../db/archive.ts';
import { columnsOf } from '../../db/columns.ts';
import type { Office } from '../../office.ts';
import type { AppealRow } from '../appeals/appealRow.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';
import { sharingTrace } from '../likeness/sharingTrace.ts';

/** An earlier card, and how alike it is to the letter: from 0 to 1. */
export interface NearCard {
  readonly appeal: AppealRow;
  readonly likeness: number;
}

const OF_A_QUESTION = 60;
const BY_TRACE = 30;

const { text: _text, ...listed } = Prisma.AppealScalarFieldEnum;
const columns = columnsOf(listed, 'a');

/**
 * Earlier cards that the viewer may see and that are nearest to the letter: the newest of the questions that come into
 * consideration, and whatever shares a trace with the letter. The nearest first.
 */
export async function listNearestCards(
  office: Office,
  letter: { readonly text: string; readonly weights: Float32Array },
  questionCodes: readonly string[],
): Promise<NearCard[]> {
  const [ofQuestions, traced] = await Promise.all([
    newestOfQuestions(office, questionCodes),
    nearByTrace(office, letter.text),
  ]);
  const rows = new Map([...ofQuestions, ...traced].map((row) => [row.id, row]));
  const likeness = likenessTo(letter.text, letter.weights);
  return [...rows.values()]
    .map((appeal) => ({ appeal, likeness: likeness(appeal.annotation) }))
    .sort((a, b) => b.likeness - a.likeness || b.appeal.id - a.appeal.id);
}

function newestOfQuestions(office: Office, codes: readonly string[]): Promise<AppealRow[]> {
  if (codes.length === 0) return Promise.resolve([]);
  // Each question by itself, so that the index of questions and days gives the newest without sorting.
  return office.archive.read<AppealRow>(Prisma.sql`
    SELECT a.* FROM unnest(${codes}::text[]) code, LATERAL (
      SELECT ${columns} FROM appeals a WHERE a.question_code = code AND ${visibleAppeals(office)}
      ORDER BY a.registered_on DESC, a.id DESC LIMIT ${OF_A_QUESTION}) a`);
}

function nearByTrace(office: Office, text: string): Promise<AppealRow[]> {
  const bands = filingTrace(text, '');
  if (bands.length === 0) return Promise.resolve([]);
  return office.archive.read<AppealRow>(Prisma.sql`
    SELECT ${columns} FROM (${sharingTrace(bands, BY_TRACE)}) near
    JOIN appeals a ON a.id = near.appeal_id WHERE ${visibleAppeals(office)}`);
}

/** Compares texts with the letter by the features they share, each by its weight. */
function likenessTo(text: string, weights: Float32Array): (other: string) => number {
  const letter = letterFeatures(text);
  const values = weigh(letter, weights);
  const byPlace = new Float32Array(weights.length);
  letter.places.forEach((place, at) => {
    byPlace[place] = values[at] ?? 0;
  });
  return (other) => {
    const features = letterFeatures(other);
    const theirs = weigh(features, weights);
    return features.places.reduce((sum, place, at) => sum + (byPlace[place] ?? 0) * (theirs[at] ?? 0), 0);
  };
}
