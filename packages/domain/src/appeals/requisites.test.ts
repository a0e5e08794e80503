import { describe, expect, it } from 'vitest';
import { missingRequisites } from './requisites.ts';

const said = {
  applicantName: 'Ахметова Айгүл Бекқызы',
  iin: '850315300019',
  address: 'Қостанай, Әл-Фараби, 66',
  hasAddressee: true,
  essence: 'Ауланы жарықтандыруды сұрайды.',
};

describe('an oral appeal', () => {
  it('has everything the law asks for when all of it was said', () => {
    expect(missingRequisites(said)).toEqual([]);
  });

  it('names what is still to be asked, in the order of the law', () => {
    const silent = { applicantName: 'Ахметова', iin: '', address: ' ', hasAddressee: false, essence: '' };
    expect(missingRequisites(silent)).toEqual(['applicantName', 'iin', 'address', 'addressee', 'essence']);
  });

  it('of a company needs no second word in the name', () => {
    expect(missingRequisites({ ...said, applicantName: 'Жарық', iin: '990140000384' })).toEqual([]);
  });
});
