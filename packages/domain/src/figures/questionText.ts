import type { AskedQuestion, FigureQuestion } from './figureQuestion.ts';

type Pairs = Iterable<readonly [name: string, value: string]>;

/**
 * A question as the search part of an address: `m=received,late&d=district,month&from=2026-01-01&to=2026-01-31&vs=lastYear`
 * with a filter as `f.source=egov,kazpost`. Values are joined with commas: codes hold none.
 */
export function writeQuestion(question: FigureQuestion): readonly (readonly [string, string])[] {
  return [
    ['m', question.measures.join(',')],
    ...(question.dimensions.length > 0 ? ([['d', question.dimensions.join(',')]] as const) : []),
    ...question.filter.map(({ dimension, values }) => [`f.${dimension}`, values.join(',')] as const),
    ['from', question.from],
    ['to', question.to],
    ...(question.comparison === 'none' ? [] : ([['vs', question.comparison]] as const)),
  ];
}

/** Reads the pairs of an address; whether the question is right is for `checkQuestion` to say. */
export function readQuestion(pairs: Pairs): AskedQuestion {
  const given = new Map(pairs);
  const listed = (name: string) => (given.get(name) ?? '').split(',').filter(Boolean);
  return {
    measures: listed('m'),
    dimensions: listed('d'),
    filter: [...given].flatMap(([name, values]) =>
      name.startsWith('f.') ? [{ dimension: name.slice(2), values: values.split(',') }] : [],
    ),
    from: given.get('from') ?? '',
    to: given.get('to') ?? '',
    comparison: given.get('vs') ?? 'none',
  };
}
