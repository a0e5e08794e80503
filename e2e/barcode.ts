import { writeFileSync } from 'node:fs';

/** Widths of bars and gaps of Code 128, by value; the last one ends the code. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 ' +
  '123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 ' +
  '131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 ' +
  '213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 ' +
  '141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 ' +
  '124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 ' +
  '411131 211412 211214 211232 2331112'
).split(' ');
const START_B = 104;
const STOP = 106;
const MODULE_PX = 3;
const [WIDTH, HEIGHT] = [640, 480];

/** Whether each module of the code is a bar, with the quiet zones around it. */
function modulesOf(text: string): boolean[] {
  const values = [START_B, ...[...text].map((sign) => sign.charCodeAt(0) - 32)];
  const check = values.reduce((sum, value, place) => sum + value * Math.max(1, place), 0) % 103;
  const drawn = [...values, check, STOP].flatMap((value) =>
    [...(WIDTHS[value] ?? '')].flatMap((width, place) => Array<boolean>(Number(width)).fill(place % 2 === 0)),
  );
  const quiet = Array<boolean>(10).fill(false);
  return [...quiet, ...drawn, ...quiet];
}

/** A video of an envelope with a drawn barcode held before the camera: raw frames, as Chromium takes them for its fake camera. */
export function filmEnvelope(file: string, barcode: string): void {
  const modules = modulesOf(barcode);
  const left = Math.floor((WIDTH - modules.length * MODULE_PX) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 220);
  for (let y = 160; y < 320; y += 1)
    for (let x = 0; x < modules.length * MODULE_PX; x += 1)
      luma[y * WIDTH + left + x] = modules[Math.floor(x / MODULE_PX)] ? 20 : 235;
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`);
  writeFileSync(file, Buffer.concat([head, ...Array<Buffer>(10).fill(frame)]));
}
