/**
 * Whether the person complained about is this member of staff, by surname and first name or initial: «А. Б. Серіков»,
 * «Серіков А.», «серіков асқар». A namesake is barred with him; the department then sends the appeal to another.
 */
export function isSameOfficial(
  complained: string | null,
  person: { readonly lastName: string; readonly firstName: string },
): boolean {
  const words = wordsOf(complained ?? '');
  const [lastName = ''] = wordsOf(person.lastName);
  if (lastName === '' || !words.includes(lastName)) return false;
  const others = words.filter((word) => word !== lastName);
  const [firstName = ''] = wordsOf(person.firstName);
  return others.length === 0 || others.some((word) => word === firstName || word === firstName[0]);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '');
}
