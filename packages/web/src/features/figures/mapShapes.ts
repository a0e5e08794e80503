import { Delaunay } from 'd3-delaunay';
import type { TerritoryRow } from '../../components/useReference.ts';
import { outlineAround, type Point, ringsOf } from './outlines.ts';
import { type Frame, frameOf, pathOf } from './projection.ts';

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
  readonly isSchematic: boolean;
}

const WIDTH = 520;

type Placed = TerritoryRow & { readonly lat: number; readonly lon: number };

const isPlaced = (row: TerritoryRow): row is Placed => row.lat !== null && row.lon !== null;

/** The country by region: outlines where they are known, points where not. */
export function drawCountry(territories: readonly TerritoryRow[]): MapDrawing {
  const regions = territories.filter(({ level }) => level === 1).filter(isPlaced);
  const rings = regions.map(({ code }) => ringsOf(code));
  const frame = frameOf(
    rings.flatMap((some) => some?.flat() ?? []),
    WIDTH,
  );
  const shapes = regions.map((row, at) => {
    const [x, y] = frame.place([row.lon, row.lat]);
    const own = rings[at];
    return { code: row.code, x, y, path: own ? pathOf(own, frame) : null };
  });
  return { frame, shapes, outline: null, isSchematic: false };
}

/** A region by district: schematic cells round the centres of districts, clipped to the outline. */
export function drawRegion(region: TerritoryRow, territories: readonly TerritoryRow[]): MapDrawing {
  const all = territories.filter(({ level }) => level === 2).filter(isPlaced);
  const own = all.filter(({ parentCode }) => parentCode === region.code);
  const outlineCode = ringsOf(region.code)
    ? region.code
    : isPlaced(region)
      ? outlineAround([region.lon, region.lat])
      : null;
  const rings = outlineCode ? ringsOf(outlineCode) : null;
  const points = own.map(({ lon, lat }): Point => [lon, lat]);
  if (!rings) return drawPoints(own, points);
  // Neighbours within an older outline have cells as well, so that ours do not spread over theirs.
  const neighbours = all.filter(
    (row) => row.parentCode !== region.code && outlineAround([row.lon, row.lat]) === outlineCode,
  );
  const frame = frameOf(rings.flat(), WIDTH);
  const places = [...own, ...neighbours].map((row) => frame.place([row.lon, row.lat]));
  const cells = Delaunay.from(places as [number, number][]).voronoi([0, 0, frame.width, frame.height]);
  const shapes = own.map((row, at) => ({
    code: row.code,
    x: places[at]?.[0] ?? 0,
    y: places[at]?.[1] ?? 0,
    path: cells.renderCell(at) || null,
  }));
  return { frame, shapes, outline: pathOf(rings, frame), isSchematic: true };
}

function drawPoints(own: readonly Placed[], points: readonly Point[]): MapDrawing {
  const frame = frameOf(points.length > 0 ? points : [[66, 48]], WIDTH);
  const shapes = own.map((row) => {
    const [x, y] = frame.place([row.lon, row.lat]);
    return { code: row.code, x, y, path: null };
  });
  return {
    frame: { ...frame, height: Math.max(frame.height, 200) },
    shapes,
    outline: null,
    isSchematic: true,
  };
}
