import { describe, expect, it } from 'vitest';
import { layPlot, ticksUpTo } from './plotLayout.ts';

const months = ['янв 2026', 'фев 2026', 'мар 2026', 'апр 2026', 'май 2026', 'июн 2026'];
const asked = { width: 600, height: 300, greatest: 940, isTime: true, isWhole: true, write: String };

describe('the numbers of an axis', () => {
  it('are round, begin at nothing and reach the greatest value', () => {
    expect(ticksUpTo(940, true)).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(ticksUpTo(0.31, false, 4)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });

  it('of a count have no halves, and one of nothing still has a height', () => {
    expect(ticksUpTo(2, true)).toEqual([0, 1, 2]);
    expect(ticksUpTo(0, true)).toEqual([0, 1]);
  });
});

describe('a drawing', () => {
  it('keeps every mark inside of itself', () => {
    const layout = layPlot({ ...asked, places: months });
    expect(layout.bottom - layout.heightOf(940)).toBeGreaterThanOrEqual(layout.top);
    expect(layout.middleOf(5) + layout.slot / 2).toBeCloseTo(layout.right);
  });

  it('leaves out months that have no room, never the newest', () => {
    const layout = layPlot({ ...asked, width: 220, places: months });
    expect(layout.labels.length).toBeLessThan(6);
    expect(layout.labels.at(-1)?.text).toBe('июн 2026');
  });

  it('tells days of one year without the year', () => {
    const layout = layPlot({ ...asked, places: ['04.11.2026', '05.11.2026'] });
    expect(layout.labels.map(({ text }) => text)).toEqual(['04.11', '05.11']);
  });

  it('names every kind, shortened where it must be', () => {
    const kinds = ['Заявление', 'Жалоба на действия', 'Предложение', 'Запрос'];
    const layout = layPlot({ ...asked, width: 330, isTime: false, places: kinds });
    expect(layout.labels).toHaveLength(4);
    expect(layout.labels[1]?.text).toMatch(/^Жалоба.*…$/);
  });
});
