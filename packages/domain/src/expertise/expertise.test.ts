import { describe, expect, it } from 'vitest';
import type { Outcome } from '../appeals/vocabulary.ts';
import { type Examination, type ExaminationContext, examinationRefusals, remarksOf } from './examination.ts';
import { answerHints } from './hints.ts';

const good =
  'На Ваше обращение № ЖТ-2026-00000001 сообщаем: 6 февраля комиссия осмотрела дом, протечка подтвердилась, кровля ' +
  'отремонтирована 9 февраля в соответствии с Законом «О жилищных отношениях». Ответ можно обжаловать в суд (статья 91 АППК).';
const goodKk =
  'Сіздің жолданымыңыз қаралды: 6 ақпанда комиссия үйді тексерді, шатыр «Тұрғын үй қатынастары туралы» Заңға сәйкес ' +
  'жөнделді. Келіспесеңіз, жоғары тұрған органға шағым бере аласыз (ӘРПК 91-бабы).';

const hintsOf = (text: string, outcome: Outcome = 'satisfied', appealLanguage = 'ru') =>
  answerHints({ text, outcome, appealLanguage }, []);
const codesOf = (...asked: Parameters<typeof hintsOf>) => hintsOf(...asked).map(({ code }) => code);
const said = (text: string, hints: ReturnType<typeof hintsOf>) =>
  hints.map(({ passage }) => text.slice(passage.from, passage.to));

describe('hints on an answer', () => {
  it('has nothing to say of a good answer in either language', () => {
    expect(codesOf(good)).toEqual([]);
    expect(codesOf(goodKk, 'satisfied', 'kk')).toEqual([]);
  });

  it('tells that the language is not that of the appeal', () => {
    expect(codesOf(goodKk, 'satisfied', 'ru')).toEqual(['LANGUAGE_DIFFERS']);
    expect(codesOf(good, 'satisfied', 'kk')).toEqual(['LANGUAGE_DIFFERS']);
    expect(codesOf(good, 'satisfied', 'other')).toEqual([]);
  });

  it.each([
    ['Ваш вопрос рассмотрен, по результатам примут меры. Ответ можно обжаловать.', 'ru'],
    ['Вы незаконно ждали; мы приказываем ждать. Ответ можно обжаловать.', 'ru'],
    ['Мәселеңіз қаралды, шара қолданылады. Шағым беруге құқығыңыз бар.', 'kk'],
    ['Талабыңыз заңды, шара қолданылады. Шағым беруге құқығыңыз бар.', 'kk'],
  ])('misses the law in: %s', (text, language) => {
    expect(codesOf(text, 'explained', language)).toEqual(['NO_LAW_CITED']);
  });

  it.each([
    ['По Правилам благоустройства города двор чистят раз в день. Ответ можно обжаловать.', 'ru'],
    ['Приказом № 5 комиссия создана. Ответ можно обжаловать.', 'ru'],
    ['Постановлением акимата участок изъят. Ответ можно обжаловать.', 'ru'],
    ['Әкімнің қаулысымен комиссия құрылды. Шағым жасауға құқығыңыз бар.', 'kk'],
    ['Қағидаларға сәйкес кезек сақталады. Шағымдануға болады.', 'kk'],
  ])('finds the law in: %s', (text, language) => {
    expect(codesOf(text, 'explained', language)).toEqual([]);
  });

  it('points at the sentence that speaks of grounds and names none', () => {
    const text = 'Ваше письмо получено. Согласно порядку вопрос решён. Ответ можно обжаловать.';
    expect(said(text, hintsOf(text))).toEqual(['Согласно порядку вопрос решён.']);
  });

  it('misses the way to complain, and points at the end where it should stand', () => {
    const text = 'По Закону «О связи» кабель проложен. Работы закончены.';
    const hints = hintsOf(text);
    expect(hints.map(({ code }) => code)).toEqual(['NO_WAY_TO_COMPLAIN']);
    expect(said(text, hints)).toEqual(['Работы закончены.']);
    expect(codesOf('По Закону «О связи» Ваша жалоба рассмотрена.')).toEqual(['NO_WAY_TO_COMPLAIN']);
    expect(codesOf('«Байланыс туралы» Заңға сәйкес шағымыңыз қаралды.', 'explained', 'kk')).toEqual([
      'NO_WAY_TO_COMPLAIN',
    ]);
  });

  const tail = ' По Закону «О земле». Ответ можно обжаловать.';
  const tailKk = ' «Жер туралы» Заңға сәйкес. Шағым бере аласыз.';
  it.each([
    ['В удовлетворении просьбы отказано.', 'satisfied', 'отказано', 'ru'],
    ['Провести свет не представляется возможным.', 'satisfied', 'не представляется возможным', 'ru'],
    ['Өтінішіңіз қанағаттандырылмады.', 'satisfied', 'қанағаттандырылма', 'kk'],
    ['Ваша просьба удовлетворена.', 'refused', 'удовлетворена', 'ru'],
    ['Мәселе оң шешілді.', 'refused', 'оң шешілді', 'kk'],
  ] as const)('sees that the outcome is another than the text says: %s', (text, outcome, words, language) => {
    const whole = text + (language === 'kk' ? tailKk : tail);
    const hints = hintsOf(whole, outcome, language);
    expect(hints.map(({ code }) => code)).toEqual(['OUTCOME_CONTRADICTED']);
    expect(said(whole, hints)[0]?.toLowerCase()).toContain(words.toLowerCase().slice(0, 10));
  });

  it.each([
    ['Просьба не удовлетворена.', 'refused', 'ru'],
    ['Просьба удовлетворена.', 'satisfied', 'ru'],
    ['Қанағаттандырудан бас тартылды.', 'refused', 'kk'],
    ['Өтінішіңіз қанағаттандырылмады.', 'refused', 'kk'],
    ['В удовлетворении отказано.', 'explained', 'ru'],
  ] as const)('does not see a contradiction in: %s (%s)', (text, outcome, language) => {
    expect(codesOf(text + (language === 'kk' ? tailKk : tail), outcome, language)).toEqual([]);
  });

  it('knows a form letter by its likes, numbers and days aside; one like answer is chance', () => {
    const form = (no: number, day: number) =>
      `На Ваше обращение № ЖТ-2026-0000${no} от 0${day}.02.2026 сообщаем: Ваш вопрос рассмотрен с участием специалистов управления, ` +
      'порядок решения подобных вопросов установлен Законом «О местном управлении». Ответ можно обжаловать.';
    const look = { text: form(1001, 1), outcome: 'explained', appealLanguage: 'ru' } as const;
    const others = [2, 3, 4].map((day) => ({ number: `Ж-${day}`, text: form(1000 + day, day) }));
    const [hint] = answerHints(look, [...others, { number: 'Ж-9', text: good }]);
    expect(hint).toMatchObject({ code: 'LIKE_OTHER_ANSWERS', params: { count: 3 } });
    expect(answerHints(look, others.slice(0, 1))).toEqual([]);
    expect(answerHints({ ...look, text: good }, others)).toEqual([]);
  });

  it('says nothing of an answer that lies in a file', () => {
    expect(codesOf('  ')).toEqual([]);
  });
});

describe('an examination', () => {
  const context: ExaminationContext = {
    criteria: ['completeness', 'legislation'],
    isAccepting: true,
    appealLength: 100,
    answerLength: 50,
  };
  const yes = (criterion: string) => ({ criterion, mark: 'yes', remark: '', passage: null });
  const roof = { text: 'Течёт крыша', passage: null, isConsidered: true, remark: '' };
  const full: Examination = { marks: [yes('completeness'), yes('legislation')], arguments: [roof] };
  const codes = (examination: Examination, changes: Partial<ExaminationContext> = {}) =>
    examinationRefusals(examination, { ...context, ...changes }).map(({ code }) => code);

  it('that accepts answers every question, and names every argument', () => {
    expect(codes(full)).toEqual([]);
    expect(codes({ ...full, marks: [yes('completeness')] })).toEqual(['EXAMINATION_INCOMPLETE']);
    expect(codes({ ...full, arguments: [] })).toEqual(['EXAMINATION_ARGUMENTS_REQUIRED']);
    expect(
      codes({ ...full, marks: [yes('completeness'), { ...yes('legislation'), mark: 'notApplicable' }] }),
    ).toEqual([]);
  });

  it('does not accept with a "no", nor past an argument', () => {
    const no = { ...yes('legislation'), mark: 'no', remark: 'Нет ссылки на закон' };
    expect(codes({ ...full, marks: [yes('completeness'), no] })).toEqual(['REVIEW_CHECK_FAILED']);
    const passed = { ...full, arguments: [roof, { ...roof, text: 'Нет перерасчёта', isConsidered: false }] };
    expect(codes(passed)).toEqual(['EXAMINATION_ARGUMENT_NOT_CONSIDERED']);
  });

  it('that returns may be partial, but a "no" says why', () => {
    const no = { ...yes('legislation'), mark: 'no', remark: '' };
    expect(codes({ marks: [no], arguments: [] }, { isAccepting: false })).toEqual([
      'EXAMINATION_REMARK_REQUIRED',
    ]);
    expect(codes({ marks: [], arguments: [] }, { isAccepting: false })).toEqual([]);
  });

  it('points only at what stands on the papers, and answers only what is asked', () => {
    const at = (paper: 'appeal' | 'answer', from: number, to: number) =>
      codes({
        ...full,
        marks: [{ ...yes('completeness'), passage: { paper, from, to } }, yes('legislation')],
      });
    expect(at('appeal', 0, 100)).toEqual([]);
    expect(at('answer', 0, 51)).toEqual(['EXAMINATION_PASSAGE_WRONG']);
    expect(at('appeal', 5, 5)).toEqual(['EXAMINATION_PASSAGE_WRONG']);
    expect(codes({ ...full, marks: [...full.marks, yes('beauty')] })).toEqual([
      'EXAMINATION_CRITERION_UNKNOWN',
    ]);
    expect(codes({ ...full, marks: [yes('completeness'), { ...yes('legislation'), mark: 'well' }] })).toEqual(
      ['EXAMINATION_MARK_UNKNOWN'],
    );
  });

  it('writes the remarks of a return out of what was marked', () => {
    const no = { ...yes('legislation'), mark: 'no', remark: 'Нет ссылки на закон' };
    const left = { text: 'Нет перерасчёта', passage: null, isConsidered: false, remark: 'не рассмотрен' };
    expect(remarksOf({ marks: [yes('completeness'), no], arguments: [roof, left] })).toBe(
      '1. Нет ссылки на закон\n2. Нет перерасчёта: не рассмотрен',
    );
  });
});
