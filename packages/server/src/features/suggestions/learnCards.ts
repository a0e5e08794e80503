import { appealCategories } from '@tyndau/domain/appeals/vocabulary';
import { type ClassModel, type Example, learnClasses } from '@tyndau/domain/likeness/learnClasses';
import { letterFeatures } from '@tyndau/domain/likeness/letterFeatures';
import { type Accuracy, noAccuracy, withPlace } from '@tyndau/domain/likeness/measureClasses';
import { rankClasses } from '@tyndau/domain/likeness/suggestClasses';
import { type Archive, openArchive, Prisma } from '../../db/archive.ts';

/** What is learned at once: questions and categories from the same cards. */
export interface LearnedCards {
  readonly questions: ClassModel;
  readonly categories: ClassModel;
  readonly cards: number;
  readonly heldBack: number;
  readonly lastAppealId: number;
  readonly accuracy: readonly MeasuredAccuracy[];
}

/** How right suggestions of one thing were on cards held back, in one language or in all. */
export interface MeasuredAccuracy extends Accuracy {
  readonly subject: 'question' | 'category' | 'body';
  readonly language: string | null;
}

interface CardRow {
  readonly id: number;
  readonly question_code: string;
  readonly category: string;
  readonly language: string;
  readonly district_code: string | null;
  readonly body_id: number | null;
  readonly words: string;
}

interface ReadCard extends Omit<CardRow, 'words'> {
  readonly letter: Example['letter'];
}

export interface LearningTask {
  readonly databaseUrl: string;
  /** How many of the newest cards are read. */
  readonly mostCards: number;
  readonly onProgress?: (done: number) => void;
}

const AT_ONCE = 2000;
/** More of one question teach nothing new and take the time of the others. */
const MOST_OF_A_QUESTION = 60;
const HELD_BACK_EVERY = 20;
const MOST_HELD_BACK = 4000;

/**
 * Reads the newest cards, holds back one of twenty, learns from the others and asks itself about those it has not seen.
 * What is held back is a twentieth of every day, so the model misses no new kind of trouble.
 */
export async function learnCards({
  databaseUrl,
  mostCards,
  onProgress,
}: LearningTask): Promise<LearnedCards> {
  const archive = await openArchive(databaseUrl, 1);
  try {
    const cards = await readCards(archive, mostCards, (done) => onProgress?.(done * 0.2));
    const reference = await readReference(archive);
    const isHeldBack = (at: number) =>
      at % HELD_BACK_EVERY === HELD_BACK_EVERY - 1 && at < MOST_HELD_BACK * HELD_BACK_EVERY;
    const heldBack = cards.filter((_, at) => isHeldBack(at));
    const known = cards.filter((_, at) => !isHeldBack(at));
    const model = learn(known, reference, (done) => onProgress?.(0.2 + done * 0.8));
    const accuracy = measure(model, heldBack, known);
    return {
      ...model,
      cards: cards.length,
      heldBack: heldBack.length,
      lastAppealId: Math.max(0, ...cards.slice(0, 1).map(({ id }) => id)),
      accuracy,
    };
  } finally {
    await archive.close();
  }
}

/** The newest first; letters that say nothing are passed over. */
async function readCards(
  archive: Archive,
  mostCards: number,
  onProgress: (done: number) => void,
): Promise<ReadCard[]> {
  const cards: ReadCard[] = [];
  let before = 2_147_483_647;
  while (cards.length < mostCards) {
    const rows = await archive.read<CardRow>(Prisma.sql`
      SELECT id, question_code, category, language, district_code, body_id,
             annotation || ' ' || left(text, 1200) AS words
        FROM appeals WHERE id < ${before} ORDER BY id DESC LIMIT ${Math.min(AT_ONCE, mostCards - cards.length)}`);
    for (const { words, ...card } of rows) {
      const letter = letterFeatures(words);
      if (letter.places.length > 0) cards.push({ ...card, letter });
    }
    before = rows.at(-1)?.id ?? 0;
    onProgress(Math.min(1, cards.length / mostCards));
    if (rows.length < AT_ONCE) break;
  }
  return cards;
}

/** The names and words of the classifier teach as well, so that a question nobody has asked yet can be suggested. */
async function readReference(archive: Archive): Promise<{ code: string; letter: Example['letter'] }[]> {
  const rows = await archive.read<{ code: string; words: string }>(Prisma.sql`
    SELECT code, words FROM questions q,
      unnest(ARRAY[name_kk || ' ' || array_to_string(keywords_kk, ' '), name_ru || ' ' || array_to_string(keywords_ru, ' ')]) words
     WHERE level = 3 ORDER BY code, words`);
  return rows.map(({ code, words }) => ({ code, letter: letterFeatures(words) }));
}

type Reference = Awaited<ReturnType<typeof readReference>>;

function learn(cards: readonly ReadCard[], reference: Reference, onProgress: (done: number) => void) {
  const thinned = thin(cards, ({ question_code }) => question_code, MOST_OF_A_QUESTION);
  const codes = [
    ...new Set([...thinned.map((card) => card.question_code), ...reference.map(({ code }) => code)]),
  ].sort();
  const placeOf = new Map(codes.map((code, at) => [code, at]));
  const examples = [
    ...reference.map(({ code, letter }) => ({ letter, label: placeOf.get(code) ?? 0 })),
    ...thinned.map(({ question_code, letter }) => ({ letter, label: placeOf.get(question_code) ?? 0 })),
  ];
  const questions = learnClasses(codes, examples, {
    epochs: 5,
    onProgress: (done) => onProgress(done * 0.9),
  });
  const ofCategory = thin(cards, ({ category }) => category, MOST_OF_A_QUESTION * 50);
  const categories = learnClasses(
    [...appealCategories],
    ofCategory
      .map(({ category, letter }) => ({ letter, label: appealCategories.indexOf(category as never) }))
      .filter(({ label }) => label >= 0),
    { epochs: 4, onProgress: (done) => onProgress(0.9 + done * 0.1) },
  );
  return { questions, categories };
}

function thin<Card>(cards: readonly Card[], classOf: (card: Card) => string, most: number): Card[] {
  const kept = new Map<string, number>();
  return cards.filter((card) => {
    const count = (kept.get(classOf(card)) ?? 0) + 1;
    kept.set(classOf(card), count);
    return count <= most;
  });
}

function measure(
  { questions, categories }: Pick<LearnedCards, 'questions' | 'categories'>,
  heldBack: readonly ReadCard[],
  older: readonly ReadCard[],
): MeasuredAccuracy[] {
  const bodies = usualBodies(older);
  const table = new Map<string, Accuracy>();
  const count = (subject: MeasuredAccuracy['subject'], language: string, place: number) => {
    for (const key of [`${subject} ${language}`, `${subject} `])
      table.set(key, withPlace(table.get(key) ?? noAccuracy, place));
  };
  for (const card of heldBack) {
    const ranked = rankClasses(questions, card.letter);
    count(
      'question',
      card.language,
      ranked.findIndex(({ code }) => code === card.question_code),
    );
    const category = rankClasses(categories, card.letter);
    count(
      'category',
      card.language,
      category.findIndex(({ code }) => code === card.category),
    );
    if (card.body_id === null) continue;
    const usual = bodies(ranked[0]?.code ?? '', card.district_code);
    count('body', card.language, usual.indexOf(card.body_id));
  }
  return [...table].map(([key, accuracy]) => {
    const [subject = '', language = ''] = key.split(' ');
    return { subject: subject as MeasuredAccuracy['subject'], language: language || null, ...accuracy };
  });
}

/** Bodies that got letters of the question in the district, the commonest first; then those of the question anywhere. */
function usualBodies(cards: readonly ReadCard[]): (question: string, district: string | null) => number[] {
  const counts = new Map<string, Map<number, number>>();
  const add = (key: string, body: number) => {
    const bodies = counts.get(key) ?? new Map<number, number>();
    counts.set(key, bodies.set(body, (bodies.get(body) ?? 0) + 1));
  };
  for (const { question_code, district_code, body_id } of cards) {
    if (body_id === null) continue;
    add(`${question_code} ${district_code}`, body_id);
    add(question_code, body_id);
  }
  const inOrder = (key: string) =>
    [...(counts.get(key) ?? [])].sort((a, b) => b[1] - a[1]).map(([body]) => body);
  return (question, district) => [...new Set([...inOrder(`${question} ${district}`), ...inOrder(question)])];
}
