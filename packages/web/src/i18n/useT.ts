import type { Language } from '@tyndau/domain/kernel/localized';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feature, Features } from './features.ts';
import { isLanguage } from './i18n.ts';
import type { KeyOf } from './translation.ts';

export type Params = Readonly<Record<string, string | number>>;

/** Says a sentence of the feature; `{{name}}` is filled from params, `count` chooses the plural form. */
export type Translate<F extends Feature> = (key: KeyOf<Features[F]>, params?: Params) => string;

/** The sentences of a feature in the reader's language: `const t = useT('words'); t('save')`. */
export function useT<F extends Feature>(feature: F): Translate<F> {
  const { t } = useTranslation(feature);
  return useCallback<Translate<F>>((key, params) => t(key, params ?? {}), [t]);
}

/** The language on the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'kk';
}
