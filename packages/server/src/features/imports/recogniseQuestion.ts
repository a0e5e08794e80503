import { foldedWords, foldText } from '@tyndau/domain/text/normalise';
import type { Question } from '../../db/generated/client.ts';
import type { ReferenceBook } from '../../reference/book.ts';

export type QuestionFound =
  | { readonly found: 'leaf'; readonly code: string }
  /** The subject is known, the very question within it is not. */
  | { readonly found: 'branch' }
  | { readonly found: 'nothing' };

/** Finds the question by what the column says, and within a wider subject by the words of the letter. */
export type QuestionReader = (subject: string, letter: string) => QuestionFound;

interface Known {
  readonly question: Question;
  readonly isLeaf: boolean;
  /** Each keyword as the beginnings of its words. */
  readonly keywords: readonly (readonly string[])[];
  /** The beginnings of the words of its names. */
  readonly nameStems: readonly (readonly string[])[];
}

/** Enough letters to tell most words apart. */
const START = 3;

/** Letters of keywords found, from which a question outside of the named subject is believed. */
const CLEAR = 6;

/** Subjects as short lists of sites and call centres name them, and the words of the classifier for the same. */
const subjectWords: Readonly<Record<string, string>> = {
  соцподдержка: 'социальная защита пособие',
  соцзащита: 'социальная защита пособие',
  соцобеспечение: 'социальная защита пособие',
  медицина: 'медицина врач',
  экология: 'экология загрязнение',
  образование: 'образование школа',
  тжкш: 'жкх коммунал',
  ткш: 'жкх коммунал',
};

/** Learns the classifier once. */
export function questionReader(book: ReferenceBook, isOpen: (question: Question) => boolean): QuestionReader {
  const known = [...book.questions.values()].filter(isOpen).map((question) => ({
    question,
    isLeaf: book.questionWithLeaves(question.code).length === 1,
    keywords: [...question.keywordsRu, ...question.keywordsKk].map((keyword) => foldedWords(keyword)),
    nameStems: stemsOfNames(question),
  }));
  const allLeaves = known.filter((one) => one.isLeaf);
  const byCode = new Map(known.map((one) => [one.question.code, one]));
  const byName = new Map<string, Known>();
  for (const one of known) {
    const { nameKk, nameRu, nameEn } = one.question;
    for (const name of [nameKk, nameRu, nameEn]) {
      if (!byName.has(foldText(name))) byName.set(foldText(name), one);
    }
  }
  const branches = new Map<string, Known[]>();
  const branchOf = (subject: string): Known[] => {
    const folded = foldText(subject);
    const remembered = branches.get(folded);
    if (remembered) return remembered;
    const exact = byName.get(folded) ?? byCode.get(subject.trim());
    const found = exact ? [exact] : bySubject(known, subjectWords[folded] ?? folded);
    if (branches.size < 5000) branches.set(folded, found);
    return found;
  };
  const leavesByTop = new Map<string, Known[]>();
  const leavesOf = (tops: readonly Known[]): Known[] => {
    const key = tops.map((top) => top.question.code).join(' ');
    const remembered = leavesByTop.get(key);
    if (remembered) return remembered;
    const within = new Set(tops.flatMap((top) => book.questionWithLeaves(top.question.code)));
    const leaves = allLeaves.filter((one) => within.has(one.question.code));
    leavesByTop.set(key, leaves);
    return leaves;
  };
  return (subject, letter) => {
    const tops = branchOf(subject);
    const [only] = tops;
    if (!only) return { found: 'nothing' };
    if (tops.length === 1 && only.isLeaf) return { found: 'leaf', code: only.question.code };
    const leaves = leavesOf(tops);
    const [first] = leaves;
    if (leaves.length === 1 && first) return { found: 'leaf', code: first.question.code };
    const words = new Words(foldedWords(letter));
    const byKeywords = (one: Known) => one.keywords;
    // The subject of a list is often coarser than the letter: where nothing within it fits, the words of the letter
    // are sought everywhere, and must then say more than one short word.
    const best =
      bestOf(leaves, words, byKeywords) ??
      bestOf(allLeaves, words, byKeywords, CLEAR) ??
      bestOf(leaves, words, (one) => one.nameStems);
    return best ? { found: 'leaf', code: best.question.code } : { found: 'branch' };
  };
}

// The widest subjects that the words name, so that the letter itself chooses among the most questions.
function bySubject(known: readonly Known[], folded: string): Known[] {
  const words = new Words(folded.split(' ').filter(Boolean));
  for (const level of [1, 2, 3]) {
    const scored = known
      .filter((one) => one.question.level === level)
      .map((one) => ({ one, score: scoreOf(one.keywords, words) }))
      .filter(({ score }) => score > 0);
    const most = Math.max(0, ...scored.map(({ score }) => score));
    const found = scored.filter(({ score }) => score === most).map(({ one }) => one);
    if (found.length > 0) return found;
  }
  return [];
}

function stemsOfNames({ nameKk, nameRu }: Question): string[][] {
  const words = [nameKk, nameRu].flatMap(foldedWords).filter((word) => word.length > 4);
  return words.map((word) => [word.slice(0, Math.max(4, word.length - 3))]);
}

function bestOf(
  candidates: readonly Known[],
  words: Words,
  sayingsOf: (known: Known) => Known['keywords'],
  least = 1,
): Known | null {
  let [best, most] = [null, least - 1] as [Known | null, number];
  for (const candidate of candidates) {
    const score = scoreOf(sayingsOf(candidate), words);
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

// Longer keywords say more: «ремонт дорог» outweighs «ям».
function scoreOf(sayings: Known['keywords'], words: Words): number {
  let score = 0;
  for (const stems of sayings) {
    if (stems.length > 0 && stems.every((stem) => words.has(stem))) {
      score += stems.join('').length;
    }
  }
  return score;
}

/** The words of a text, found by their beginnings. */
class Words {
  private readonly byStart = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const start = word.slice(0, START);
      const known = this.byStart.get(start);
      if (known) known.push(word);
      else this.byStart.set(start, [word]);
    }
  }

  /** Whether a word begins so. A short beginning fits half the dictionary, so it must be nearly the whole word. */
  has(stem: string): boolean {
    const candidates =
      stem.length < START ? [...this.byStart.values()].flat() : this.byStart.get(stem.slice(0, START));
    return (candidates ?? []).some(
      (word) => word.startsWith(stem) && (stem.length > 4 || word.length - stem.length <= 3),
    );
  }
}
