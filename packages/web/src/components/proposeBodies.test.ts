import { describe, expect, it } from 'vitest';
import { type ProposalContext, proposeBodies } from './proposeBodies.ts';

const territories = new Map([
  ['390000000', { code: '390000000', parentCode: null }],
  ['394000000', { code: '394000000', parentCode: '390000000' }],
  ['394030000', { code: '394030000', parentCode: '394000000' }],
]);
const bodies = [
  { id: 61, kind: 'regionalAkimat', territoryCode: '390000000', validTo: null },
  { id: 67, kind: 'management', territoryCode: '390000000', validTo: null },
  { id: 100, kind: 'districtAkimat', territoryCode: '394000000', validTo: null },
];
const heating: ProposalContext = {
  question: { bodyIds: [67], districtFirst: true },
  placeCode: '394030000',
  territories,
  bodies,
  barred: [],
};

describe('the proposed body', () => {
  it('is the akimat of the district for a local matter, then the competent management', () => {
    expect(proposeBodies(heating)).toEqual([100, 67]);
  });

  it('is the competent body where the matter is not local', () => {
    expect(proposeBodies({ ...heating, question: { bodyIds: [67], districtFirst: false } })).toEqual([67]);
  });

  it('is the competent body where the place has no district', () => {
    expect(proposeBodies({ ...heating, placeCode: '390000000' })).toEqual([67]);
  });

  it('is never the body complained about or one that decided before', () => {
    expect(proposeBodies({ ...heating, barred: [100] })).toEqual([67]);
    expect(proposeBodies({ ...heating, barred: [100, 67] })).toEqual([]);
  });

  it('is never an akimat that was closed', () => {
    const closed = bodies.map((body) => (body.id === 100 ? { ...body, validTo: '2024-12-31' } : body));
    expect(proposeBodies({ ...heating, bodies: closed })).toEqual([67]);
  });

  it('waits for the question', () => {
    expect(proposeBodies({ ...heating, question: null })).toEqual([]);
  });
});
