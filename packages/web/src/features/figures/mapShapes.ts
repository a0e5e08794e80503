import { type Frame, frameOf, type Point, pathOf } from '../../components/map/projection.ts';
import type { TerritoryRow } from '../../components/useReference.ts';
import { cellAround, pathOfCell } from './cells.ts';
import type { OfficialOutlines, OutlineWord } from './officialOutlines.ts';
import { outlineAround, ringsOf } from './outlines.ts';

export interface MapShape {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** The outline or the schematic cell; null where there is none: a circle serves. */
  readonly path: string | null;
}

export interface MapDrawing {
  readonly frame: Frame;
  readonly shapes: readonly MapShape[];
  /** What the cells are clipped to. */
  readonly outline: string | null;
  /** Cells are drawn between the centres of districts, not along their borders. */
  readonly isSchematic: boolean;
  /** By whose word outlines are drawn; empty: those that come with the house. */
  readonly words: readonly OutlineWord[];
}

const WIDTH = 520;

type Rings = readonly (readonly Point[])[];
type Placed = TerritoryRow & { readonly lat: number; readonly lon: number };

const isPlaced = (row: TerritoryRow): row is Placed => row.lat !== null && row.lon !== null;

/** The country by region: outlines where they are known, points where not. Loaded and old outlines are never mixed. */
export function drawCountry(territories: readonly TerritoryRow[], official: OfficialOutlines): MapDrawing {
  const regions = territories.filter(({ level }) => level === 1).filter(isPlaced);
  const hasOfficial = regions.some(({ code }) => official.has(code));
  const ringsFor = (code: string) => (hasOfficial ? (official.get(code)?.rings ?? null) : ringsOf(code));
  return { ...drawOutlines(regions, ringsFor), words: hasOfficial ? wordsOf(regions, official) : [] };
}

/** A region by district: loaded outlines, or schematic cells round the centres of districts, clipped to the region. */
export function drawRegion(
  region: TerritoryRow,
  territories: readonly TerritoryRow[],
  official: OfficialOutlines,
): MapDrawing {
  const all = territories.filter(({ level }) => level === 2).filter(isPlaced);
  const own = all.filter(({ parentCode }) => parentCode === region.code);
  if (own.some(({ code }) => official.has(code)))
    return {
      ...drawOutlines(own, (code) => official.get(code)?.rings ?? null),
      words: wordsOf(own, official),
    };
  const loaded = official.get(region.code);
  if (loaded) return drawCells(own, [], loaded.rings, [loaded]);
  const outlineCode = ringsOf(region.code)
    ? region.code
    : isPlaced(region)
      ? outlineAround([region.lon, region.lat])
      : null;
  const rings = outlineCode ? ringsOf(outlineCode) : null;
  if (!rings) return { ...drawOutlines(own, () => null), isSchematic: true };
  // Neighbours within an older outline have cells as well, so that ours do not spread over theirs.
  const neighbours = all.filter(
    (row) => row.parentCode !== region.code && outlineAround([row.lon, row.lat]) === outlineCode,
  );
  return drawCells(own, neighbours, rings, []);
}

function drawOutlines(rows: readonly Placed[], ringsFor: (code: string) => Rings | null): MapDrawing {
  const rings = rows.map(({ code }) => ringsFor(code));
  const corners = rings.flatMap((some) => some?.flat() ?? []);
  const centres = rows.map(({ lon, lat }): Point => [lon, lat]);
  const frame = frameOf([...corners, ...centres], WIDTH);
  const shapes = rows.map((row, at) => {
    const [x, y] = frame.place([row.lon, row.lat]);
    const own = rings[at];
    return { code: row.code, x, y, path: own ? pathOf(own, frame) : null };
  });
  const height = Math.max(frame.height, 200);
  return { frame: { ...frame, height }, shapes, outline: null, isSchematic: false, words: [] };
}

function drawCells(
  own: readonly Placed[],
  neighbours: readonly Placed[],
  rings: Rings,
  words: readonly OutlineWord[],
): MapDrawing {
  const frame = frameOf(rings.flat(), WIDTH);
  const places = [...own, ...neighbours].map((row) => frame.place([row.lon, row.lat]));
  const shapes = own.map((row, at) => ({
    code: row.code,
    x: places[at]?.[0] ?? 0,
    y: places[at]?.[1] ?? 0,
    path: pathOfCell(cellAround(places, at, frame)),
  }));
  return { frame, shapes, outline: pathOf(rings, frame), isSchematic: true, words };
}

// Each word once, the widest first.
function wordsOf(rows: readonly Placed[], official: OfficialOutlines): readonly OutlineWord[] {
  const words = new Map<string, OutlineWord>();
  for (const { code } of rows) {
    const found = official.get(code);
    if (found)
      words.set(`${found.source} ${found.drawnOn}`, { source: found.source, drawnOn: found.drawnOn });
  }
  return [...words.values()];
}
