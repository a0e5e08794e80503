import { createHash } from 'node:crypto';

const MOST_NAMES = 2000;
const names = new Map<string, string>();

/** The name under which a statement of this text is prepared, once for every connection. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    // Texts vary with the filters chosen; an unbounded memory of them would be a leak.
    if (names.size > MOST_NAMES) names.clear();
    names.set(text, name);
  }
  return name;
}

const OFTEN = 3;
const MOST_STEADY = 600;
const steadyTexts = new Set<string>();
const timesAsked = new Map<string, number>();

/**
 * The name of a statement that comes back: planning an entry of a hundred columns costs more than making it. Texts that
 * vary (a list of a hundred ids) come once or twice and stay nameless, so that no connection collects them.
 */
export function steadyName(text: string): string {
  if (steadyTexts.has(text)) return statementName(text);
  if (steadyTexts.size >= MOST_STEADY) return '';
  const times = (timesAsked.get(text) ?? 0) + 1;
  if (timesAsked.size > 5 * MOST_STEADY) timesAsked.clear();
  timesAsked.set(text, times);
  if (times < OFTEN) return '';
  timesAsked.delete(text);
  steadyTexts.add(text);
  return statementName(text);
}
