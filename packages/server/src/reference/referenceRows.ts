import { z } from 'zod';
import {
  code,
  codeList,
  flag,
  integer,
  kato,
  localizedName,
  nameOf,
  names,
  optionalCode,
  optionalKato,
  optionalText,
  stemList,
  validity,
  validityOf,
} from './referenceCells.ts';

export type { LocalizedName, Validity } from './referenceCells.ts';

export const territoryKinds = [
  'country',
  'oblast',
  'republicanCity',
  'cityAdministration',
  'district',
  'cityDistrict',
] as const;

/** One administrative unit of the КАТО classifier: the country, a region, a district or a city. */
export const territoryRow = z
  .strictObject({
    code: kato,
    parent: optionalKato,
    level: integer.pipe(z.literal([0, 1, 2])),
    kind: z.enum(territoryKinds),
    ...names,
    lat: z.coerce.number().min(40).max(56),
    lon: z.coerce.number().min(46).max(88),
    ...validity,
  })
  .transform((row) => ({
    code: row.code,
    parentCode: row.parent,
    level: row.level,
    kind: row.kind,
    name: nameOf(row),
    lat: row.lat,
    lon: row.lon,
    ...validityOf(row),
  }));
export type TerritoryRow = z.infer<typeof territoryRow>;

/** A former parent; on days that no row covers the parent of `territories.csv` holds. */
export const territoryParentRow = z
  .strictObject({ code: kato, parent: kato, ...validity })
  .transform((row) => ({ code: row.code, parentCode: row.parent, ...validityOf(row) }));
export type TerritoryParentRow = z.infer<typeof territoryParentRow>;

/** A former name; on days that no row covers the name of `territories.csv` holds. */
export const territoryNameRow = z
  .strictObject({ code: kato, ...names, ...validity })
  .transform((row) => ({ code: row.code, name: nameOf(row), ...validityOf(row) }));
export type TerritoryNameRow = z.infer<typeof territoryNameRow>;

export const bodyKinds = [
  'apex',
  'central',
  'akimatApparatus',
  'controlDepartment',
  'regionalAkimat',
  'management',
  'districtAkimat',
  'ruralOkrug',
  'territorialUnit',
  'unit',
  'judicial',
  'partner',
] as const;

/** A body that receives, forwards or answers appeals. `higher` marks «вышестоящий орган» of statistics. */
export const bodyRow = z
  .strictObject({
    code,
    parent: optionalCode,
    kind: z.enum(bodyKinds),
    ...names,
    short_ru: z.string().min(1),
    short_kk: z.string().min(1),
    territory: kato,
    bin: z.union([z.literal('').transform(() => null), z.string().regex(/^\d{12}$/)]),
    higher: flag,
    ...validity,
    verified: flag,
  })
  .transform((row) => ({
    code: row.code,
    parentCode: row.parent,
    kind: row.kind,
    name: nameOf(row),
    shortName: { ru: row.short_ru, kk: row.short_kk },
    territoryCode: row.territory,
    bin: row.bin,
    higher: row.higher,
    verified: row.verified,
    ...validityOf(row),
  }));
export type BodyRow = z.infer<typeof bodyRow>;

/**
 * A node of the nature of questions: section, category, subcategory. `competence` lists bodies in the order
 * they are proposed; `districtFirst` says that the akimat of the place of the event is proposed before them.
 */
export const questionRow = z
  .strictObject({
    code: z.string().regex(/^\d{2}(\.\d{2}){0,2}$/),
    parent: z.string(),
    level: integer.pipe(z.literal([1, 2, 3])),
    ...names,
    competence: codeList,
    district_first: flag,
    keywords_ru: stemList,
    keywords_kk: stemList,
    ...validity,
  })
  .transform((row) => ({
    code: row.code,
    parentCode: row.parent === '' ? null : row.parent,
    level: row.level,
    name: nameOf(row),
    competence: row.competence,
    districtFirst: row.district_first,
    keywords: { ru: row.keywords_ru, kk: row.keywords_kk },
    ...validityOf(row),
  }));
export type QuestionRow = z.infer<typeof questionRow>;

/** How sure the source is: read in an act, taken from the working papers, unverified, our own proposal. */
export const sourceMarks = ['V', 'S', 'U', 'P'] as const;

const extra = z.string().transform((text, context): Readonly<Record<string, unknown>> => {
  if (text === '') return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'extra is not a JSON object' });
    return z.NEVER;
  }
});

/** One value of one dictionary of the card. */
export const dictionaryRow = z
  .strictObject({
    dictionary: code,
    code,
    ...names,
    order: integer,
    ...validity,
    mark: z.enum(sourceMarks),
    source: optionalText,
    extra,
  })
  .transform((row) => ({
    dictionary: row.dictionary,
    code: row.code,
    name: nameOf(row),
    order: row.order,
    mark: row.mark,
    source: row.source,
    extra: row.extra,
    ...validityOf(row),
  }));
export type DictionaryRow = z.infer<typeof dictionaryRow>;

/** A letter of the department: Russian and Kazakh bodies with `{{fields}}`, paragraphs parted by empty lines. */
export const letterTemplateRow = z.strictObject({
  code,
  purpose: z.enum(['applicant', 'body', 'internal']),
  name: localizedName,
  body: z.strictObject({ ru: z.string().min(1), kk: z.string().min(1) }),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  article: z.string().min(1),
  mark: z.enum(sourceMarks),
});
export type LetterTemplateRow = z.infer<typeof letterTemplateRow>;

export const settingKinds = [
  'boolean',
  'choice',
  'code',
  'count',
  'date',
  'days',
  'megabytes',
  'minutes',
  'months',
  'percent',
  'text',
  'time',
  'years',
] as const;

const settingValue = z.union([z.string(), z.number(), z.boolean()]);

/** A fact that the administrator may correct; `choices` are the allowed values of a `choice`. */
export const settingRow = z
  .strictObject({
    key: z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z0-9]*)+$/),
    value: settingValue,
    kind: z.enum(settingKinds),
    choices: z.array(z.string()).optional(),
    name: localizedName,
    hint: localizedName,
    verified: z.boolean(),
    source: z.string().min(1),
  })
  .transform((row) => ({ ...row, choices: row.choices ?? [] }));
export type SettingRow = z.infer<typeof settingRow>;
