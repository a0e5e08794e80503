import { withClient } from './database.mjs';

/** The panels: measures, dimensions, and the same as somebody would write it by hand. */
export const panels = /** @type {const} */ ([
  [
    ['received'],
    ['month'],
    `SELECT date_trunc('month', registered_on), count(*) FROM appeals a WHERE $in GROUP BY 1`,
  ],
  [
    ['finished'],
    ['month', 'outcome'],
    `SELECT date_trunc('month', closed_on), outcome, count(*) FROM appeals a WHERE $done GROUP BY 1, 2`,
  ],
  [['received'], ['question'], `SELECT question_code, count(*) FROM appeals a WHERE $in GROUP BY 1`],
  [
    ['received'],
    ['district', 'section'],
    `SELECT district_code, left(question_code, 2), count(*) FROM appeals a WHERE $in GROUP BY 1, 2`,
  ],
  [
    ['late', 'lateShare'],
    ['body'],
    `SELECT body_id, count(*) FILTER (WHERE answered_on > due_on), count(*) FROM appeals a WHERE $done GROUP BY 1`,
  ],
  [
    ['considered'],
    ['daysBand'],
    `SELECT answered_on - registered_on, count(*) FROM appeals a WHERE $done GROUP BY 1`,
  ],
  [
    ['daysMedian', 'daysP90'],
    ['section'],
    `SELECT left(question_code, 2), percentile_disc(0.5) WITHIN GROUP (ORDER BY answered_on - registered_on),
       percentile_disc(0.9) WITHIN GROUP (ORDER BY answered_on - registered_on) FROM appeals a WHERE $done GROUP BY 1`,
  ],
  [
    ['received', 'repeatsShare'],
    ['source'],
    `SELECT source, count(*), count(*) FILTER (WHERE is_repeat) FROM appeals a WHERE $in GROUP BY 1`,
  ],
]);

/** @typedef {{ dimension: string, column: string, values: string[] }} Filter */

/** What can be filtered by, with the values that are there. @param {string} url @returns {Promise<Filter[]>} */
export function readFilters(url) {
  return withClient(url, async (client) => {
    const found = [];
    for (const [dimension, column] of [
      ['district', 'district_code'],
      ['source', 'source'],
      ['kind', 'kind'],
      ['language', 'language'],
      ['section', 'left(question_code, 2)'],
    ]) {
      const { rows } = await client.query(
        `SELECT ${column} AS value FROM appeals WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 20`,
      );
      found.push({
        dimension: String(dimension),
        column: String(column),
        values: rows.map(({ value }) => String(value)),
      });
    }
    return found;
  });
}

/** Every fourth board is unfiltered; the others have one or two filters and another period each. @param {number} turn @param {Filter[]} filters */
export function questionOf(turn, filters) {
  const month = 1 + (turn % 12);
  const from = `2024-${String(month).padStart(2, '0')}-01`;
  const chosen = (turn % 4 === 0 ? [] : [turn, turn + 2].slice(0, 1 + (turn % 2))).map((at) => {
    const filter = /** @type {Filter} */ (filters[at % filters.length]);
    const start = turn % filter.values.length;
    return { ...filter, values: filter.values.slice(start, start + 1 + (turn % 3)) };
  });
  return { from, to: '2026-12-31', chosen };
}

/** The questions of a board with these filters. @param {number} turn @param {Filter[]} filters */
export function questionsOf(turn, filters) {
  const { from, to, chosen } = questionOf(turn, filters);
  const filter = chosen.map(({ dimension, values }) => ({ dimension, values }));
  return panels.map(([measures, dimensions]) => ({
    measures,
    dimensions,
    filter,
    from,
    to,
    comparison: 'lastYear',
  }));
}

/** @param {number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
