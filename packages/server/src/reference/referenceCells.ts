import { z } from 'zod';

/** A name in the three languages of the product; none of them may be empty. */
export const localizedName = z.strictObject({
  ru: z.string().trim().min(1),
  kk: z.string().trim().min(1),
  en: z.string().trim().min(1),
});
export type LocalizedName = z.infer<typeof localizedName>;

export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
export const kato = z.string().regex(/^\d{9}$/, 'КАТО code has 9 digits');
export const optionalText = z.string().transform((text) => (text === '' ? null : text));
export const optionalKato = z.union([z.literal('').transform(() => null), kato]);
export const optionalCode = z.union([z.literal('').transform(() => null), code]);
export const optionalOn = z.union([z.literal('').transform(() => null), z.iso.date()]);
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
export const integer = z
  .string()
  .regex(/^\d+$/)
  .transform((text) => Number(text));
export const codeList = z
  .string()
  .transform((text) => (text === '' ? [] : text.split('|')))
  .pipe(z.array(code));
export const stemList = z
  .string()
  .min(1)
  .transform((text) => text.split('|'))
  .pipe(z.array(z.string().min(2)).min(1));

export const names = { name_ru: z.string().min(1), name_kk: z.string().min(1), name_en: z.string().min(1) };
export const validity = { valid_from: optionalOn, valid_to: optionalOn };

/** Both ends are included; `null` is "always was" or "until further notice". */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

type NamedCells = { name_ru: string; name_kk: string; name_en: string };
type DatedCells = { valid_from: string | null; valid_to: string | null };

export const nameOf = (row: NamedCells): LocalizedName => ({
  ru: row.name_ru,
  kk: row.name_kk,
  en: row.name_en,
});
export const validityOf = (row: DatedCells): Validity => ({
  validFrom: row.valid_from,
  validTo: row.valid_to,
});
