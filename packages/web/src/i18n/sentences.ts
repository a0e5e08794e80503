import type { Language } from '@tyndau/domain/kernel/localized';
import type { LanguageTexts } from './collectFeatures.ts';

export type Params = Readonly<Record<string, string | number>>;
type Tree = Readonly<Record<string, unknown>>;
type Listener = () => void;

/** The sentences that have arrived, by language and feature, and the language on the screen. */
class Sentences {
  #language: Language = 'kk';
  #arrived = new Map<string, Tree>();
  #listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly language = (): Language => this.#language;

  /** Those of a feature in the language on the screen; the same object until the language changes. */
  readonly of = (feature: string): Tree | undefined => this.#arrived.get(`${this.#language}/${feature}`);

  add(language: Language, texts: LanguageTexts): void {
    for (const [feature, tree] of Object.entries(texts)) this.#arrived.set(`${language}/${feature}`, tree);
    this.#tell();
  }

  show(language: Language): void {
    this.#language = language;
    this.#tell();
  }

  forget(): void {
    this.#arrived.clear();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const sentences = new Sentences();

/** Names may themselves have dots: the verbs of the journal do. */
function find(tree: unknown, key: string): string | undefined {
  if (typeof tree !== 'object' || tree === null) return undefined;
  const here = (tree as Tree)[key];
  if (typeof here === 'string') return here;
  for (let dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
    const found = find((tree as Tree)[key.slice(0, dot)], key.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

const plurals = new Map<Language, Intl.PluralRules>();

function formOf(count: number, language: Language): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules.select(count);
}

/** The sentence with its `{{facts}}` filled in, in the form that `count` asks for; undefined where there is none. */
export function sentenceIn(
  tree: Tree | undefined,
  language: Language,
  key: string,
  params: Params = {},
): string | undefined {
  const { count } = params;
  const counted = count === undefined ? undefined : find(tree, `${key}_${formOf(Number(count), language)}`);
  return (counted ?? find(tree, key))?.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
    String(params[name] ?? ''),
  );
}
