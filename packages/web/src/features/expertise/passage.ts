/** A stretch of the appeal or the answer. */
export interface Passage {
  readonly paper: 'appeal' | 'answer';
  readonly from: number;
  readonly to: number;
}

/** The stretch of the paper that is selected now; null where nothing of it is. */
export function chosenPassage(sheet: HTMLElement, paper: Passage['paper']): Passage | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!sheet.contains(range.startContainer) || !sheet.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(sheet, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = from + range.toString().length;
  return to > from ? { paper, from, to } : null;
}
