import { foldText } from '@tyndau/domain/text/normalise';
import type { Territory } from '../../db/generated/client.ts';
import type { ReferenceBook } from '../../reference/book.ts';

/** A former name of a territory. */
export interface FormerName {
  readonly code: string;
  readonly nameKk: string | null;
  readonly nameRu: string | null;
}

/** The code of the territory a text names, or null. */
export type TerritoryReader = (text: string) => string | null;

type Wanted = 'oblast' | 'district' | 'city';

// Words, folded, that say what the name belongs to; they are no part of the name itself.
const kindWords: Readonly<Record<string, Wanted>> = {
  область: 'oblast',
  области: 'oblast',
  обл: 'oblast',
  облысы: 'oblast',
  region: 'oblast',
  oblast: 'oblast',
  район: 'district',
  района: 'district',
  ауданы: 'district',
  аудан: 'district',
  district: 'district',
  город: 'city',
  города: 'city',
  гор: 'city',
  г: 'city',
  каласы: 'city',
  к: 'city',
  city: 'city',
  administration: 'city',
};

/** Renamed by decrees; people and old tables still write them. */
const spelledNow: Readonly<Record<string, string>> = {
  капчагай: 'конаев',
  капшагай: 'конаев',
  'нур султан': 'астана',
  нурсултан: 'астана',
  семипалатинск: 'семей',
  'алма ата': 'алматы',
  жетысу: 'жетису',
};

const wantedOf: Readonly<Record<string, Wanted>> = {
  oblast: 'oblast',
  republicanCity: 'city',
  cityAdministration: 'city',
  district: 'district',
  cityDistrict: 'district',
};

/** Learns all names once; then reads codes (КАТО) and names in any language, with or without oblast and district words. */
export function territoryReader(book: ReferenceBook, former: readonly FormerName[]): TerritoryReader {
  const byName = new Map<string, Territory[]>();
  const learn = (name: string | null, territory: Territory) => {
    if (!name) return;
    const { core } = strip(name);
    for (const key of new Set([core, stemOf(core)])) {
      const known = byName.get(key) ?? [];
      if (key !== '' && !known.includes(territory)) byName.set(key, [...known, territory]);
    }
  };
  for (const territory of book.territories.values()) {
    if (territory.level > 2) continue;
    for (const name of [territory.nameRu, territory.nameKk, territory.nameEn]) learn(name, territory);
  }
  for (const { code, nameKk, nameRu } of former) {
    const territory = book.territories.get(code);
    if (territory) for (const name of [nameKk, nameRu]) learn(name, territory);
  }
  const seen = new Map<string, string | null>();
  return (text) => {
    const key = text.trim();
    const known = seen.get(key);
    if (known !== undefined) return known;
    const code = read(key, book, byName);
    if (seen.size < 5000) seen.set(key, code);
    return code;
  };
}

function read(text: string, book: ReferenceBook, byName: ReadonlyMap<string, Territory[]>): string | null {
  const digits = text.replace(/\s/g, '');
  if (/^\d{9}$/.test(digits)) return book.territories.has(digits) ? digits : null;
  // «Костанайская область, г. Рудный»: the nearest place counts, the wider one tells which of several it is.
  const parts = text.split(/[,;/>]/).filter((part) => part.trim() !== '');
  let within: string | null = null;
  for (const part of parts) {
    const found = find(part, byName, within, book);
    if (found) within = found.code;
    else if (parts.length === 1) return null;
  }
  return within;
}

function find(
  part: string,
  byName: ReadonlyMap<string, Territory[]>,
  within: string | null,
  book: ReferenceBook,
): Territory | null {
  const { core, wanted } = strip(part);
  const name = spelledNow[core] ?? spelledNow[stemOf(core)] ?? core;
  const all = byName.get(name) ?? byName.get(stemOf(name)) ?? [];
  const inside = within
    ? all.filter(
        (one) => one.code !== within && book.territoryPath(one.code).some((up) => up.code === within),
      )
    : [];
  const candidates = inside.length > 0 ? inside : all;
  // A bare name is that of a city first: «Костанай» is the city, not the district around it.
  const order: Wanted[] = wanted ? [wanted] : ['city', 'oblast', 'district'];
  for (const kind of order) {
    const fit = candidates.filter((one) => wantedOf[one.kind] === kind);
    if (fit.length === 1) return fit[0] ?? null;
    const top = fit.filter((one) => one.level === 1);
    if (top.length === 1) return top[0] ?? null;
    if (fit.length > 1) return null;
  }
  return null;
}

function strip(text: string): { core: string; wanted: Wanted | null } {
  const words = foldText(text)
    .replace(/(?<=^|\s)р н(?=\s|$)/g, 'район')
    .split(' ');
  let wanted: Wanted | null = null;
  const core = words.filter((word, at) => {
    const kind = kindWords[word];
    // The single letter after «г.»: «г.а.» and «қ.ә.» of the official names.
    if (!kind) return !(word === 'а' && at > 0 && /^[гк]$/.test(words[at - 1] ?? ''));
    wanted ??= kind;
    return false;
  });
  return { core: core.join(' '), wanted };
}

// «Улытауская» and «Ұлытау», «Абайская» and «Абай» are one name.
function stemOf(name: string): string {
  return name.replace(/(инская|инский|ская|ский|ской|ского)$/, '');
}
