/** The texts of one language by feature, read from modules `…/<feature>.ts` that export a constant of the same name. */
export type LanguageTexts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Gathers the files of one language; a file without the constant it is named after is a fault of the programmer. */
export function collectFeatures(modules: Record<string, unknown>): LanguageTexts {
  const entries = Object.entries(modules).map(([path, module]) => {
    const feature = path.replace(/^.*\//, '').replace(/\.ts$/, '');
    const texts = (module as Record<string, Record<string, unknown> | undefined>)[feature];
    if (!texts) throw new Error(`${path} must export a constant named ${feature}`);
    return [feature, texts] as const;
  });
  return Object.fromEntries(entries);
}
