import { createRequire } from 'node:module';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { NoteChart } from '@tyndau/domain/reports/note/analysisNote';
import { writtenNumber } from '@tyndau/domain/reports/note/writtenNumber';
import { pictures } from '../../../printing/libraries.ts';

/** Twice as many points as a screen shows: paper is finer. */
const SCALE = 2;
const WIDTH = 760;
const BAR = 26;
const LINES_HEIGHT = 280;
const FONT = 'Golos Text';
const colours = ['#0f5f66', '#c08a3e', '#7a7f87'] as const;
const ink = '#1d2327';
const soft = '#6b7278';
const grid = '#e3e5e8';

const require = createRequire(import.meta.url);
let hasFont = false;

export interface Picture {
  readonly png: Buffer;
  /** In points of a screen. */
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as a picture for paper; by itself without any browser. */
export function drawChart(chart: NoteChart): Picture {
  const { createCanvas, GlobalFonts } = pictures();
  if (!hasFont) {
    GlobalFonts.registerFromPath(
      require.resolve('@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf'),
      FONT,
    );
    hasFont = true;
  }
  const height = chart.look === 'bars' ? 20 + chart.labels.length * BAR : LINES_HEIGHT;
  const canvas = createCanvas(WIDTH * SCALE, height * SCALE);
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.font = `12px "${FONT}"`;
  pen.textBaseline = 'middle';
  if (chart.look === 'bars') drawBars(pen, chart);
  else drawLines(pen, chart, height);
  return { png: canvas.toBuffer('image/png'), width: WIDTH, height };
}

function drawBars(pen: SKRSContext2D, { labels, series }: NoteChart): void {
  const values = series[0]?.values ?? [];
  const left = 290;
  const widest = Math.max(1, ...values);
  for (const [at, label] of labels.entries()) {
    const y = 10 + at * BAR;
    const value = values[at] ?? 0;
    const length = ((WIDTH - left - 70) * value) / widest;
    pen.fillStyle = ink;
    pen.textAlign = 'right';
    pen.fillText(fitted(pen, label, left - 14), left - 8, y + BAR / 2);
    pen.fillStyle = colours[0];
    pen.fillRect(left, y + 5, Math.max(1, length), BAR - 10);
    pen.fillStyle = soft;
    pen.textAlign = 'left';
    pen.fillText(writtenNumber(value), left + length + 6, y + BAR / 2);
  }
}

function drawLines(pen: SKRSContext2D, { labels, series }: NoteChart, height: number): void {
  const [left, right, top, bottom] = [56, WIDTH - 32, 34, height - 28];
  const highest = niceTop(Math.max(1, ...series.flatMap(({ values }) => values)));
  const x = (at: number) => left + ((right - left) * at) / Math.max(1, labels.length - 1);
  const y = (value: number) => bottom - ((bottom - top) * value) / highest;
  pen.lineWidth = 1;
  for (let step = 0; step <= 4; step += 1) {
    const value = (highest * step) / 4;
    pen.strokeStyle = grid;
    pen.beginPath();
    pen.moveTo(left, y(value));
    pen.lineTo(right, y(value));
    pen.stroke();
    pen.fillStyle = soft;
    pen.textAlign = 'right';
    pen.fillText(writtenNumber(value), left - 8, y(value));
  }
  pen.textAlign = 'center';
  const every = Math.ceil(labels.length / 12);
  for (const [at, label] of labels.entries()) if (at % every === 0) pen.fillText(label, x(at), bottom + 14);
  let legendAt = left;
  for (const [index, { name, values }] of series.entries()) {
    const colour = colours[index] ?? soft;
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineWidth = 2;
    pen.setLineDash(index === 0 ? [] : [5, 4]);
    pen.beginPath();
    for (const [at, value] of values.entries()) pen[at === 0 ? 'moveTo' : 'lineTo'](x(at), y(value));
    pen.stroke();
    pen.setLineDash([]);
    for (const [at, value] of values.entries()) {
      pen.beginPath();
      pen.arc(x(at), y(value), 2.5, 0, Math.PI * 2);
      pen.fill();
    }
    pen.fillRect(legendAt, 13, 16, 3);
    pen.fillStyle = ink;
    pen.textAlign = 'left';
    pen.fillText(name, legendAt + 22, 14);
    legendAt += 40 + pen.measureText(name).width;
  }
}

/** A round number not below the value, of which quarters are whole or half. */
function niceTop(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return Math.max(4, [1, 2, 4, 5, 8, 10].map((times) => times * step).find((top) => top >= value) ?? value);
}

function fitted(pen: SKRSContext2D, text: string, width: number): string {
  let shown = text;
  while (pen.measureText(shown).width > width && shown.length > 4) shown = `${shown.slice(0, -2).trimEnd()}…`;
  return shown;
}
