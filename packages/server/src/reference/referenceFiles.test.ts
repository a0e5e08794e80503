import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { ReferenceFileError, readBodies, readReferenceFiles, readSettings } from './referenceFiles.ts';
import type { LocalizedName, Validity } from './referenceRows.ts';

const folder = join(import.meta.dirname, '../../../../prisma/reference');
const files = readReferenceFiles(folder);

/** Fields that the letter printer fills in; a template may use no others. */
const letterFields = new Set([
  ...['applicantName', 'applicantAddress', 'number', 'registeredOn', 'receivedAt', 'receiptNumber'],
  ...['appealKind', 'annotation', 'bodyName', 'higherBodyName', 'dueOn', 'newDueOn', 'fixByOn', 'daysLeft'],
  ...['decidedOn', 'forwardedOn', 'withdrawnOn', 'partNumber', 'partSummary', 'reason', 'requirement'],
  ...['article', 'facts', 'lawReference', 'measures', 'explanation', 'answerNumber', 'answeredOn'],
  ...['outgoingNumber', 'outgoingOn', 'signatoryName', 'signatoryPosition', 'executorName', 'executorPhone'],
  ...['officePhone', 'officeAddress', 'officialName', 'officialPosition', 'receptionOn', 'receptionTime'],
  ...['receptionPlace', 'representatives', 'requestedInformation', 'remarks', 'instructions'],
]);

/** Names that are rightly the same word in both languages. */
const sameInBothLanguages = new Set(['Петиция', 'Парламент', 'Омбудсмен', 'Фронт-офис']);

type Named = { readonly where: string; readonly name: LocalizedName };

const named: Named[] = [
  ...files.territories.map((row) => ({ where: `territory ${row.code}`, name: row.name })),
  ...files.territoryNames.map((row) => ({ where: `former name of ${row.code}`, name: row.name })),
  ...files.bodies.map((row) => ({ where: `body ${row.code}`, name: row.name })),
  ...files.questions.map((row) => ({ where: `question ${row.code}`, name: row.name })),
  ...files.dictionaries.map((row) => ({ where: `${row.dictionary} ${row.code}`, name: row.name })),
  ...files.letterTemplates.map((row) => ({ where: `template ${row.code}`, name: row.name })),
  ...files.settings.map((row) => ({ where: `setting ${row.key}`, name: row.name })),
  ...files.settings.map((row) => ({ where: `hint of ${row.key}`, name: row.hint })),
];

const cyrillicTexts: { where: string; text: string }[] = [
  ...named.flatMap(({ where, name }) => [name.ru, name.kk].map((text) => ({ where, text }))),
  ...files.bodies.flatMap((row) =>
    [row.shortName.ru, row.shortName.kk].map((text) => ({ where: `short name of ${row.code}`, text })),
  ),
  ...files.questions.flatMap((row) =>
    [...row.keywords.ru, ...row.keywords.kk].map((text) => ({ where: `stem of ${row.code}`, text })),
  ),
  ...files.letterTemplates.flatMap((row) =>
    [row.body.ru, row.body.kk].map((text) => ({
      where: `letter ${row.code}`,
      text: text.replaceAll(/\{\{\w+\}\}/g, ' '),
    })),
  ),
];

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

function isValidOn(row: Validity, on: string): boolean {
  return (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || on <= row.validTo);
}

/** Rows whose parent is not among the rows before them. */
function orphans(rows: readonly { code: string; parentCode: string | null }[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const orphan = row.parentCode !== null && !seen.has(row.parentCode);
    seen.add(row.code);
    return orphan ? [row.code] : [];
  });
}

function wordsOfTwoAlphabets(text: string): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}

describe('reference files', () => {
  it('no code stands twice in its file', () => {
    expect(repeated(files.territories.map((row) => row.code))).toEqual([]);
    expect(repeated(files.bodies.map((row) => row.code))).toEqual([]);
    expect(repeated(files.questions.map((row) => row.code))).toEqual([]);
    expect(repeated(files.dictionaries.map((row) => `${row.dictionary} ${row.code}`))).toEqual([]);
    expect(repeated(files.letterTemplates.map((row) => row.code))).toEqual([]);
    expect(repeated(files.settings.map((row) => row.key))).toEqual([]);
  });

  it('every parent stands before its children, so that rows may be stored in the order of the file', () => {
    expect(orphans(files.territories)).toEqual([]);
    expect(orphans(files.bodies)).toEqual([]);
    expect(orphans(files.questions)).toEqual([]);
  });

  it('no period ends before it begins', () => {
    const dated = [
      ...files.territories,
      ...files.territoryParents,
      ...files.territoryNames,
      ...files.bodies,
      ...files.questions,
      ...files.dictionaries,
      ...files.letterTemplates,
    ];
    const reversed = dated.filter(
      (row) => row.validFrom !== null && row.validTo !== null && row.validTo < row.validFrom,
    );
    expect(reversed).toEqual([]);
  });

  it('no word mixes Latin and Cyrillic letters', () => {
    const mixed = cyrillicTexts.flatMap(({ where, text }) =>
      wordsOfTwoAlphabets(text).map((word) => `${where}: ${word}`),
    );
    expect(mixed).toEqual([]);
  });

  it('no Latin letter stands alone in a Russian or Kazakh text, except the numerals of groups', () => {
    const lone = cyrillicTexts.flatMap(({ where, text }) =>
      (text.match(/\p{L}+/gu) ?? [])
        .filter((word) => /^[A-Za-z]$/.test(word) && word !== 'I')
        .map((word) => `${where}: ${word}`),
    );
    expect(lone).toEqual([]);
  });

  it('English names are written in Latin letters, except names of acts and patterns', () => {
    const foreign = named.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name.en.replace('КАТО', '')));
    expect(foreign.map(({ where }) => where)).toEqual([]);
  });

  it('a Kazakh name is not a copy of the Russian one, except words that are the same', () => {
    const copied = named.filter(({ name }) => name.ru === name.kk && !sameInBothLanguages.has(name.ru));
    expect(copied.map(({ where, name }) => `${where}: ${name.ru}`)).toEqual([]);
  });

  it('no name begins or ends with a space or holds two in a row', () => {
    const untidy = cyrillicTexts.filter(({ text }) => /^\s|\s$| {2}/.test(text.replaceAll(/\n+/g, '\n')));
    expect(untidy.filter(({ where }) => !where.startsWith('letter')).map(({ where }) => where)).toEqual([]);
  });

  it('a row with a wrong cell is refused with the file, the row and the fault', () => {
    const broken = mkdtempSync(join(tmpdir(), 'reference-'));
    try {
      writeFileSync(
        join(broken, 'bodies.csv'),
        'code,parent,kind,name_ru,name_kk,name_en,short_ru,short_kk,territory,bin,higher,valid_from,valid_to,verified\n' +
          'a,,central,А,Ә,A,А,Ә,390000000,,true,2026-02-30,,true\n',
      );
      expect(() => readBodies(broken)).toThrow(ReferenceFileError);
      expect(() => readBodies(broken)).toThrow(/bodies\.csv: row 1:[\s\S]*valid_from/);
      writeFileSync(join(broken, 'settings.json'), '{}');
      expect(() => readSettings(broken)).toThrow(/settings\.json/);
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});

describe('territories', () => {
  const level = (wanted: number) => files.territories.filter((row) => row.level === wanted);

  it('are the country, its 20 regions and 224 districts and cities, one level under another', () => {
    expect(level(0).map((row) => row.code)).toEqual(['000000000']);
    expect(level(1)).toHaveLength(20);
    expect(level(2)).toHaveLength(224);
    const levelOf = new Map(files.territories.map((row) => [row.code, row.level]));
    const misplaced = files.territories.filter(
      (row) => row.parentCode !== null && levelOf.get(row.parentCode) !== row.level - 1,
    );
    expect(misplaced).toEqual([]);
  });

  it('are called by the full official form that fits their kind', () => {
    const ending = {
      country: [/^Республика/, /Республикасы$/],
      oblast: [/область/, / облысы$/],
      republicanCity: [/^г\. /, / қаласы$/],
      cityAdministration: [/ г\.а\.$/, / қ\.ә\.$/],
      district: [/(^| )район( |$)/, / (ауданы|атындағы аудан)$/],
      cityDistrict: [/(^| )район( |$)/, / ауданы$/],
    } as const;
    const wrong = files.territories.filter(({ kind, name }) => {
      const [ru, kk] = ending[kind];
      return !ru.test(name.ru) || !kk.test(name.kk);
    });
    expect(wrong.map((row) => `${row.code} ${row.name.ru} / ${row.name.kk}`)).toEqual([]);
  });

  it('Kostanay region has 4 cities and 16 districts', () => {
    const own = files.territories.filter((row) => row.parentCode === '390000000');
    expect(own.filter((row) => row.kind === 'cityAdministration')).toHaveLength(4);
    expect(own.filter((row) => row.kind === 'district')).toHaveLength(16);
  });

  it('were 14 oblasts and 3 cities before 8 June 2022, and 17 and 3 since', () => {
    const regionsOn = (on: string) => {
      const valid = level(1).filter((row) => isValidOn(row, on));
      return [
        valid.filter((row) => row.kind === 'oblast').length,
        valid.filter((row) => row.kind === 'republicanCity').length,
      ];
    };
    expect(regionsOn('2022-06-07')).toEqual([14, 3]);
    expect(regionsOn('2022-06-08')).toEqual([17, 3]);
  });

  it('Semey belonged to East Kazakhstan until Abai region was formed', () => {
    const former = files.territoryParents.find(
      (row) => row.code === '101000000' && isValidOn(row, '2022-06-07'),
    );
    expect(former?.parentCode).toBe('630000000');
    expect(files.territoryParents.some((row) => isValidOn(row, '2022-06-08'))).toBe(false);
    const known = new Set(files.territories.map((row) => row.code));
    expect(
      files.territoryParents.filter((row) => !known.has(row.code) || !known.has(row.parentCode)),
    ).toEqual([]);
  });

  it('the capital was called Nur-Sultan from 23 March 2019 to 16 September 2022', () => {
    const formerName = (on: string) =>
      files.territoryNames.find((row) => row.code === '710000000' && isValidOn(row, on))?.name.ru;
    expect(formerName('2019-03-22')).toBeUndefined();
    expect(formerName('2019-03-23')).toBe('г. Нур-Султан');
    expect(formerName('2022-09-16')).toBe('г. Нур-Султан');
    expect(formerName('2022-09-17')).toBeUndefined();
  });
});

describe('bodies', () => {
  const ofKind = (kind: string) => files.bodies.filter((row) => row.kind === kind);

  it('stand on known territories', () => {
    const known = new Set(files.territories.map((row) => row.code));
    expect(files.bodies.filter((row) => !known.has(row.territoryCode))).toEqual([]);
  });

  it('cover every region with an akimat and every city and district of Kostanay region with one', () => {
    const regions = files.territories.filter((row) => row.level === 1).map((row) => row.code);
    expect(
      ofKind('regionalAkimat')
        .map((row) => row.territoryCode)
        .sort(),
    ).toEqual(regions.sort());
    const districts = files.territories
      .filter((row) => row.parentCode === '390000000')
      .map((row) => row.code);
    expect(ofKind('districtAkimat').map((row) => row.territoryCode)).toEqual(districts);
  });

  it('each akimat of a district has its apparatus', () => {
    const apparatuses = new Set(ofKind('akimatApparatus').map((row) => row.parentCode));
    expect(ofKind('districtAkimat').filter((row) => !apparatuses.has(row.code))).toEqual([]);
  });

  it('only bodies of the centre count as higher ones', () => {
    const higher = new Set(files.bodies.filter((row) => row.higher).map((row) => row.kind));
    expect([...higher].sort()).toEqual(['apex', 'central']);
  });

  it('there is exactly one control department, inside the apparatus of the akim', () => {
    expect(ofKind('controlDepartment').map((row) => [row.code, row.parentCode])).toEqual([
      ['kst-control', 'kst-apparatus'],
    ]);
  });
});

describe('questions', () => {
  it('are three levels whose codes grow out of the code of the parent', () => {
    const wrong = files.questions.filter((row) => {
      const parts = row.code.split('.');
      return parts.length !== row.level || (parts.slice(0, -1).join('.') || null) !== row.parentCode;
    });
    expect(wrong).toEqual([]);
  });

  it('are at least 22 sections and 130 leaves, and no branch is empty', () => {
    expect(files.questions.filter((row) => row.level === 1).length).toBeGreaterThanOrEqual(22);
    expect(files.questions.filter((row) => row.level === 3).length).toBeGreaterThanOrEqual(130);
    const parents = new Set(files.questions.map((row) => row.parentCode));
    expect(files.questions.filter((row) => row.level < 3 && !parents.has(row.code))).toEqual([]);
  });

  it('each is competent for a body of the directory that still exists', () => {
    const today = new Set(files.bodies.filter((row) => row.validTo === null).map((row) => row.code));
    const wrong = files.questions.filter(
      (row) => row.competence.length === 0 || row.competence.some((code) => !today.has(code)),
    );
    expect(wrong.map((row) => row.code)).toEqual([]);
  });

  it('stems are lower case and none stands twice in a row', () => {
    const wrong = files.questions.filter(({ keywords }) =>
      [keywords.ru, keywords.kk].some(
        (stems) =>
          repeated(stems).length > 0 ||
          stems.some((stem) => stem !== stem.toLowerCase() || stem !== stem.trim()),
      ),
    );
    expect(wrong.map((row) => row.code)).toEqual([]);
  });

  it('two subcategories of one category never have the same name', () => {
    expect(repeated(files.questions.map((row) => `${row.parentCode} ${row.name.ru}`))).toEqual([]);
    expect(repeated(files.questions.map((row) => `${row.parentCode} ${row.name.kk}`))).toEqual([]);
  });
});

describe('letter templates', () => {
  const fieldsOf = (text: string) =>
    new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''));

  it('use only fields that the printer knows, the same ones in both languages', () => {
    for (const { code, body } of files.letterTemplates) {
      const ru = fieldsOf(body.ru);
      expect(
        [...ru].filter((field) => !letterFields.has(field)),
        code,
      ).toEqual([]);
      expect(fieldsOf(body.kk), code).toEqual(ru);
      expect((body.ru + body.kk).replaceAll(/\{\{\w+\}\}/g, ''), code).not.toMatch(/[{}]/);
    }
  });

  it('every decision on the appeal explains the right to complain (АППК art. 80(5), 89)', () => {
    const decisions = ['answerSatisfied', 'answerPartlySatisfied', 'answerExplained', 'answerRefused'];
    const silent = [...decisions, 'terminationNotice', 'returnNotice', 'receptionRefusedNotice'].filter(
      (code) => {
        const body = files.letterTemplates.find((row) => row.code === code)?.body;
        return !body?.ru.includes('обжаловать') || !body.kk.includes('шағым жасауға құқылысыз');
      },
    );
    expect(silent).toEqual([]);
  });
});

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
    const wrong = files.settings.filter(({ kind, value }) =>
      kind in fits ? !fits[kind as keyof typeof fits](value) : !Number.isInteger(value) || Number(value) < 0,
    );
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
