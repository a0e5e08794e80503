/** Degrees. */
export type Point = readonly [lon: number, lat: number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The place of a point on the picture. */
  place(point: Point): readonly [x: number, y: number];
}

const MARGIN = 14;
const HIGHEST = 620;

/** A flat picture of a part of the country: degrees of longitude are shortened as they are in its middle. */
export function frameOf(points: readonly Point[], width: number): Frame {
  // The territories are still on their way.
  if (points.length === 0) return { width, height: width / 2, place: () => [0, 0] };
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [west, east, south, north] = [
    Math.min(...lons),
    Math.max(...lons),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const shortened = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max((east - west) * shortened, 0.5),
    (HIGHEST - 2 * MARGIN) / Math.max(north - south, 0.5),
  );
  const left = (width - (east - west) * shortened * scale) / 2;
  return {
    width,
    height: (north - south) * scale + 2 * MARGIN,
    place: ([lon, lat]) => [left + (lon - west) * shortened * scale, MARGIN + (north - lat) * scale],
  };
}

/** Rings as the path of a picture. */
export function pathOf(rings: readonly (readonly Point[])[], { place }: Frame): string {
  const at = (point: Point) =>
    place(point)
      .map((value) => value.toFixed(1))
      .join(' ');
  return rings.map((ring) => `M${ring.map(at).join('L')}Z`).join('');
}
