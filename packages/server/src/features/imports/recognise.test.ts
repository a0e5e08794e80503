import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../testing/testOffice.ts';
import { uploaded } from '../files/testing.ts';
import { decodeHead, detectEncoding } from './decodeText.ts';
import { detectDelimiter } from './readCsv.ts';
import { readMoment, toInstant } from './readMoment.ts';
import { questionReader } from './recogniseQuestion.ts';
import { isClosedStatus } from './recogniseStatus.ts';
import { territoryReader } from './recogniseTerritory.ts';

let office: TestOffice;
let registrar: Person;

beforeAll(async () => {
  office = await testOffice();
  registrar = await office.as('registrar');
});

afterAll(() => office.close());

test('places are understood by code, by names in both languages, with and without their words', async () => {
  const former = await office.app.archive.prisma.territoryHistory.findMany();
  const read = territoryReader(office.app.keeper.current, former);
  const expected = {
    '391000000': '391000000',
    'г. Костанай': '391000000',
    Костанай: '391000000',
    'Қостанай қаласы': '391000000',
    'Қостанай облысы': '390000000',
    'Костанайская область': '390000000',
    'Костанайский р-н': '395400000',
    'Костанайская область, г. Рудный': '392400000',
    'Арқалық қ.ә.': '391600000',
    Астана: '710000000',
    'Нур-Султан': '710000000',
    'Абайская область': '100000000',
    Нигде: null,
    // Two districts bear this name: a guess would send a letter to strangers.
    'Абайский район': null,
    '999999999': null,
  };
  expect(Object.fromEntries(Object.keys(expected).map((text) => [text, read(text)]))).toEqual(expected);
});

test('the question is a code, a name, or a subject within which the letter itself tells it', () => {
  const read = questionReader(office.app.keeper.current, () => true);
  const leaf = (code: string) => ({ found: 'leaf', code });
  expect(read('01.05.01', '')).toEqual(leaf('01.05.01'));
  expect(read('Неисправность лифта', '')).toEqual(leaf('01.05.02'));
  expect(read('ЖКХ', 'В подъезде не работает лифт')).toEqual(leaf('01.05.02'));
  expect(read('дороги', 'На улице ямы, нужен ремонт дороги')).toEqual(leaf('05.01.01'));
  expect(read('экология', 'Ауада түтін мен иіс бар')).toEqual(leaf('18.01.01'));
  // The subject was put down wrongly, and the letter says clearly what it is about.
  expect(read('полиция', 'В магазине продают сигареты школьникам')).toEqual(leaf('16.02.04'));
  expect(read('экология', 'Прошу рассмотреть')).toEqual({ found: 'branch' });
  expect(read('абракадабра', 'ремонт дороги')).toEqual({ found: 'nothing' });
});

test('days are read as tables and people write them, and hours by the clock of the office', () => {
  for (const text of ['2026-01-05', '05.01.2026', '5.1.26', '05/01/2026', '46027'])
    expect(readMoment(text)).toEqual({ on: '2026-01-05', time: null });
  expect(readMoment('05.01.2026 18:40')).toEqual({ on: '2026-01-05', time: '18:40:00' });
  expect(readMoment('31.02.2026')).toBeNull();
  expect(readMoment('вчера')).toBeNull();
  // The clocks of Kostanay went over from UTC+6 to UTC+5 on 1 March 2024.
  const moment = (text: string) => {
    const read = readMoment(text);
    return read && toInstant(read).toISOString();
  };
  expect(moment('15.01.2024 10:00')).toBe('2024-01-15T04:00:00.000Z');
  expect(moment('15.01.2026 10:00')).toBe('2026-01-15T05:00:00.000Z');
});

test('encodings and separators are found by what the bytes can be', () => {
  const text = 'Номер;Тегі\n1;Қасым\n';
  expect(detectEncoding(Buffer.from(text))).toBe('utf-8');
  expect(detectEncoding(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('utf-16le');
  expect(detectEncoding(Buffer.from(text, 'utf16le'))).toBe('utf-16le');
  expect(detectEncoding(Buffer.from([0xcd, 0xee, 0xec, 0xe5, 0xf0]))).toBe('windows-1251');
  expect(decodeHead(Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le')).toBe(text);
  expect(detectDelimiter(text)).toBe(';');
  expect(detectDelimiter('a\tb, c\n1\t2, 3\n')).toBe('\t');
  expect(detectDelimiter('a,"b;c;d",e\n1,"2;3;4",5\n')).toBe(',');
});

test('a status is over, not over, or not understood; it is never guessed', () => {
  expect(['решена', 'Рассмотрено', 'шешілді', 'closed'].map(isClosedStatus)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['новая', 'в процессе', 'Орындауда'].map(isClosedStatus)).toEqual([false, false, false]);
  expect(isClosedStatus('списано в дело')).toBeNull();
});

test('the preview proposes what the columns are, by their names in either language and by what they hold', async () => {
  const table =
    'id,ЖСН,Өтініш берушінің аты-жөні,category,x,text_kz,text_ru,status,reply_text\n' +
    '1,850315300019,Сейітов Марат,дороги,+7 701 111 22 33,Жол нашар,Плохая дорога,решена,Дорога отремонтирована и сдана\n';
  const { hash } = await uploaded(registrar, 'letters.csv', table);
  const { importPreview } = await registrar.ask<{
    importPreview: { rowsTotal: number; columns: string[]; proposedMapping: unknown };
  }>(
    'query P($hash: String!) { importPreview(fileHash: $hash, fileName: "x") { rowsTotal columns proposedMapping } }',
    { hash },
  );
  expect(importPreview.rowsTotal).toBe(1);
  expect(importPreview.proposedMapping).toEqual({
    columns: {
      externalId: 'id',
      iin: 'ЖСН',
      applicantName: 'Өтініш берушінің аты-жөні',
      questionCode: 'category',
      phone: 'x',
      textKk: 'text_kz',
      textRu: 'text_ru',
      status: 'status',
      answerText: 'reply_text',
    },
    constants: {
      source: 'documentSystem',
      form: 'electronic',
      kind: 'application',
      category: 'typical',
      receivedAt: 'now',
      answeredOn: 'registered',
    },
    language: 'ru',
  });
});
