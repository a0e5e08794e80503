import { useFormats } from '../i18n/useFormats.ts';

/** A number in the reader's writing; zero is a number, only null is a dash. */
export function NumberText({ value, digits }: { value: number | null | undefined; digits?: number }) {
  const formats = useFormats();
  if (value === null || value === undefined) return <span aria-hidden="true">—</span>;
  return <span>{formats.number(value, digits)}</span>;
}
