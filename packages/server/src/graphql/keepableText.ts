/** What was sent as it can be kept, or what is wrong with it. */
type Found = { readonly value: unknown } | { readonly problem: string };

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What another system brings is kept as its bytes, whatever they are: `ReceiveElectronicAppealInput.original`. */
const KEPT_AS_BYTES = 'original';

/** A form nests five deep; what nests for ever would only break whoever walks it. */
const DEEPEST = 60;

/**
 * What was sent, as the archive can keep it. Half of a pair of UTF-16, left where a browser cut a text within a sign,
 * becomes the sign of replacement, as the archive itself would write it: memory and archive hold the same. The character
 * with the code zero no archive of PostgreSQL can keep, and no keyboard makes it: its place is told.
 */
export function keepableText(value: unknown, at: string, depth = 0): Found {
  if (typeof value === 'string') return ofText(value, at);
  if (typeof value !== 'object' || value === null) return { value };
  if (depth > DEEPEST) return { problem: `${at.slice(0, 200)} is nested too deep` };
  const kept: [string, unknown][] = [];
  for (const [name, item] of Object.entries(value)) {
    if (name === KEPT_AS_BYTES) {
      kept.push([name, item]);
      continue;
    }
    const key = ofText(name, at);
    if ('problem' in key) return key;
    const found = keepableText(item, `${at}.${name}`, depth + 1);
    if ('problem' in found) return found;
    kept.push([String(key.value), found.value]);
  }
  return { value: Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept) };
}

function ofText(text: string, at: string): Found {
  if (text.includes('\u0000')) return { problem: `${at} has the character U+0000, which cannot be kept` };
  return { value: text.replace(LONE_SURROGATE, '\ufffd') };
}
