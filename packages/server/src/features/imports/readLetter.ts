import { parseIin } from '@tyndau/domain/identity/iin';
import { splitFullName } from '@tyndau/domain/identity/personName';
import { detectLanguage, foldText } from '@tyndau/domain/text/normalise';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { RegisterAppealInput } from '../appeals/registerAppealInput.ts';
import { type FieldName, importField } from './importFields.ts';
import { type ImportMapping, NOW, ON_REGISTRATION } from './importMapping.ts';
import { readMoment, readTime, toInstant } from './readMoment.ts';
import type { EntryReader } from './recogniseEntry.ts';
import type { QuestionReader } from './recogniseQuestion.ts';
import { isClosedStatus, outcomeOfStatus } from './recogniseStatus.ts';
import type { TerritoryReader } from './recogniseTerritory.ts';
import type { RowIdentity } from './rowIdentity.ts';

/** What understands the words of cells: learned once for a run. */
export interface Readers {
  readonly territory: TerritoryReader;
  readonly question: QuestionReader;
  readonly entry: EntryReader;
}

/** The answer a row tells of; the day may be that of registration, which only the law knows. */
export interface ToldAnswer {
  readonly outcome: string;
  readonly text: string;
  readonly language: string;
  readonly signedByName: string;
  readonly outgoingNumber: string;
  readonly answeredOn: string | typeof ON_REGISTRATION;
}

/** A row understood: a letter as the counter would type it, or why it could not be understood. */
export interface ReadLetter {
  readonly input: RegisterAppealInput;
  readonly receivedAt: Date;
  readonly answer: ToldAnswer | null;
  readonly refusals: readonly Refusal[];
}

const LONGEST_ANNOTATION = 240;
const yes = new Set(['1', 'да', 'иә', 'ия', 'true', 'yes', 'y', '+', 'ия да']);

/** Reads one row by the mapping. Judging the letter is not done here: the law does that, as for every letter. */
export function readLetter(
  mapping: ImportMapping,
  columns: readonly string[],
  cells: readonly string[],
  readers: Readers,
  { now, identity }: { readonly now: Date; readonly identity: RowIdentity },
): ReadLetter {
  const row = new Row(mapping, columns, cells, readers);
  const applicant = readApplicant(row);
  const isNameless = applicant.lastName === '' && applicant.organisationName === '';
  const { text, language } = readText(row, mapping);
  const input: RegisterAppealInput = {
    idempotencyKey: '',
    applicant,
    isAnonymous: isNameless && row.flag('isAnonymous'),
    source: row.code('source') ?? '',
    form: row.code('form') ?? '',
    kind: row.code('kind') ?? '',
    category: row.code('category') ?? '',
    strategicTopic: row.code('strategicTopic'),
    character: 'individual',
    signatories: 1,
    language,
    questionCode: row.question(`${row.text('annotation')} ${text}`) ?? '',
    territoryCode: row.territory('territoryCode'),
    annotation: row.text('annotation') || beginningOf(text),
    text,
    sheets: row.count('sheets') ?? 1,
    higherSource: row.code('higherSource'),
    coverNumber: row.text('coverNumber') || null,
    coverOn: row.day('coverOn'),
    complainedPerson: row.text('complainedPerson') || null,
    external: identity,
  };
  const receivedAt = readReceivedAt(row, now);
  const answer = readAnswer(row, language);
  return { input, receivedAt, answer, refusals: row.refusals };
}

function readApplicant(row: Row) {
  const told = splitFullName(row.text('applicantName'));
  const organisationName = row.text('organisationName');
  const lastName = row.text('lastName') || (told?.lastName ?? '');
  const bin = row.number('bin');
  const kind =
    row.code('applicantKind') ?? ((organisationName || bin) && !lastName ? 'legalEntity' : 'naturalPerson');
  return {
    kind,
    iin: row.number('iin'),
    bin,
    lastName,
    firstName: row.text('firstName') || (told?.firstName ?? ''),
    patronymic: row.text('patronymic') || (told?.patronymic ?? ''),
    // A company written in the column of names.
    organisationName: organisationName || (kind === 'legalEntity' ? row.text('applicantName') : ''),
    address: row.text('address'),
    phone: row.text('phone') || null,
    email: row.text('email') || null,
  };
}

function readText(row: Row, mapping: ImportMapping): { text: string; language: string } {
  const [plain, kk, ru] = [row.text('text'), row.text('textKk'), row.text('textRu')];
  const told = row.code('language') ?? mapping.language;
  const chosen = told === 'kk' ? kk || plain || ru : told === 'ru' ? ru || plain || kk : plain || kk || ru;
  return { text: chosen, language: told ?? detectLanguage(chosen || row.text('annotation')) };
}

function readReceivedAt(row: Row, now: Date): Date {
  const told = row.text('receivedAt');
  if (told === NOW) return now;
  const moment = readMoment(told);
  if (!moment) {
    row.refuse(told === '' ? 'REQUIRED' : 'DATE_NOT_UNDERSTOOD', 'receivedAt', { value: told });
    return now;
  }
  return toInstant({ ...moment, time: readTime(row.text('receivedTime')) ?? moment.time });
}

// A row with a status is answered when the status says so; without one, when there is the text of an answer.
function readAnswer(row: Row, language: string): ToldAnswer | null {
  const [status, text] = [row.text('status'), row.text('answerText')];
  const isClosed = status === '' ? text !== '' : isClosedStatus(status);
  if (isClosed === null) row.refuse('STATUS_NOT_UNDERSTOOD', 'status', { value: status });
  if (!isClosed) return null;
  const outcome = row.code('outcome') ?? outcomeOfStatus(status);
  if (!outcome) row.refuse('OUTCOME_REQUIRED', 'outcome');
  const told = row.text('answeredOn');
  const answeredOn = told === ON_REGISTRATION ? ON_REGISTRATION : row.day('answeredOn');
  if (told === '') row.refuse('ANSWERED_ON_REQUIRED', 'answeredOn');
  const detected = detectLanguage(text);
  return {
    outcome: outcome ?? '',
    text,
    language: detected === 'other' ? language : detected,
    signedByName: row.text('answerSignedBy'),
    outgoingNumber: row.text('outgoingNumber'),
    answeredOn: answeredOn ?? ON_REGISTRATION,
  };
}

/** The first sentence, or as much of it as an annotation holds. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_ANNOTATION) return line;
  return `${line.slice(0, LONGEST_ANNOTATION).replace(/\s\S*$/, '')}…`;
}

/** One row with its mapping: gives what each field says and gathers what could not be understood. */
class Row {
  readonly refusals: Refusal[] = [];
  private readonly mapping: ImportMapping;
  private readonly columns: readonly string[];
  private readonly cells: readonly string[];
  private readonly readers: Readers;

  constructor(
    mapping: ImportMapping,
    columns: readonly string[],
    cells: readonly string[],
    readers: Readers,
  ) {
    this.mapping = mapping;
    this.columns = columns;
    this.cells = cells;
    this.readers = readers;
  }

  refuse(code: string, field: FieldName, params: Record<string, unknown> = {}): null {
    this.refusals.push(refusal(code, field, params));
    return null;
  }

  /** What the cell says. */
  private cell(field: FieldName): string {
    const column = this.mapping.columns[field];
    return column === undefined ? '' : (this.cells[this.columns.indexOf(column)] ?? '').trim();
  }

  /** What the cell says, or where it is empty what was said for all rows. */
  text(field: FieldName): string {
    const text = this.cell(field) || (this.mapping.constants[field] ?? '').trim();
    const { most } = importField(field);
    if (text.length <= most) return text;
    this.refuse('TEXT_TOO_LONG', field, { most });
    return text.slice(0, most);
  }

  code(field: FieldName): string | null {
    const text = this.text(field);
    const { dictionary, isRequired } = importField(field);
    if (text === '') return isRequired ? this.refuse('REQUIRED', field) : null;
    return this.readers.entry(dictionary ?? '', text) ?? this.refuse('CODE_UNKNOWN', field, { value: text });
  }

  territory(field: FieldName): string | null {
    const text = this.text(field);
    if (text === '') return null;
    return this.readers.territory(text) ?? this.refuse('PLACE_NOT_UNDERSTOOD', field, { value: text });
  }

  /** The question: by the cell, within a wide subject by the letter, else what was said for all rows. */
  question(letter: string): string | null {
    const [cell, constant] = [this.cell('questionCode'), this.mapping.constants.questionCode];
    const subject = cell || constant || '';
    if (subject === '') return this.refuse('REQUIRED', 'questionCode');
    const told = this.readers.question(subject, letter);
    if (told.found === 'leaf') return told.code;
    if (told.found === 'branch' && constant) return constant;
    const code = told.found === 'branch' ? 'QUESTION_TOO_WIDE' : 'QUESTION_NOT_UNDERSTOOD';
    return this.refuse(code, 'questionCode', { value: subject });
  }

  day(field: FieldName): string | null {
    const text = this.text(field);
    if (text === '') return null;
    return readMoment(text)?.on ?? this.refuse('DATE_NOT_UNDERSTOOD', field, { value: text });
  }

  flag(field: FieldName): boolean {
    return yes.has(foldText(this.text(field)));
  }

  count(field: FieldName): number | null {
    const text = this.text(field);
    if (text === '') return null;
    return /^\d{1,5}$/.test(text)
      ? Number(text)
      : this.refuse('NUMBER_NOT_UNDERSTOOD', field, { value: text });
  }

  /** ИИН or БИН: a spreadsheet drops zeros at the beginning, and they are put back where that makes a right number. */
  number(field: 'iin' | 'bin'): string | null {
    const text = this.text(field).replace(/[\s-]/g, '').replace(/\.0$/, '');
    if (text === '') return null;
    const padded = text.padStart(12, '0');
    return field === 'iin' && /^\d{7,11}$/.test(text) && parseIin(padded).ok ? padded : text;
  }
}
