import type { Language } from '@tyndau/domain/kernel/localized';
import { useCallback, useSyncExternalStore } from 'react';
import type { Feature, Features } from './features.ts';
import { fetchUnsaid } from './i18n.ts';
import { type Params, sentenceIn, sentences } from './sentences.ts';
import type { KeyOf } from './translation.ts';

export type { Params } from './sentences.ts';

/** Says a sentence of the feature; `{{name}}` is filled from params, `count` chooses the plural form. */
export type Translate<F extends Feature> = (key: KeyOf<Features[F]>, params?: Params) => string;

/** The sentences of a feature in the reader's language: `const t = useT('words'); t('save')`. */
export function useT<F extends Feature>(feature: F): Translate<F> {
  const find = useSentences(feature);
  // A key without a sentence is a fault of the programmer, and is shown.
  return useCallback<Translate<F>>((key, params) => find(key, params) ?? key, [find]);
}

/** The same for keys that only the server knows: undefined where there is no sentence, empty while it is on its way. */
export function useSentences(feature: Feature): (key: string, params?: Params) => string | undefined {
  const language = useLanguage();
  const tree = useSyncExternalStore(sentences.subscribe, () => sentences.of(feature));
  return useCallback(
    (key, params) => {
      if (tree) return sentenceIn(tree, language, key, params);
      fetchUnsaid(feature);
      return '';
    },
    [feature, tree, language],
  );
}

/** The language on the screen. */
export function useLanguage(): Language {
  return useSyncExternalStore(sentences.subscribe, sentences.language);
}
