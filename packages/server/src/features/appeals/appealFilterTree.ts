import type { Filter, FilterTest } from '@tyndau/domain/filters/filterTree';
import { isPlainSearch, readWordSearch } from '@tyndau/domain/text/wordSearch';
import type { AppealFilter } from './appealFilter.ts';

/** The simple filter of the counter as a tree: every given field narrows. */
export function treeOf(filter: AppealFilter): Filter {
  const tests: (Filter | null)[] = [
    textTree(filter.text),
    oneOf('state', filter.states),
    flag('open', filter.open),
    oneOf('timeliness', filter.timeliness),
    oneOf('body', filter.bodyIds),
    oneOf('question', filter.questionCodes),
    oneOf('place', filter.territoryCodes),
    oneOf('kind', filter.kinds),
    oneOf('category', filter.categories),
    oneOf('source', filter.sources),
    oneOf('language', filter.languages),
    oneOf('outcome', filter.outcomes),
    oneOf('registrar', filter.registrarIds),
    flag('onControl', filter.onControl),
    flag('repeat', filter.isRepeat),
    range('registered', filter.registeredFrom, filter.registeredTo),
    range('due', filter.dueFrom, filter.dueTo),
    range('closed', filter.closedFrom, filter.closedTo),
    oneOf('applicant', filter.applicantId == null ? null : [filter.applicantId]),
    oneOf('card', filter.cardId == null ? null : [filter.cardId]),
    filter.mine ? { field: 'registrar', oneOf: ['me'] } : null,
  ];
  return { all: tests.filter((test) => test !== null) };
}

/** One box understands a number, an ИИН, a telephone, a name and words of the letter. */
export function textTree(text: string | null | undefined): Filter | null {
  const typed = text?.trim() ?? '';
  if (typed === '') return null;
  const test = (field: string): FilterTest => ({ field, oneOf: [typed] });
  const compact = typed.replace(/[\s()-]/g, '');
  if (/^\d{12}$/.test(compact)) return { field: 'iin', oneOf: [compact] };
  if (/^\+?\d{10,11}$/.test(compact)) return { any: [test('phone'), test('number')] };
  if (/^\d+$/.test(compact) || /^\p{L}{1,3}-\d/u.test(typed)) return test('number');
  // Marks of a search are no part of a name.
  return isPlainSearch(readWordSearch(typed)) ? { any: [test('person'), test('words')] } : test('words');
}

function oneOf(field: string, values: readonly (string | number)[] | null | undefined): FilterTest | null {
  return values && values.length > 0 ? { field, oneOf: values.map(String) } : null;
}

function flag(field: string, value: boolean | null | undefined): FilterTest | null {
  return value == null ? null : { field, oneOf: [String(value)] };
}

function range(
  field: string,
  from: string | null | undefined,
  to: string | null | undefined,
): FilterTest | null {
  return from || to ? { field, range: [from ?? '', to ?? ''] } : null;
}
