import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { GridPoint, GridRing } from './simplifyRings.ts';

/** Steps of the grid in a degree: about eight metres. */
export const GRID = 10_000;
export const MOST_BOUNDARY_MEGABYTES = 20;
const MOST_FEATURES = 5000;
const MOST_POINTS = 2_000_000;

export const boundaryRefusalCodes = [
  'BOUNDARIES_NOT_GEOJSON',
  'BOUNDARIES_EMPTY',
  'BOUNDARIES_TOO_LARGE',
  'BOUNDARIES_NOT_DEGREES',
  'BOUNDARIES_NO_PROPERTY',
  'BOUNDARIES_NONE_MATCH',
] as const;
export type BoundaryRefusal = Refusal<(typeof boundaryRefusalCodes)[number]>;

/** One thing that a file draws. */
export interface BoundaryFeature {
  readonly properties: Readonly<Record<string, string>>;
  readonly rings: readonly GridRing[];
}

/** Reads polygons out of a GeoJSON (RFC 7946): longitude and latitude in degrees; points and lines are passed by. */
export function readGeoJson(text: string): Result<readonly BoundaryFeature[], readonly BoundaryRefusal[]> {
  const file = parse(text);
  if (!isRecord(file) || file.type !== 'FeatureCollection' || !Array.isArray(file.features))
    return refuse([refusalOf('BOUNDARIES_NOT_GEOJSON', 'fileHash')]);
  if (file.features.length > MOST_FEATURES)
    return refuse([refusalOf('BOUNDARIES_TOO_LARGE', 'fileHash', { most: MOST_FEATURES })]);
  const features = file.features.flatMap((feature: unknown) => readFeature(feature) ?? []);
  if (features.length === 0) return refuse([refusalOf('BOUNDARIES_EMPTY', 'fileHash')]);
  const rings = features.flatMap((feature) => feature.rings);
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > MOST_POINTS)
    return refuse([refusalOf('BOUNDARIES_TOO_LARGE', 'fileHash', { most: MOST_POINTS })]);
  if (!rings.every((ring) => ring.every(isOnEarth)))
    return refuse([refusalOf('BOUNDARIES_NOT_DEGREES', 'fileHash')]);
  return accept(features);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function readFeature(feature: unknown): BoundaryFeature | null {
  if (!isRecord(feature) || !isRecord(feature.geometry)) return null;
  const { type, coordinates } = feature.geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  if (!Array.isArray(polygons)) return null;
  const rings = polygons.flatMap((rings: unknown) => (Array.isArray(rings) ? rings : [])).map(readRing);
  if (rings.length === 0) return null;
  const properties = isRecord(feature.properties) ? feature.properties : {};
  return {
    rings,
    properties: Object.fromEntries(
      Object.entries(properties)
        .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
        .map(([name, value]) => [name, String(value)]),
    ),
  };
}

function readRing(ring: unknown): GridRing {
  if (!Array.isArray(ring)) return [];
  return ring.map((point: unknown): GridPoint => {
    const [lon, lat] = Array.isArray(point) ? point : [];
    return [Math.round(Number(lon) * GRID), Math.round(Number(lat) * GRID)];
  });
}

// Metres of a projection lie far outside; so does what is no number.
function isOnEarth([x, y]: GridPoint): boolean {
  return Math.abs(x) <= 180 * GRID && Math.abs(y) <= 90 * GRID;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
