/** What a report says of a figure and other figures, in the words of the one who checks it. */
export type Relation =
  /** = a + b − c */
  | { readonly kind: 'sum'; readonly plus: readonly string[]; readonly minus: readonly string[] }
  /** = a / b, printed in percent. */
  | { readonly kind: 'share'; readonly part: readonly string[]; readonly of: readonly string[] }
  /** Growth in percent: growth(now; before). */
  | { readonly kind: 'growth'; readonly now: string; readonly before: string }
  /** How many times: times(now; before). */
  | { readonly kind: 'times'; readonly now: string; readonly before: string }
  /** <= a + b */
  | { readonly kind: 'atMost'; readonly plus: readonly string[] };

const name = String.raw`[\p{L}_][\p{L}\d_.]*`;
const sum = String.raw`${name}(?:\s*[+−-]\s*${name})*`;
const patterns = {
  pair: new RegExp(
    String.raw`^=\s*(growth|рост|өсім|times|раз|есе)\s*\(\s*(${name})\s*[;,]\s*(${name})\s*\)$`,
    'u',
  ),
  share: new RegExp(String.raw`^=\s*\(?(${sum})\)?\s*/\s*\(?(${sum})\)?$`, 'u'),
  sum: new RegExp(String.raw`^=\s*(${sum})$`, 'u'),
  atMost: new RegExp(String.raw`^(?:<=|≤)\s*(${sum})$`, 'u'),
};

/** Reads «= a + b», «= a / b», «= growth(a; b)», «= times(a; b)», «<= a»; null where it is none of these. */
export function readRelation(text: string): Relation | null {
  const asked = text.trim();
  const pair = patterns.pair.exec(asked);
  if (pair?.[2] && pair[3]) {
    const kind = ['times', 'раз', 'есе'].includes(pair[1] ?? '') ? 'times' : 'growth';
    return { kind, now: pair[2], before: pair[3] };
  }
  const share = patterns.share.exec(asked);
  if (share?.[1] && share[2])
    return { kind: 'share', part: termsOf(share[1]).plus, of: termsOf(share[2]).plus };
  const equal = patterns.sum.exec(asked);
  if (equal?.[1]) return { kind: 'sum', ...termsOf(equal[1]) };
  const most = patterns.atMost.exec(asked);
  return most?.[1] ? { kind: 'atMost', plus: termsOf(most[1]).plus } : null;
}

/** The figures a relation speaks of. */
export function namesIn(relation: Relation): readonly string[] {
  switch (relation.kind) {
    case 'sum':
      return [...relation.plus, ...relation.minus];
    case 'share':
      return [...relation.part, ...relation.of];
    case 'atMost':
      return relation.plus;
    case 'growth':
    case 'times':
      return [relation.now, relation.before];
  }
}

function termsOf(text: string): { plus: string[]; minus: string[] } {
  const terms = [...text.matchAll(new RegExp(String.raw`([+−-]?)\s*(${name})`, 'gu'))];
  const of = (isMinus: boolean) =>
    terms.filter(([, sign]) => (sign === '-' || sign === '−') === isMinus).map(([, , term]) => term ?? '');
  return { plus: of(false), minus: of(true) };
}
