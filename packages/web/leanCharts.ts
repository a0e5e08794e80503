import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const LIBRARY = /[\\/]recharts[\\/]es6[\\/]/;
const SCALE = /[\\/]d3-scale[\\/]/;

const own = (file: string) => JSON.stringify(fileURLToPath(new URL(`./src/charts/${file}`, import.meta.url)));

/** What an old compiler wrote into every file of the library, once and in the words of today. */
const helpers = `
export const _objectSpread = Object.assign;
export const _extends = Object.assign;
export const _slicedToArray = (it) => (Array.isArray(it) ? it : Array.from(it));
export const _defineProperty = (it, name, value) =>
  Object.defineProperty(it, name, { value, enumerable: true, configurable: true, writable: true });
export const _objectWithoutProperties = (it, left) => {
  const rest = Object.assign({}, it);
  for (const name of left) delete rest[name];
  return rest;
};`;
const shared = [...helpers.matchAll(/const (_\w+)/g)].map(([, name]) => name ?? '');

/** Each stands in a line of its own; the last ones are needed by the first ones only. */
const written = new RegExp(
  `^function (?:${shared.join('|')}|ownKeys|_toPropertyKey|_toPrimitive|_objectWithoutPropertiesLoose|_arrayWithHoles|_arrayLikeToArray|_iterableToArrayLimit|_nonIterableRest|_unsupportedIterableToArray)\\(.*\\}$`,
  'gm',
);

const curves = [
  'Basis',
  'BasisClosed',
  'BasisOpen',
  'BumpX',
  'BumpY',
  'LinearClosed',
  'MonotoneX',
  'MonotoneY',
  'Natural',
]
  .concat('Step', 'StepAfter', 'StepBefore')
  .map((name) => `curve${name}`);

/**
 * What stands in for a library inside the library of charts. It looks a scale up by its name, so a bundler must keep all of
 * them, with their calendars and colours; ours are of names and of numbers, and their numbers are written by the house.
 */
const standIns: Readonly<Record<string, { readonly of: RegExp; readonly code: string }>> = {
  'victory-vendor/d3-scale': {
    of: LIBRARY,
    code: "export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';",
  },
  // Our lines are straight.
  'victory-vendor/d3-shape': {
    of: LIBRARY,
    code: `export { area, curveLinear, line, stack, stackOffsetExpand, stackOffsetNone, stackOffsetSilhouette, stackOffsetWiggle, stackOrderNone, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
export { ${curves.map((curve) => `curveLinear as ${curve}`).join()} } from 'd3-shape';`,
  },
  'd3-interpolate': {
    of: SCALE,
    code: `export const interpolateNumber = (from, to) => (part) => from * (1 - part) + to * part;
export const interpolateRound = (from, to) => (part) => Math.round(from * (1 - part) + to * part);
export { interpolateNumber as interpolate, interpolateNumber as piecewise };`,
  },
  'decimal.js-light': { of: LIBRARY, code: `export { Decimal as default } from ${own('decimal.ts')};` },
  'es-toolkit/compat/sortBy': { of: LIBRARY, code: `export { sortBy as default } from ${own('lists.ts')};` },
  'es-toolkit/compat/uniqBy': { of: LIBRARY, code: `export { uniqBy as default } from ${own('lists.ts')};` },
  'd3-format': {
    of: SCALE,
    code: `export const format = () => String;
export { format as formatPrefix, format as formatSpecifier, format as precisionFixed, format as precisionPrefix, format as precisionRound };`,
  },
};

/** Where a stand-in may look for what it passes on: it has the name of what it stands for. */
const mark = '?in-charts=';

/** Leaves out of the library of charts what no chart of ours needs. */
export function leanCharts(): Plugin {
  return {
    name: 'tyndau-lean-charts',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      if (source === 'chart-helpers') return '\0chart-helpers';
      const [behind, asked] = importer.split(mark);
      if (asked) return this.resolve(source, behind, { skipSelf: true });
      if (!standIns[source]?.of.test(importer)) return null;
      const real = await this.resolve(source, importer, { skipSelf: true });
      return real && `${real.id}${mark}${source}`;
    },
    load(id) {
      if (id === '\0chart-helpers') return helpers;
      const [, source = ''] = id.split(mark);
      return standIns[source]?.code ?? null;
    },
    transform(code, id) {
      if (!LIBRARY.test(id) || id.includes(mark)) return null;
      const rest = code.replaceAll(written, '');
      const used = shared.filter((name) => rest.includes(`${name}(`));
      if (used.length === 0) return null;
      return { code: `import { ${used.join(', ')} } from 'chart-helpers';\n${rest}`, map: null };
    },
  };
}
