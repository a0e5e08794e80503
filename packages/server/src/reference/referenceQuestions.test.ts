import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReferenceFiles } from './referenceFiles.ts';

const files = readReferenceFiles(join(import.meta.dirname, '../../../../prisma/reference'));

/** Fields that the letter printer fills in; a template may use no others. */
const letterFields = new Set([
  ...['applicantName', 'applicantAddress', 'number', 'registeredOn', 'receivedAt', 'receiptNumber'],
  ...['appealKind', 'annotation', 'bodyName', 'higherBodyName', 'dueOn', 'newDueOn', 'fixByOn', 'daysLeft'],
  ...['decidedOn', 'forwardedOn', 'withdrawnOn', 'partNumber', 'partSummary', 'reason', 'requirement'],
  ...['article', 'facts', 'lawReference', 'measures', 'explanation', 'answerNumber', 'answeredOn'],
  ...['outgoingNumber', 'outgoingOn', 'signatoryName', 'signatoryPosition', 'executorName', 'executorPhone'],
  ...['officePhone', 'officeAddress', 'officialName', 'officialPosition', 'receptionOn', 'receptionTime'],
  ...['receptionPlace', 'representatives', 'requestedInformation', 'remarks', 'instructions'],
  ...['decision', 'earliestActOn', 'hearing'],
]);

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

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
