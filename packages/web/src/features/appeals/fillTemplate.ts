/** What the card knows, and what the writer has typed so far. */
export type TemplateFacts = Readonly<Record<string, string | null | undefined>>;

/**
 * Puts known facts into a template `{{name}}`; what only a person can know stays as a place in square brackets, named in
 * the language of the letter where a name is known.
 */
export function fillTemplate(body: string, facts: TemplateFacts, placeNames: TemplateFacts = {}): string {
  return body.replace(
    /\{\{(\w+)\}\}/g,
    (_whole, name: string) => facts[name]?.trim() || `[${placeNames[name] ?? name}]`,
  );
}

/** How many places are still to be filled. */
export function unfilledPlaces(text: string): number {
  return [...text.matchAll(/\[[^\][\n]{2,60}\]/g)].length;
}
