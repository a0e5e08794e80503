import { foldText } from './normalise.ts';

/**
 * The words of a filing by which it is found, one after another with single spaces: of the annotation and of the letter, folded as
 * what is typed into the search is (see wordSearch.ts). One way for both: «12.05.2026» or «эко-пост» is found as it is written.
 */
export const letterWords = (annotation: string, text: string): string => foldText(`${annotation} ${text}`);
