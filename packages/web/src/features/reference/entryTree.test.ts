import { describe, expect, it } from 'vitest';
import { treeLines } from './entryTree.ts';

interface Place {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly isFormer?: boolean;
}

const places: Place[] = [
  { id: '1', parent: null, name: 'Қостанай облысы' },
  { id: '1.1', parent: '1', name: 'Рудный' },
  { id: '1.2', parent: '1', name: 'Лисаков' },
  { id: '1.3', parent: '1', name: 'Таранов ауданы', isFormer: true },
  { id: '2', parent: null, name: 'Ақмола облысы' },
  { id: '2.1', parent: '2', name: 'Көкшетау' },
];

function shown(text: string, unfolded: string[] = [], isShown = (place: Place) => !place.isFormer) {
  const source = {
    rows: places,
    idOf: (place: Place) => place.id,
    parentOf: (place: Place) => place.parent,
    textOf: (place: Place) => place.name,
    isShown,
  };
  return treeLines(source, text, new Set(unfolded)).map(({ id, depth }) => `${'-'.repeat(depth)}${id}`);
}

describe('a tree of reference data', () => {
  it('shows only its roots until somebody unfolds one', () => {
    expect(shown('')).toEqual(['1', '2']);
    expect(shown('', ['1'])).toEqual(['1', '-1.1', '-1.2', '2']);
  });

  it('shows what was found with the way down to it, and nothing beside', () => {
    expect(shown('рудный')).toEqual(['1', '-1.1']);
  });

  it('finds Kazakh letters typed as Russian ones', () => {
    expect(shown('кокшетау')).toEqual(['2', '-2.1']);
  });

  it('keeps former entries out until they are asked for', () => {
    expect(shown('таранов')).toEqual([]);
    expect(shown('таранов', [], () => true)).toEqual(['1', '-1.3']);
  });

  it('never loses an entry whose parent is no longer shown', () => {
    expect(shown('', [], ({ id }) => id !== '1')).toEqual(['1.1', '1.2', '1.3', '2']);
  });
});
