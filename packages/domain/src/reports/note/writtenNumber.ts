/** Between thousands stands a thin space that does not break, before decimals a comma: as both languages print it. */
const THIN = '\u202f';

/** 25672 as '25 672', 12.44 as '12,4' with one digit. */
export function writtenNumber(value: number, digits = 0): string {
  const [whole = '', rest] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  const isNegative = value < 0 && Number(value.toFixed(digits)) !== 0;
  return `${isNegative ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`;
}

/** 0.339 as '33,9 %'; '—' where there is no base. */
export function writtenShare(share: number | null, digits = 1): string {
  return share === null ? '—' : `${writtenNumber(share * 100, digits)}${THIN}%`;
}

/** A change with its sign: '+12,5 %', '−3,0 %'; '—' where nothing was before. */
export function writtenGrowth(value: number | null, before: number | null): string {
  if (value === null || before === null || before === 0) return '—';
  const growth = (value - before) / before;
  return `${growth > 0 ? '+' : ''}${writtenShare(growth)}`;
}

/** The Russian form of a noun after a number: 1 обращение, 3 обращения, 11 обращений. */
export function russianForm(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return forms[2];
  if (ones === 1) return forms[0];
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2];
}
