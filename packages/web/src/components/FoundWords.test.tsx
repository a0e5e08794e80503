import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FoundWords } from './FoundWords.tsx';

const LETTER = 'В новом доме по улице Степной третью неделю протекает крыша, вода на стенах';
const shown = (typed: string, isBrief = false) => {
  const { container } = render(<FoundWords text={LETTER} typed={typed} isBrief={isBrief} />);
  return {
    text: container.textContent,
    marked: [...container.querySelectorAll('mark')].map((mark) => mark.textContent),
  };
};

describe('words that were looked for', () => {
  it('are marked in any form, and nothing else is', () => {
    expect(shown('крыши')).toEqual({ text: LETTER, marked: ['крыша'] });
    expect(shown('ДОМ вода').marked).toEqual(['доме', 'вода']);
    expect(shown('"новом доме" -стена OR протекает').marked).toEqual(['новом', 'доме', 'протекает']);
    expect(shown('газ')).toEqual({ text: LETTER, marked: [] });
  });

  it('are in sight in a short line: it begins near the first of them', () => {
    expect(shown('крыши', true)).toEqual({ text: '… протекает крыша, вода на стенах', marked: ['крыша'] });
    expect(shown('новый', true).text).toBe(LETTER);
    expect(shown('газ', true).text).toBe(LETTER);
  });
});
