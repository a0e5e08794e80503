/** A point in whole units of the grid. */
export type GridPoint = readonly [x: number, y: number];
export type GridRing = readonly GridPoint[];

// Degrees of longitude are shorter than those of latitude at 48 degrees north.
const NARROWED = 0.67;

/**
 * Outlines with fewer points: no point that is left out lies farther than `tolerance` from the line that is drawn. A border
 * of two neighbours is cut at the points where a third one begins and simplified once, so that no gap opens along it.
 */
export function simplifyRings(shapes: readonly (readonly GridRing[])[], tolerance: number): GridRing[][] {
  const clean = shapes.map((rings) => rings.map(withoutRepeats).filter((ring) => ring.length >= 3));
  const isJunction = junctionsOf(clean.flat());
  return clean.map((rings) => {
    const drawn = rings.map((ring) => simplifyRing(ring, isJunction, tolerance));
    const kept = drawn.filter((ring) => ring.length >= 3 && areaOf(ring) > tolerance * tolerance);
    // A territory that is smaller than the tolerance is drawn as it is rather than not at all.
    return kept.length > 0 ? kept : rings.slice(0, 1).map((ring) => [...ring]);
  });
}

function withoutRepeats(ring: GridRing): GridRing {
  return ring.filter((point, at) => keyOf(point) !== keyOf(ring.at(at - 1) ?? point) || ring.length === 1);
}

// A point with more than two neighbours is one where three territories meet, or where a border leaves the outer line.
function junctionsOf(rings: readonly GridRing[]): (point: GridPoint) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    ring.forEach((point, at) => {
      const around = neighbours.get(keyOf(point)) ?? new Set();
      neighbours.set(keyOf(point), around);
      around.add(keyOf(ring.at(at - 1) ?? point)).add(keyOf(ring[(at + 1) % ring.length] ?? point));
    });
  }
  return (point) => (neighbours.get(keyOf(point))?.size ?? 0) > 2;
}

function simplifyRing(
  ring: GridRing,
  isJunction: (point: GridPoint) => boolean,
  tolerance: number,
): GridRing {
  const cuts = ring.flatMap((point, at) => (isJunction(point) ? [at] : []));
  const ends = cuts.length > 0 ? cuts : [firstOf(ring)];
  return ends.flatMap((start, index) => {
    const end = ends[index + 1] ?? (ends[0] ?? 0) + ring.length;
    const arc = Array.from(
      { length: end - start + 1 },
      (_, step) => ring[(start + step) % ring.length] as GridPoint,
    );
    return simplifyArc(arc, tolerance).slice(0, -1);
  });
}

// The same place to begin whichever way round the ring is written.
function firstOf(ring: GridRing): number {
  return ring.reduce((first, point, at) => (keyOf(point) < keyOf(ring[first] ?? point) ? at : first), 0);
}

// Both neighbours walk a border in opposite ways: it is simplified in one.
function simplifyArc(arc: GridRing, tolerance: number): GridRing {
  const isTurned = keysOf(arc) > keysOf(arc.toReversed());
  const kept = douglasPeucker(isTurned ? arc.toReversed() : arc, tolerance);
  return isTurned ? kept.toReversed() : kept;
}

const keysOf = (arc: GridRing) => [arc[0], arc[1]].map((point) => (point ? keyOf(point) : '')).join(';');

function douglasPeucker(arc: GridRing, tolerance: number): GridRing {
  const keeps = new Set([0, arc.length - 1]);
  const waiting: [number, number][] = [[0, arc.length - 1]];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [from, to] = span;
    let [farthest, most] = [0, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = distance(arc[at] as GridPoint, arc[from] as GridPoint, arc[to] as GridPoint);
      if (away > most) [farthest, most] = [at, away];
    }
    if (farthest === 0) continue;
    keeps.add(farthest);
    waiting.push([from, farthest], [farthest, to]);
  }
  return arc.filter((_, at) => keeps.has(at));
}

function distance([x, y]: GridPoint, [x1, y1]: GridPoint, [x2, y2]: GridPoint): number {
  const [dx, dy] = [(x2 - x1) * NARROWED, y2 - y1];
  const [px, py] = [(x - x1) * NARROWED, y - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** The area within a ring, in squares of the grid. */
export function areaOf(ring: GridRing): number {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

const keyOf = ([x, y]: GridPoint) => `${x},${y}`;
