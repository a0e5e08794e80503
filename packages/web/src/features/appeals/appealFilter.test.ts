import { describe, expect, it } from 'vitest';
import { departmentTabs, tabChange, tabOf } from './appealFilter.ts';

const tab = (id: string) => {
  const found = departmentTabs.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the tabs of the register', () => {
  it('are recognised whatever else is filtered by', () => {
    expect(tabOf({ timeliness: ['overdue'], bodyIds: [67] }, departmentTabs)?.id).toBe('overdue');
    expect(tabOf({ bodyIds: [67] }, departmentTabs)?.id).toBe('all');
  });

  it('are left when their own field is changed by hand', () => {
    expect(tabOf({ timeliness: ['overdue', 'dueSoon'] }, departmentTabs)).toBeNull();
  });

  it('replace each other and keep the rest of the filter', () => {
    expect(tabChange(tab('onControl'))).toEqual({
      open: undefined,
      timeliness: undefined,
      states: undefined,
      mine: undefined,
      onControl: true,
    });
  });
});
