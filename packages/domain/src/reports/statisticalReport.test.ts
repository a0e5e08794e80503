import { describe, expect, it } from 'vitest';
import { breachText } from './breachText.ts';
import { COLUMNS, type StatisticalRow, type StatisticalSection } from './statisticalColumns.ts';
import { checkApproval, checkReport } from './statisticalIdentities.ts';

const name = { kk: 'Барлығы', ru: 'Всего', en: 'Total' };
/** A row whose numbers agree: 4 were left, 10 came, 9 were considered, one forwarded, one returned, 3 are left. */
const row = (
  changes: Record<number, number | null> = {},
  section: StatisticalSection = 'total',
): StatisticalRow => {
  const agreed: Record<number, number> = {
    ...{ 1: 4, 2: 10, 3: 5, 4: 4, 5: 1, 6: 2, 7: 1, 8: 1, 9: 0 },
    ...{ 10: 9, 11: 3, 12: 1, 13: 4, 14: 1, 15: 0, 16: 1, 17: 1, 18: 1, 19: 3, 20: 1, 21: 2, 22: 5 },
  };
  const values = Array.from({ length: COLUMNS }, (_, at) => ({ ...agreed, ...changes })[at + 1] ?? null);
  return { section, code: section, name, values };
};

describe('the control identities of the statistical report', () => {
  it('hold where the numbers agree', () => {
    expect(checkReport([row(), row({ 22: null }, 'kind')], 4)).toEqual([]);
  });

  it.each([
    [{ 3: 6 }, 'графа 2 «Поступило всего» — 10, а графы 3 + 4 + 5 дают 11; расхождение 1'],
    [{ 11: 2 }, 'графа 10 «Рассмотрено всего» — 9, а графы 11 + 12 + 13 + 14 + 15 дают 8'],
    [{ 19: 4 }, 'графа 19 «Остаток на конец периода» — 4, а графы 1 + 2 − 10 − 16 − 17 дают 3'],
    [{ 18: 10 }, 'графа 18 «Рассмотрено с нарушением срока» — 10, больше графы 10 (9)'],
    [{ 20: 4 }, 'графа 20 «из остатка просрочено» — 4, больше графы 19 (3)'],
    [{ 7: 11 }, 'графа 7 «повторных» — 11, больше графы 2 (10)'],
  ])('name the breach in words: %j', (changes, sentence) => {
    const breaches = checkReport([row(changes)]);
    expect(breaches).toHaveLength(1);
    expect(breaches.map((breach) => breachText(breach, 'ru'))[0]).toContain(sentence);
  });

  it('compare the rows of a section with the whole', () => {
    const [breach, ...more] = checkReport([row(), row({ 21: 1 }, 'district')]);
    expect(more).toEqual([]);
    expect(breach && breachText(breach, 'ru')).toContain(
      'сумма строк по графе 21 «Продлено сроков» — 1, а всего 2',
    );
  });

  it('let a remainder that differs from the report before be explained, and nothing else', () => {
    const today = { to: '2026-01-31', today: '2026-02-02' };
    const carried = checkReport([row()], 5);
    expect(carried.map(({ kind }) => kind)).toEqual(['carriedOver']);
    expect(checkApproval(carried, today, ' ').map(({ code }) => code)).toEqual([
      'REPORT_EXPLANATION_REQUIRED',
    ]);
    expect(checkApproval(carried, today, 'Зарегистрировано задним числом')).toEqual([]);
    const broken = checkReport([row({ 3: 6 })]);
    expect(checkApproval(broken, today, 'объяснение').map(({ code }) => code)).toEqual(['REPORT_BREACHES']);
    expect(checkApproval([], { to: '2026-02-02', today: '2026-02-02' }, '').map(({ code }) => code)).toEqual([
      'REPORT_PERIOD_RUNS',
    ]);
  });
});
