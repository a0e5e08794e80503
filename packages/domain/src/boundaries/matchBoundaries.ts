import { refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { type BoundaryFeature, type BoundaryRefusal, GRID } from './readGeoJson.ts';
import { type GridRing, simplifyRings } from './simplifyRings.ts';

/** A territory as far as it matters for its outline. */
export interface OutlinedTerritory {
  readonly code: string;
  readonly level: number;
}

export interface CodeProperty {
  readonly name: string;
  /** A value of it, so that it can be told from the others. */
  readonly sample: string;
  /** How many outlines find their territory by it. */
  readonly matched: number;
}

export interface MatchedBoundary {
  readonly code: string;
  readonly rings: readonly GridRing[];
}

/** What a file would bring. */
export interface BoundaryTrial {
  readonly features: number;
  /** Properties by which territories can be found, the best first. */
  readonly properties: readonly CodeProperty[];
  readonly codeProperty: string;
  readonly matched: readonly MatchedBoundary[];
  /** What the file says of outlines that belong to no territory. */
  readonly unmatched: readonly string[];
  /** Territories of the levels that the file draws, and that have no outline in it. */
  readonly missing: readonly string[];
  /** Points before and after the simplification. */
  readonly points: readonly [before: number, after: number];
}

/** About half a dot on a screen where the country of 40 degrees, or a region of 7, is 520 dots wide. */
const tolerances: Readonly<Record<number, number>> = { 1: 0.03 * GRID, 2: 0.006 * GRID };

/**
 * The code of КАТО a value means: nine digits, shortened ones filled up with zeros («39», «KZ39», «3910»); null for what is
 * no code.
 */
export function katoOf(value: string | undefined): string | null {
  const digits = /^[A-Z]{0,2}(\d{2,9})$/i.exec(value?.trim() ?? '')?.[1];
  return digits ? digits.padEnd(9, '0') : null;
}

/** Finds the territories of outlines by a property of theirs, and simplifies the outlines for the screen. */
export function matchBoundaries(
  features: readonly BoundaryFeature[],
  territories: readonly OutlinedTerritory[],
  asked: string | null,
): Result<BoundaryTrial, readonly BoundaryRefusal[]> {
  const byCode = new Map(territories.filter(({ level }) => level > 0).map((row) => [row.code, row]));
  const properties = propertiesOf(features, (code) => byCode.has(code));
  if (asked !== null && !features.some(({ properties: all }) => asked in all))
    return refuse([refusalOf('BOUNDARIES_NO_PROPERTY', 'codeProperty', { name: asked })]);
  const codeProperty = asked ?? properties[0]?.name;
  const codeOf = ({ properties: all }: BoundaryFeature) => {
    const code = codeProperty === undefined ? null : katoOf(all[codeProperty]);
    return code !== null && byCode.has(code) ? code : null;
  };
  const found = new Map<string, GridRing[]>();
  for (const feature of features) {
    const code = codeOf(feature);
    if (code) found.set(code, [...(found.get(code) ?? []), ...feature.rings]);
  }
  if (codeProperty === undefined || found.size === 0)
    return refuse([refusalOf('BOUNDARIES_NONE_MATCH', 'codeProperty')]);
  const levels = new Set([...found.keys()].map((code) => byCode.get(code)?.level));
  const matched = simplified(found, (code) => byCode.get(code)?.level ?? 2);
  return accept({
    ...{ features: features.length, properties, codeProperty, matched },
    unmatched: features.filter((feature) => codeOf(feature) === null).map(wordsOf),
    missing: [...byCode.values()]
      .filter(({ code, level }) => levels.has(level) && !found.has(code))
      .map(({ code }) => code),
    points: [countPoints([...found.values()]), countPoints(matched.map(({ rings }) => rings))],
  });
}

function propertiesOf(
  features: readonly BoundaryFeature[],
  isTerritory: (code: string) => boolean,
): readonly CodeProperty[] {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  return names
    .map((name) => {
      const codes = features.map(({ properties }) => katoOf(properties[name]) ?? '').filter(isTerritory);
      const sample = features.find(({ properties }) => properties[name])?.properties[name] ?? '';
      return { name, sample, matched: new Set(codes).size };
    })
    .sort((one, other) => other.matched - one.matched);
}

// Each level by itself: borders of districts are not those of regions, and are looked at more closely.
function simplified(found: ReadonlyMap<string, readonly GridRing[]>, levelOf: (code: string) => number) {
  return [1, 2].flatMap((level) => {
    const own = [...found].filter(([code]) => levelOf(code) === level);
    const drawn = simplifyRings(
      own.map(([, rings]) => rings),
      tolerances[level] ?? 0,
    );
    return own.map(([code], at): MatchedBoundary => ({ code, rings: drawn[at] ?? [] }));
  });
}

function wordsOf({ properties }: BoundaryFeature): string {
  return Object.values(properties).filter(Boolean).slice(0, 3).join(', ') || '—';
}

function countPoints(shapes: readonly (readonly GridRing[])[]): number {
  return shapes.flat().reduce((sum, ring) => sum + ring.length, 0);
}
