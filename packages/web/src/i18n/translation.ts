type PluralForm = 'one' | 'few' | 'many' | 'other';
type RussianFormOnly = `${string}_few` | `${string}_many`;

/**
 * What a language owes to the Russian source: every key, no extra key.
 * Russian counts in four forms (1 день, 2 дня, 5 дней, 1,5 дня), Kazakh and English in two, so `_few` and `_many` fall away.
 */
export type Translation<Source> = {
  readonly [K in keyof Source as K extends RussianFormOnly ? never : K]: Source[K] extends string
    ? string
    : Translation<Source[K]>;
};

type WithoutForm<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** The keys a page may ask for: 'save', 'menu.signOut', and 'days' for days_one … days_other. */
export type KeyOf<Source> = {
  [K in keyof Source & string]: Source[K] extends string ? WithoutForm<K> : `${K}.${KeyOf<Source[K]>}`;
}[keyof Source & string];
