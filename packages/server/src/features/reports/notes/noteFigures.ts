import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { DimensionName } from '@tyndau/domain/figures/dimensions';
import type { MeasureName } from '@tyndau/domain/figures/measures';
import type { Period } from '@tyndau/domain/figures/periods';
import {
  type NoteBody,
  type NoteFigures,
  type NoteLine,
  type NoteMeasure,
  noteMeasures,
} from '@tyndau/domain/reports/note/noteFigures';
import type { Office } from '../../../office.ts';
import { askFigures } from '../../figures/askFigures.ts';
import { valueName } from '../../figures/valueName.ts';
import { listAlerts } from '../growthAlerts.ts';

const AT_ONCE = 8;
const MOST_ALERTS = 10;

/** Counts everything a note tells of, within the sight of whoever asks; compared with the same days of last year. */
export async function countNote(office: Office, period: Period, language: 'ru' | 'kk'): Promise<NoteFigures> {
  const lines = (dimension: DimensionName, measure: MeasureName = 'received') =>
    linesOf(office, period, dimension, measure, language);
  const [total, months, districts, sections, questions, outcomes, bodies, growth] = await Promise.all([
    totalOf(office, period),
    lines('month'),
    lines('district'),
    lines('section'),
    lines('question'),
    lines('outcome', 'finished'),
    bodiesOf(office, period, language),
    growthOf(office, period, language),
  ]);
  const byTime = [...months].sort((one, other) => (one.name < other.name ? -1 : 1)).map(asMonth);
  const named = { months: byTime, districts: ranked(districts), sections: ranked(sections) };
  return {
    ...{ period, total, ...named },
    ...{ questions: ranked(questions), outcomes: ranked(outcomes), bodies, growth },
  };
}

const ranked = (lines: readonly NoteLine[]) =>
  lines.filter(({ value }) => (value ?? 0) > 0).sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
const asMonth = (line: NoteLine): NoteLine => ({
  ...line,
  name: line.name.slice(0, 7).split('-').reverse().join('.'),
});

async function ask(
  office: Office,
  period: Period,
  measures: readonly MeasureName[],
  dimensions: readonly DimensionName[],
) {
  const figures = await askFigures(office, {
    measures,
    dimensions,
    filter: [],
    ...period,
    comparison: 'lastYear',
  });
  if (figures.refusals.length > 0)
    throw new Error(`A note asked what cannot be asked: ${figures.refusals[0]?.code}`);
  return figures;
}

async function totalOf(office: Office, period: Period): Promise<NoteFigures['total']> {
  const total: Partial<Record<NoteMeasure, { value: number | null; before: number | null }>> = {};
  for (let at = 0; at < noteMeasures.length; at += AT_ONCE) {
    const measures = noteMeasures.slice(at, at + AT_ONCE);
    const { total: row } = await ask(office, period, measures, []);
    for (const [index, name] of measures.entries())
      total[name] = { value: row?.values[index] ?? null, before: row?.previous[index] ?? null };
  }
  return total as NoteFigures['total'];
}

async function linesOf(
  office: Office,
  period: Period,
  dimension: DimensionName,
  measure: MeasureName,
  language: 'ru' | 'kk',
): Promise<NoteLine[]> {
  const { rows } = await ask(office, period, [measure], [dimension]);
  return rows.map(({ keys, values, previous }) => ({
    name: valueName(office.book, dimension, keys[0] ?? '', language),
    value: values[0] ?? null,
    before: previous[0] ?? null,
  }));
}

const bodyMeasures = [
  'considered',
  'consideredLate',
  'lateShare',
  'daysMedian',
  'satisfiedShare',
  'reworkedShare',
] as const;

async function bodiesOf(office: Office, period: Period, language: 'ru' | 'kk'): Promise<NoteBody[]> {
  const { rows } = await ask(office, period, bodyMeasures, ['body']);
  return rows
    .filter(({ keys, values }) => keys[0] !== '' && (values[0] ?? 0) > 0)
    .map(({ keys, values: [considered, late, lateShare, daysMedian, satisfiedShare, reworkedShare] }) => ({
      name: valueName(office.book, 'body', keys[0] ?? '', language),
      ...{ considered: considered ?? 0, late: late ?? 0, lateShare: lateShare ?? null },
      ...{ daysMedian: daysMedian ?? null, satisfiedShare: satisfiedShare ?? null },
      reworkedShare: reworkedShare ?? null,
    }))
    .sort((one, other) => (other.lateShare ?? 0) - (one.lateShare ?? 0) || other.considered - one.considered);
}

async function growthOf(
  office: Office,
  { from, to }: Period,
  language: 'ru' | 'kk',
): Promise<NoteFigures['growth']> {
  const day = (on: PlainDate) => new Date(`${on}T00:00:00Z`);
  const alerts = (await listAlerts(office)).filter(
    ({ foundOn, lastOn }) => lastOn >= day(from) && foundOn <= day(to),
  );
  return alerts.slice(0, MOST_ALERTS).map(({ districtCode, questionCode, counted, expected, notes }) => ({
    place: valueName(office.book, 'district', districtCode, language),
    question: valueName(office.book, 'question', questionCode, language),
    ...{ counted, expected },
    causes: notes.filter(({ kind }) => kind === 'cause').map(({ text }) => text),
    measures: notes.filter(({ kind }) => kind === 'measure').map(({ text }) => text),
  }));
}
