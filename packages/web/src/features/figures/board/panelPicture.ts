// What the look of a mark depends on. A picture in a file has no style sheet beside it.
const kept = [
  ...(['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'] as const),
  ...(['color', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor'] as const),
  ...(['text-align', 'line-height', 'white-space', 'overflow-wrap', 'letter-spacing'] as const),
  ...(['display', 'position', 'inset', 'width', 'height', 'min-width', 'box-sizing'] as const),
  ...(['margin', 'padding', 'border', 'border-top', 'border-bottom', 'border-radius'] as const),
  ...(['border-collapse', 'border-spacing', 'background-color', 'vertical-align'] as const),
  ...([
    'flex-direction',
    'flex-grow',
    'clip-path',
    'grid-template-columns',
    'gap',
    'align-items',
    'justify-content',
    'flex',
    'flex-wrap',
  ] as const),
  ...(['list-style', 'overflow', 'paint-order', 'text-decoration', 'font-variant-numeric'] as const),
] as const;
const shapes = kept.slice(0, 12);

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';
const SCALE = 2;
const MARGIN = 16;
const HEAD = 62;
const LEGEND_ROW = 16;
const LEGEND_LETTER = 6.9;

export interface PictureText {
  readonly title: string;
  /** Period, filter, «as of»: a picture that leaves the house says what it shows. */
  readonly note: string;
}

/** The drawing of a panel; null for panels that are written, not drawn. */
export function findDrawing(panel: HTMLElement): SVGSVGElement | null {
  return panel.querySelector<SVGSVGElement>(
    'svg.recharts-surface[role="application"], .recharts-wrapper > svg, figure > svg',
  );
}

/** The drawing of a panel as a file that any program opens, with its title, note and legend. */
export function svgText(drawing: SVGSVGElement, text: PictureText): string {
  return write(drawnPicture(drawing, text).picture);
}

/** The panel as a picture, two dots for each of the screen's. */
export async function pngBlob(panel: HTMLElement, text: PictureText): Promise<Blob | null> {
  const drawing = findDrawing(panel);
  const { picture, width, height } = drawing ? drawnPicture(drawing, text) : writtenPicture(panel, text);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(write(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  pen?.scale(SCALE, SCALE);
  pen?.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function drawnPicture(drawing: SVGSVGElement, text: PictureText) {
  const { width, height } = drawing.getBoundingClientRect();
  const inner = copyOf(drawing, shapes) as SVGSVGElement;
  set(inner, { x: MARGIN, y: HEAD + MARGIN, width, height });
  return frame(drawing, text, { width, height }, inner);
}

function writtenPicture(panel: HTMLElement, text: PictureText) {
  const body = panel.querySelector<HTMLElement>('[data-panel-body]') ?? panel;
  const { width } = body.getBoundingClientRect();
  const height = body.scrollHeight;
  const inner = document.createElementNS(SVG, 'foreignObject');
  set(inner, { x: MARGIN, y: HEAD + MARGIN, width, height });
  const copy = copyOf(body, kept) as HTMLElement;
  copy.setAttribute('xmlns', HTML);
  copy.style.setProperty('overflow', 'visible');
  copy.style.setProperty('height', 'auto');
  inner.append(copy);
  return frame(body, text, { width, height }, inner);
}

/** Gives the browser a file to keep. */
export function keepFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function frame(
  source: Element,
  { title, note }: PictureText,
  size: { readonly width: number; readonly height: number },
  inner: Element,
) {
  const family = getComputedStyle(source).fontFamily;
  const root = getComputedStyle(document.documentElement);
  const colour = (name: string, other: string) => root.getPropertyValue(name).trim() || other;
  const picture = document.createElementNS(SVG, 'svg');
  const legend = legendRows(legendOf(source), size.width);
  const below = (legend.at(-1)?.row ?? 0) * LEGEND_ROW;
  const [width, height] = [size.width + 2 * MARGIN, size.height + HEAD + below + 2 * MARGIN];
  set(picture, { width, height, viewBox: `0 0 ${width} ${height}` });
  const paper = document.createElementNS(SVG, 'rect');
  picture.append(set(paper, { width, height, fill: colour('--sheet', 'white') }));
  const line = (words: string, x: number, y: number, look: Readonly<Record<string, string | number>>) => {
    const element = set(document.createElementNS(SVG, 'text'), { x, y, 'font-family': family, ...look });
    element.textContent = words;
    picture.append(element);
  };
  const soft = { fill: colour('--ink-soft', 'black'), 'font-size': 11 };
  line(title, MARGIN, MARGIN + 14, { fill: colour('--ink', 'black'), 'font-size': 15, 'font-weight': 600 });
  line(note, MARGIN, MARGIN + 32, soft);
  for (const { label, colour: stroke, x, row } of legend) {
    const mark = document.createElementNS(SVG, 'path');
    const y = MARGIN + 46 + row * LEGEND_ROW;
    picture.append(set(mark, { d: `M${x} ${y}h14`, stroke, 'stroke-width': 2 }));
    line(label, x + 18, y + 4, soft);
  }
  set(inner, { y: HEAD + MARGIN + below });
  picture.append(inner);
  return { picture, width, height };
}

// The names of the series stand beside a drawing, not in it.
function legendOf(drawing: Element): readonly { readonly label: string; readonly colour: string }[] {
  const lines = drawing.closest('figure')?.querySelectorAll<HTMLElement>('ul > li:has(> span)') ?? [];
  return [...lines].map((line) => {
    const mark = line.querySelector('span');
    return { label: line.innerText.trim(), colour: mark ? getComputedStyle(mark).color : 'black' };
  });
}

// As many beside each other as there is room for: a name cut off at the edge names nothing.
function legendRows(legend: ReturnType<typeof legendOf>, width: number) {
  let [x, row] = [MARGIN, 0];
  return legend.map((one) => {
    const own = 18 + one.label.length * LEGEND_LETTER;
    if (x > MARGIN && x + own > MARGIN + width) [x, row] = [MARGIN, row + 1];
    const placed = { ...one, x, row };
    x += own + 16;
    return placed;
  });
}

function copyOf(source: Element, properties: readonly string[]): Element {
  const copy = source.cloneNode(true) as Element;
  const originals = [source, ...source.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [at, original] of originals.entries()) {
    const twin = copies[at];
    if (!(twin instanceof HTMLElement || twin instanceof SVGElement)) continue;
    const look = getComputedStyle(original);
    for (const name of properties) twin.style.setProperty(name, look.getPropertyValue(name));
  }
  for (const control of copy.querySelectorAll('[data-no-print]')) control.remove();
  return copy;
}

function set<E extends Element>(element: E, values: Readonly<Record<string, string | number>>): E {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
  return element;
}

function write(picture: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(picture);
}
