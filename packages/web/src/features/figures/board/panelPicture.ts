// What the look of a mark depends on. A picture in a file has no style sheet beside it.
const kept = [
  ...(['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'] as const),
  ...(['color', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor'] as const),
  ...(['text-align', 'line-height', 'white-space', 'overflow-wrap', 'letter-spacing'] as const),
  ...(['display', 'position', 'inset', 'width', 'height', 'min-width', 'box-sizing'] as const),
  ...(['margin', 'padding', 'border', 'border-top', 'border-bottom', 'border-radius'] as const),
  ...(['border-collapse', 'border-spacing', 'background-color', 'vertical-align'] as const),
  ...(['grid-template-columns', 'gap', 'align-items', 'justify-content', 'flex', 'flex-wrap'] as const),
  ...(['list-style', 'overflow', 'paint-order', 'text-decoration', 'font-variant-numeric'] as const),
] as const;
const shapes = kept.slice(0, 12);

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';
const SCALE = 2;
const MARGIN = 16;
const HEAD = 44;

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

/** The drawing of a panel as a file that any program opens, with its title and note. */
export function svgText(drawing: SVGSVGElement, text: PictureText): string {
  const { width, height } = drawing.getBoundingClientRect();
  const inner = copyOf(drawing, shapes) as SVGSVGElement;
  inner.setAttribute('x', String(MARGIN));
  inner.setAttribute('y', String(HEAD + MARGIN));
  inner.setAttribute('width', String(width));
  inner.setAttribute('height', String(height));
  return write(frame(drawing, text, { width, height }, inner));
}

/** The whole panel as a picture, two dots for each of the screen's. */
export async function pngBlob(panel: HTMLElement, text: PictureText): Promise<Blob | null> {
  const body = panel.querySelector<HTMLElement>('[data-panel-body]') ?? panel;
  const { width } = body.getBoundingClientRect();
  const height = body.scrollHeight;
  const inner = document.createElementNS(SVG, 'foreignObject');
  const place = { x: MARGIN, y: HEAD + MARGIN, width, height };
  for (const [name, value] of Object.entries(place)) inner.setAttribute(name, String(value));
  const copy = copyOf(body, kept) as HTMLElement;
  copy.setAttribute('xmlns', HTML);
  copy.style.setProperty('overflow', 'visible');
  copy.style.setProperty('height', 'auto');
  inner.append(copy);
  const picture = frame(body, text, { width, height }, inner);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(write(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + HEAD + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  pen?.scale(SCALE, SCALE);
  pen?.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
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
): SVGSVGElement {
  const look = getComputedStyle(source);
  const root = getComputedStyle(document.documentElement);
  const paper = root.getPropertyValue('--sheet').trim() || 'white';
  const picture = document.createElementNS(SVG, 'svg');
  const [width, height] = [size.width + 2 * MARGIN, size.height + HEAD + 2 * MARGIN];
  set(picture, { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(set(document.createElementNS(SVG, 'rect'), { width, height, fill: paper }));
  const line = (words: string, y: number, fontSize: number, fontWeight: number) => {
    const element = document.createElementNS(SVG, 'text');
    const fill = root.getPropertyValue(fontWeight > 400 ? '--ink' : '--ink-soft').trim() || 'black';
    set(element, { x: MARGIN, y, fill, 'font-size': fontSize, 'font-weight': fontWeight });
    element.setAttribute('font-family', look.fontFamily);
    element.textContent = words;
    return element;
  };
  picture.append(line(title, MARGIN + 14, 15, 600), line(note, MARGIN + 34, 11, 400), inner);
  return picture;
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
