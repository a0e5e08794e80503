import type { MapShape } from './mapShapes.ts';

/** A name with its number, as wide as it is written, and where it has found room. */
export interface MapLabel {
  readonly shape: MapShape;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Units of the drawing: a letter's width, the height of the name with its number below. */
const LETTER = 6.4;
const HEIGHT = 26;
const ASCENT = 11;

// The nearest places first: a name would rather stand above or below its own place than beside it.
const steps = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const shifts = steps
  .flatMap((across) => steps.map((down) => ({ dx: across * 22, dy: down * 12 })))
  .sort((one, other) => distance(one) - distance(other));

function distance({ dx, dy }: { readonly dx: number; readonly dy: number }): number {
  return dx ** 2 * 0.7 + dy ** 2;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** How large names are written, in units of the drawing for what is one pixel of a desk; and whether numbers stand below. */
export interface LabelSize {
  readonly scale: number;
  /** On a telephone there is room for few names: the first ones that find it. A list beside the map has them all. */
  readonly isSparse: boolean;
}

const WHOLE: LabelSize = { scale: 1, isSparse: false };

/**
 * Finds room for every name: cities stand beside the districts round them, and names must not lie upon each other's numbers.
 * On a desk nothing is left out; where there is no room at all a name stays where it belongs.
 */
export function spreadLabels(
  shapes: readonly MapShape[],
  nameOf: (code: string) => string,
  { width, height }: { readonly width: number; readonly height: number },
  { scale, isSparse }: LabelSize = WHOLE,
): readonly MapLabel[] {
  const taken: Box[] = [];
  const [letter, tall, ascent] = [LETTER * scale, (isSparse ? 15 : HEIGHT) * scale, ASCENT * scale];
  const inOrder = isSparse ? shapes : [...shapes].sort((one, other) => one.y - other.y);
  return inOrder.flatMap((shape) => {
    const name = nameOf(shape.code);
    const half = (name.length * letter) / 2 + 1;
    const at = (dx: number, dy: number) => ({
      x: Math.max(half, Math.min(width - half, shape.x + dx)),
      y: Math.max(ascent, Math.min(height - tall + ascent, shape.y + dy)),
    });
    const boxAt = ({ x, y }: { x: number; y: number }): Box => ({
      left: x - half,
      right: x + half,
      top: y - ascent,
    });
    const near = isSparse ? shifts.slice(0, 5) : shifts;
    const free = near
      .map(({ dx, dy }) => at(dx, dy))
      .find((place) => !taken.some((other) => isUpon(boxAt(place), other, tall)));
    if (!free && isSparse) return [];
    const place = free ?? at(0, 0);
    taken.push(boxAt(place));
    return [{ shape, name, ...place }];
  });
}

function isUpon(one: Box, other: Box, tall: number): boolean {
  return one.left < other.right && other.left < one.right && Math.abs(one.top - other.top) < tall;
}
