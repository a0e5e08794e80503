import { foldText } from '@tyndau/domain/text/normalise';

/** One thing to choose. */
export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** The second line: where it stands in its tree. */
  readonly hint?: string;
  /** What people may type instead of the name. */
  readonly code?: string;
  /** More words by which it is found, in any language. */
  readonly words?: readonly string[];
}

export interface FoldedOption extends PickerOption {
  readonly folded: string;
}

/** Folds once what will be searched at every key: names in both languages, code, words. */
export function foldOptions(options: readonly PickerOption[]): FoldedOption[] {
  return options.map((option) => ({
    ...option,
    folded: foldText(
      [option.code, option.label, option.hint, ...(option.words ?? [])].filter(Boolean).join(' '),
    ),
  }));
}

/**
 * The options that have every typed word, the best first: code as typed, then a name that starts so, then the rest.
 * Kazakh letters typed as Russian ones are found too (the folding of the domain).
 */
export function findOptions(options: readonly FoldedOption[], text: string, limit: number): FoldedOption[] {
  const typed = text.trim();
  if (!typed) return options.slice(0, limit);
  const words = foldText(typed).split(' ').filter(Boolean);
  const rank = (option: FoldedOption) => {
    if (option.code?.startsWith(typed)) return 0;
    if (foldText(option.label).startsWith(words[0] ?? '')) return 1;
    return words.every((word) => option.folded.includes(word)) ? 2 : 3;
  };
  return options
    .map((option) => ({ option, order: rank(option) }))
    .filter(
      ({ option, order }) =>
        order === 0 || (order < 3 && words.every((word) => option.folded.includes(word))),
    )
    .sort((a, b) => a.order - b.order)
    .slice(0, limit)
    .map(({ option }) => option);
}
