import { join } from 'node:path';
import { appealKinds } from '@tyndau/domain/appeals/appealKinds';
import { throughNumberings } from '@tyndau/domain/appeals/numbering';
import {
  appealCategories,
  appealCharacters,
  appealForms,
  appealSources,
  appealTypes,
  applicantKinds,
  controlLevels,
  higherSources,
  languages,
  outcomes,
  strategicTopics,
} from '@tyndau/domain/appeals/vocabulary';
import { describe, expect, it } from 'vitest';
import { mayBeEmpty } from '../features/reference/settingValue.ts';
import { readReferenceFiles } from './referenceFiles.ts';

const files = readReferenceFiles(join(import.meta.dirname, '../../../../prisma/reference'));

describe('dictionaries', () => {
  const codesOf = (dictionary: string) =>
    files.dictionaries.filter((row) => row.dictionary === dictionary).map((row) => row.code);

  it('hold every dictionary of the card', () => {
    const expected = [
      ...[
        'socialStatus',
        'privilege',
        'occupation',
        'source',
        'form',
        'type',
        'kind',
        'category',
        'language',
      ],
      ...[
        'strategicTopic',
        'character',
        'outcome',
        'answerDelivery',
        'higherSource',
        'refusalGround',
        'callResult',
      ],
      ...['returnGround', 'terminationGround', 'forwardGround', 'extensionGround', 'inspectionMark'],
      ...['citizenship', 'envelopeOutcome', 'applicantKind'],
    ];
    expect(expected.filter((dictionary) => codesOf(dictionary).length === 0)).toEqual([]);
  });

  it.each([
    ['source', appealSources],
    ['form', appealForms],
    ['type', appealTypes],
    ['kind', appealKinds],
    ['category', appealCategories],
    ['language', languages],
    ['character', appealCharacters],
    ['applicantKind', applicantKinds],
    ['outcome', outcomes],
    ['controlLevel', controlLevels],
    ['higherSource', higherSources],
  ] as const)('the dictionary %s has exactly the codes of the law', (dictionary, codes) => {
    expect(codesOf(dictionary).toSorted()).toEqual([...codes].sort());
  });

  it('every source that fixes the form names a form of the law', () => {
    const forms = files.dictionaries.map((row) => row.extra.form).filter((form) => form !== undefined);
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter((form) => !appealForms.some((known) => known === form))).toEqual([]);
  });

  it('give the first-priority right of reception to the eight categories of the regulation', () => {
    const first = files.dictionaries.filter(
      (row) => row.dictionary === 'privilege' && row.extra.priority === true,
    );
    expect(first).toHaveLength(8);
  });

  it('name the eight strategic topics and one for instructions of the leadership', () => {
    expect(codesOf('strategicTopic').toSorted()).toEqual([...strategicTopics, 'leadershipOrder'].sort());
  });

  it('point to bodies of the directory', () => {
    const known = new Set(files.bodies.map((row) => row.code));
    const lost = files.dictionaries.filter(
      (row) => typeof row.extra.body === 'string' && !known.has(row.extra.body),
    );
    expect(lost).toEqual([]);
  });

  it('a fact said to be verified names its source', () => {
    expect(files.dictionaries.filter((row) => row.mark === 'V' && row.source === null)).toEqual([]);
  });
});

describe('settings', () => {
  it('hold a value of their kind', () => {
    const fits = {
      boolean: (value: unknown) => typeof value === 'boolean',
      text: (value: unknown) => typeof value === 'string' && value !== '',
      code: (value: unknown) => typeof value === 'string' && value !== '',
      choice: (value: unknown) => typeof value === 'string',
      time: (value: unknown) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      date: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    };
    const wrong = files.settings.filter(({ key, kind, value }) => {
      if (value === '' && mayBeEmpty(key)) return false;
      return kind in fits
        ? !fits[kind as keyof typeof fits](value)
        : !Number.isInteger(value) || Number(value) < 0;
    });
    expect(wrong.map((row) => row.key)).toEqual([]);
  });

  it('a choice is one of its own values', () => {
    const wrong = files.settings.filter(
      ({ kind, value, choices }) =>
        (kind === 'choice') !== choices.length > 0 || (kind === 'choice' && !choices.includes(String(value))),
    );
    expect(wrong.map((row) => row.key)).toEqual([]);
  });

  it('number the journal in a way that the law of numbering knows', () => {
    const numbering = files.settings.find((row) => row.key === 'journal.numbering');
    expect(numbering?.choices).toEqual([...throughNumberings]);
  });

  it('name a home territory and bodies that exist', () => {
    const value = (key: string) => files.settings.find((row) => row.key === key)?.value;
    expect(files.territories.some((row) => row.code === value('office.homeTerritory'))).toBe(true);
    expect(files.bodies.some((row) => row.code === value('office.homeBody'))).toBe(true);
    expect(files.bodies.some((row) => row.code === value('office.receivingBody'))).toBe(true);
  });
});
