import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';

let office: TestOffice;
let administrator: Person;
beforeAll(async () => {
  office = await testOffice();
  administrator = await office.as('administrator', { name: 'Әкімшіев' });
});
afterAll(() => office.close());

const REFUSALS =
  'refusals { code field params conflict { version changedBy fields { name before theirs } } }';
interface Refusal {
  code: string;
  field: string | null;
  params: Record<string, unknown>;
  conflict: { version: number; changedBy: string; fields: unknown[] } | null;
}
type Saved = Record<string, unknown> | null;

/** Saves by the mutation of the noun and gives what was saved, or why not. */
async function save(noun: string, field: string, selection: string, input: object, who = administrator) {
  const document = `mutation ($input: Save${noun}Input!) { save${noun}(input: $input) { ${field} { ${selection} } ${REFUSALS} } }`;
  const answer = await who.ask<Record<string, { refusals: Refusal[] } & Record<string, Saved>>>(document, {
    input,
  });
  const payload = answer[`save${noun}`];
  return {
    saved: payload?.[field] ?? null,
    refusals: payload?.refusals ?? [],
    codes: payload?.refusals.map((refusal) => `${refusal.code}@${refusal.field}`) ?? [],
  };
}

const names = (ru: string, kk = ru) => ({ kk, ru, en: '' });
const saveEntry = (input: object, who?: Person) =>
  save('DictionaryEntry', 'entry', 'code name { kk ru en } position validTo version', input, who);
const veteran = {
  dictionary: 'privilege',
  code: 'labourVeteran',
  name: names('Ветеран труда'),
  position: 200,
};

describe('a value of a dictionary', () => {
  it('is added, changed and closed by the administrator, and every step is in the journal', async () => {
    const added = await saveEntry(veteran);
    expect(added.saved).toMatchObject({ version: 1, name: { ru: 'Ветеран труда', en: 'Ветеран труда' } });
    const closed = await saveEntry({
      ...veteran,
      version: 1,
      name: names('Ветеран труда', 'Еңбек ардагері'),
      validTo: '2026-12-31',
    });
    expect(closed.saved).toMatchObject({ version: 2, validTo: '2026-12-31', name: { kk: 'Еңбек ардагері' } });
    const journal = await office.sql<{ action: string; changes: Record<string, unknown>; actor_id: number }>(
      `SELECT action, changes, actor_id FROM journal WHERE entity = 'dictionaryEntry' ORDER BY id`,
    );
    expect(journal.map((entry) => entry.action)).toEqual(['dictionaryEntry.save', 'dictionaryEntry.save']);
    expect(journal[1]).toMatchObject({
      actor_id: administrator.id,
      changes: {
        code: ['privilege.labourVeteran', 'privilege.labourVeteran'],
        nameKk: ['Ветеран труда', 'Еңбек ардагері'],
        validTo: [null, '2026-12-31'],
        version: [1, 2],
      },
    });
  });

  it('changed meanwhile by another is refused with what the other changed', async () => {
    const entry = { ...veteran, code: 'donor', name: names('Донор') };
    await saveEntry(entry);
    const other = await office.as('administrator', { name: 'Басқаев' });
    await saveEntry({ ...entry, version: 1, position: 300 }, other);
    const late = await saveEntry({ ...entry, version: 1, position: 400 });
    expect(late.saved).toBeNull();
    expect(late.refusals[0]).toMatchObject({
      code: 'STALE_VERSION',
      conflict: {
        version: 2,
        changedBy: 'Басқаев Т.',
        fields: [{ name: 'position', before: 200, theirs: 300 }],
      },
    });
  });

  it('cannot take a code that is taken, lack a name, or end before it begins', async () => {
    const twice = await saveEntry({ ...veteran, code: 'donor' });
    expect(twice.codes).toEqual(['CODE_TAKEN@code']);
    const wrong = await saveEntry({
      dictionary: 'privilege',
      code: 'not a code',
      name: { kk: '  ', ru: 'Есть', en: '' },
      position: 1,
      validFrom: '2026-02-01',
      validTo: '2026-01-31',
    });
    expect(wrong.codes).toEqual(['CODE_FORMAT@code', 'NAME_REQUIRED@name.kk', 'VALIDITY_REVERSED@validTo']);
  });

  it('is not added where the law decides by a closed list, but may be renamed there', async () => {
    const invented = await saveEntry({ ...veteran, dictionary: 'outcome', code: 'forgotten' });
    expect(invented.codes).toEqual(['DICTIONARY_CLOSED@code']);
    const renamed = await saveEntry({
      dictionary: 'outcome',
      code: 'explained',
      version: 1,
      name: names('Даны разъяснения', 'Түсіндірілді'),
      position: 30,
    });
    expect(renamed.saved).toMatchObject({ name: { ru: 'Даны разъяснения' }, version: 2 });
    const nowhere = await saveEntry({ ...veteran, dictionary: 'colours' });
    expect(nowhere.codes).toContain('DICTIONARY_UNKNOWN@dictionary');
  });

  it('is not touched by somebody who may not', async () => {
    const registrar = await office.as('registrar');
    const answer = await registrar.tryToAsk(
      `mutation { saveSetting(key: "workingDay.end", value: "18:00", version: 1) { refusals { code } } }`,
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('a territory', () => {
  const select = 'code name { ru } parentCode version';
  it('that is renamed from a day keeps its former name in the history', async () => {
    const district = {
      code: '396400000',
      version: 1,
      level: 2,
      kind: 'district',
      name: names('Новый район', 'Жаңа аудан'),
      effectiveOn: '2026-03-01',
    };
    const renamed = await save('Territory', 'territory', select, district);
    expect(renamed.saved).toMatchObject({ name: { ru: 'Новый район' }, parentCode: '390000000', version: 2 });
    const history = await office.sql(
      `SELECT name_ru, valid_to::text FROM territory_history WHERE code = '396400000' AND valid_to = '2026-02-28'`,
    );
    expect(history).toEqual([{ name_ru: 'район Беимбета Майлина', valid_to: '2026-02-28' }]);
  });

  it('cannot come below itself, nor below a territory that is not there', async () => {
    const region = { code: '390000000', version: 1, level: 1, kind: 'oblast', name: names('Область') };
    const ring = await save('Territory', 'territory', select, { ...region, parentCode: '391000000' });
    expect(ring.codes).toEqual(['PARENT_BELOW_ITSELF@parentCode']);
    const lost = await save('Territory', 'territory', select, { ...region, parentCode: '999999999' });
    expect(lost.codes).toEqual(['PARENT_UNKNOWN@parentCode']);
  });
});

describe('a body and a question', () => {
  it('share their competence, whichever of the two is edited', async () => {
    const select = 'id code version questionCodes';
    const made = await save('Body', 'body', select, {
      code: 'kst-water',
      kind: 'management',
      name: names('Управление воды', 'Су басқармасы'),
      isHigher: false,
      questionCodes: ['01.01'],
    });
    expect(made.saved).toMatchObject({ version: 1, questionCodes: ['01.01'] });
    const { saved } = await save('Question', 'question', 'bodyIds version', {
      code: '01.01',
      version: 1,
      name: names('Отопление', 'Жылумен жабдықтау'),
      bodyIds: [made.saved?.id],
    });
    expect(saved).toEqual({ bodyIds: [made.saved?.id], version: 2 });
    const moved = await save('Body', 'body', select, {
      id: made.saved?.id,
      version: 1,
      code: 'another-code',
      kind: 'management',
      name: names('Управление воды'),
      isHigher: false,
      parentId: made.saved?.id,
    });
    expect(moved.codes).toEqual(['CODE_FIXED@code', 'PARENT_BELOW_ITSELF@parentId']);
  });

  it('stands where its code says', async () => {
    const orphan = await save('Question', 'question', 'code', { code: '77.01', name: names('Сирота') });
    expect(orphan.codes).toEqual(['PARENT_UNKNOWN@parentCode']);
    const elsewhere = { code: '01.98', parentCode: '02', name: names('Не там') };
    expect((await save('Question', 'question', 'code', elsewhere)).codes).toEqual([
      'CODE_OUTSIDE_PARENT@parentCode',
    ]);
  });
});

describe('a letter template', () => {
  it('loaded with the product can be saved again as it stands', async () => {
    const { templates } = await administrator.ask<{ templates: Record<string, unknown>[] }>(
      '{ templates { code version purpose name { kk ru en } bodyKk bodyRu article validFrom validTo } }',
    );
    expect(templates.length).toBeGreaterThan(3);
    for (const template of templates) {
      expect((await save('Template', 'template', 'version', template)).refusals).toEqual([]);
    }
  }, 60_000);

  it('must have the same fields in both languages, and whole ones', async () => {
    const letter = {
      code: 'new',
      purpose: 'applicant',
      name: names('Письмо'),
      bodyKk: '{{number}} {{name',
      bodyRu: 'Без полей',
    };
    expect((await save('Template', 'template', 'code', letter)).codes).toEqual([
      'TEMPLATE_FIELD_BROKEN@bodyKk',
      'TEMPLATE_FIELD_MISSING@bodyRu',
    ]);
  });
});

describe('the calendar', () => {
  const select = 'on kind version';
  const name = names('Перенос', 'Ауыстыру');
  it('takes a swap of days and gives the day back', async () => {
    const swap = { on: '2026-02-14', kind: 'worked', name, confirmed: true };
    expect((await save('CalendarException', 'exception', select, swap)).saved).toMatchObject({ version: 1 });
    const isWorked = office.app.keeper.current.calendar.exceptions.get('2026-02-14' as never);
    expect(isWorked?.kind).toBe('worked');
    const remove = `mutation { removeCalendarException(on: "2026-02-14", version: 1) { done ${REFUSALS} } }`;
    expect((await administrator.ask<Record<string, unknown>>(remove)).removeCalendarException).toMatchObject({
      done: true,
    });
    expect((await administrator.tryToAsk(remove)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('has no worked day among working days and no day off among days off', async () => {
    const tuesday = { on: '2026-02-10', kind: 'worked', name, confirmed: true };
    const saturday = { on: '2026-02-14', kind: 'dayOff', name, confirmed: true };
    const farAway = { on: '2126-02-14', kind: 'holiday', name, confirmed: true };
    expect((await save('CalendarException', 'exception', select, tuesday)).codes).toEqual([
      'WORKED_DAY_NOT_OFF@kind',
    ]);
    expect((await save('CalendarException', 'exception', select, saturday)).codes).toEqual([
      'DAY_OFF_ALREADY@kind',
    ]);
    expect((await save('CalendarException', 'exception', select, farAway)).codes).toEqual([
      'OUT_OF_RANGE@on',
    ]);
  });
});

describe('a term of the law', () => {
  it('may not be in force together with another of the same kind', async () => {
    const rule = {
      code: 'complaint-2027',
      appealKind: 'complaint',
      variant: 'basic',
      validFrom: '2027-01-01',
      length: 25,
      unit: 'workingDays',
      start: 'nextDay',
      article: names('ст. 99 АППК', 'ӘРПК 99-бабы'),
      verified: true,
    };
    const select = 'code length version';
    const over = await save('TermRule', 'rule', select, rule);
    expect(over.codes).toEqual(['TERM_RULES_OVERLAP@validFrom']);
    const { termRules } = await administrator.ask<{ termRules: Record<string, unknown>[] }>(
      '{ termRules { code appealKind variant validTo length unit start article { kk ru en } verified version } }',
    );
    const present = termRules.find((row) => row.appealKind === 'complaint' && row.validTo === null);
    const closed = await save('TermRule', 'rule', select, { ...present, validTo: '2026-12-31' });
    expect(closed.refusals).toEqual([]);
    expect((await save('TermRule', 'rule', select, rule)).saved).toMatchObject({ length: 25, version: 1 });
    const endless = await save('TermRule', 'rule', select, {
      ...rule,
      code: 'x',
      variant: 'basicc',
      length: 0,
    });
    expect(endless.codes).toEqual(['NOT_A_CHOICE@variant', 'OUT_OF_RANGE@length']);
  });
});

describe('a setting', () => {
  const saveSetting = async (key: string, value: unknown, version = 1) => {
    const answer = await administrator.ask<{ saveSetting: { setting: Saved; refusals: Refusal[] } }>(
      `mutation ($key: String!, $value: Json!, $version: Int!) {
        saveSetting(key: $key, value: $value, version: $version) { setting { value version } ${REFUSALS} } }`,
      { key, value, version },
    );
    return answer.saveSetting.refusals[0]?.code ?? answer.saveSetting.setting;
  };

  it('holds only what fits its kind and its choices', async () => {
    expect(await saveSetting('journal.numbering', 'perWeek')).toBe('NOT_A_CHOICE');
    expect(await saveSetting('workingDay.end', '25:00')).toBe('SETTING_VALUE');
    expect(await saveSetting('terms.soonDays', 2.5)).toBe('SETTING_VALUE');
    expect(await saveSetting('control.samplePercent', 101)).toBe('OUT_OF_RANGE');
    expect(await saveSetting('office.homeBody', 'nobody')).toBe('BODY_UNKNOWN');
    expect(await saveSetting('numbers.talonPattern', 'Т-{year}')).toBe('NUMBER_PATTERN');
    expect(await saveSetting('workingDay.end', '18:00')).toEqual({ value: '18:00', version: 2 });
    expect(await saveSetting('workingDay.end', '17:00')).toBe('STALE_VERSION');
  });

  it('every value of the delivery fits', async () => {
    const { settings } = await administrator.ask<{
      settings: { key: string; value: unknown; version: number }[];
    }>('{ settings { key value version } }');
    for (const { key, value, version } of settings) {
      expect([key, await saveSetting(key, value, version)]).toEqual([key, { value, version: version + 1 }]);
    }
  }, 60_000);
});

describe('a second process of the server', () => {
  it('sees a change at once, and also one made while its connection was broken', async () => {
    const second = await buildApp(office.app.env);
    try {
      const nameThere = () => second.keeper.current.dictionaries.get('privilege')?.get('donor')?.nameRu;
      await saveEntry({ ...veteran, code: 'donor', version: 2, name: names('Почётный донор') });
      await expect.poll(nameThere, { timeout: 5000 }).toBe('Почётный донор');
      await office.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'tyndau-reference' AND datname = current_database()`,
      );
      await saveEntry({ ...veteran, code: 'donor', version: 3, name: names('Донор крови') });
      await expect.poll(nameThere, { timeout: 8000 }).toBe('Донор крови');
    } finally {
      await second.close();
    }
  });
});
