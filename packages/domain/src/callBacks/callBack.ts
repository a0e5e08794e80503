import type { Outcome } from '../appeals/vocabulary.ts';
import type { PlainDate } from '../calendar/plainDate.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** A call waits, was answered, or is given up. */
export const callBackStates = ['waiting', 'done', 'unreached'] as const;
export type CallBackState = (typeof callBackStates)[number];

/** What came of one ringing. */
export const callBackResults = ['answered', 'noAnswer', 'refused', 'wrongNumber'] as const;
export type CallBackResult = (typeof callBackResults)[number];

export const callBackResultNames: Record<CallBackResult, Localized> = {
  answered: { kk: 'Жауап берді', ru: 'Ответил', en: 'Answered' },
  noAnswer: { kk: 'Жауап бермеді', ru: 'Не отвечает', en: 'No answer' },
  refused: { kk: 'Сөйлесуден бас тартты', ru: 'Отказался говорить', en: 'Refused to talk' },
  wrongNumber: { kk: 'Нөмір қате', ru: 'Номер неверен', en: 'Wrong number' },
};

export const solvedMarks = ['solved', 'partly', 'notSolved'] as const;
export type SolvedMark = (typeof solvedMarks)[number];

export const solvedMarkNames: Record<SolvedMark, Localized> = {
  solved: { kk: 'Мәселе шешілді', ru: 'Вопрос решён', en: 'Solved' },
  partly: { kk: 'Ішінара шешілді', ru: 'Решён частично', en: 'Solved in part' },
  notSolved: { kk: 'Шешілмеді', ru: 'Не решён', en: 'Not solved' },
};

/** Of five, from so many on a person counts as satisfied. */
export const SATISFIED_FROM = 4;

/**
 * How a matter that the person calls unsolved is taken up again. A closed consideration is not opened by a telephone call:
 * where the answer promised something, control stands until it is done; where the person disputes what was decided, it is
 * for a repeat appeal or a complaint (АППК art. 91).
 */
export type Reopening = 'control' | 'repeat';

export const reopeningNames: Record<Reopening, Localized> = {
  control: {
    kk: 'Орындалғанға дейін бақылауға алынды',
    ru: 'Взято на контроль до исполнения',
    en: 'Taken under control until done',
  },
  repeat: {
    kk: 'Қайталама жолданым беру құқығы түсіндірілді',
    ru: 'Разъяснено право на повторное обращение',
    en: 'Told of the right to a repeat appeal',
  },
};

/** Which way a matter goes on; null where the person does not call it unsolved. */
export function reopeningOf(solved: SolvedMark, outcome: Outcome | null): Reopening | null {
  if (solved !== 'notSolved') return null;
  return outcome === 'satisfied' || outcome === 'partlySatisfied' ? 'control' : 'repeat';
}

/**
 * Whether the number falls into the sample: the same number always gives the same answer, so that nobody chooses whom to
 * ask, and a sample can be checked afterwards.
 */
export function isCalledBack(number: string, percent: number): boolean {
  let hash = 0x811c9dc5;
  for (const sign of number) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) % 100 < percent;
}

export const callBackRefusalCodes = [
  'CALL_BACK_ENDED',
  'CALL_BACK_RESULT_UNKNOWN',
  'CALL_BACK_SOLVED_REQUIRED',
  'CALL_BACK_SATISFACTION_RANGE',
] as const;

export type CallBackRefusal = Refusal<(typeof callBackRefusalCodes)[number]>;

export interface CallMade {
  readonly result: string;
  readonly solved: string | null;
  /** From 1, not at all, to 5. */
  readonly satisfaction: number | null;
}

export interface CallBackContext {
  readonly state: CallBackState;
  /** Calls made before this one. */
  readonly attempts: number;
  readonly mostAttempts: number;
  readonly outcome: Outcome | null;
  /** Receptions are not considerations: there is nothing to take up again. */
  readonly isOfAppeal: boolean;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
}

export interface CallBackDecision {
  readonly state: CallBackState;
  readonly attempts: number;
  /** When to call again; null where it is over. */
  readonly nextOn: PlainDate | null;
  readonly reopening: Reopening | null;
}

/** What a call leads to: it is over, or again on the next working day, at most so many times. */
export function decideCallBack(
  call: CallMade,
  context: CallBackContext,
): Result<CallBackDecision, readonly CallBackRefusal[]> {
  const refusals = callRefusals(call, context);
  if (refusals.length > 0) return refuse(refusals);
  const attempts = context.attempts + 1;
  if (call.result === 'answered') {
    const reopening = context.isOfAppeal ? reopeningOf(call.solved as SolvedMark, context.outcome) : null;
    return accept({ state: 'done', attempts, nextOn: null, reopening });
  }
  const isOver = call.result !== 'noAnswer' || attempts >= context.mostAttempts;
  if (isOver) return accept({ state: 'unreached', attempts, nextOn: null, reopening: null });
  const nextOn = addWorkingDays(context.calendar, context.today, 1);
  return accept({ state: 'waiting', attempts, nextOn, reopening: null });
}

function callRefusals(call: CallMade, { state }: CallBackContext): CallBackRefusal[] {
  if (state !== 'waiting') return [refusalOf('CALL_BACK_ENDED')];
  if (!callBackResults.some((known) => known === call.result))
    return [refusalOf('CALL_BACK_RESULT_UNKNOWN', 'result')];
  if (call.result !== 'answered') return [];
  const { solved, satisfaction } = call;
  const isGrade =
    satisfaction !== null && Number.isInteger(satisfaction) && satisfaction >= 1 && satisfaction <= 5;
  return [
    ...(solvedMarks.some((known) => known === solved)
      ? []
      : [refusalOf('CALL_BACK_SOLVED_REQUIRED', 'solved')]),
    ...(isGrade ? [] : [refusalOf('CALL_BACK_SATISFACTION_RANGE', 'satisfaction')]),
  ];
}

export interface CallBackFacts {
  readonly name: string;
  readonly number: string;
  readonly on: string;
}

/** What is said on the telephone after an answer or a reception, in the person's own language. */
export function callBackScript(
  language: 'kk' | 'ru',
  after: 'answer' | 'reception',
  { name, number, on }: CallBackFacts,
): string {
  if (language === 'kk') {
    const about =
      after === 'answer'
        ? `${number} жолданымыңызға ${on} күні жауап берілді`
        : `${on} күні жеке қабылдауда болдыңыз (${number})`;
    return `Сәлеметсіз бе, ${name}! Жолданымдардың қаралуын бақылау бөлімінен хабарласып тұрмыз. ${about}. Мәселеңіз шешілді ме: толық, ішінара әлде шешілмеді ме? Жауапқа бірден беске дейін қандай баға бересіз? Айтқыңыз келетін нәрсе бар ма? Рақмет.`;
  }
  const about =
    after === 'answer'
      ? `На Ваше обращение ${number} дан ответ ${on}`
      : `${on} Вы были на личном приёме (${number})`;
  return `Здравствуйте, ${name}! Отдел по контролю за рассмотрением обращений. ${about}. Решён ли Ваш вопрос: полностью, частично или не решён? Как Вы оцениваете ответ от одного до пяти? Хотите ли что-нибудь добавить? Спасибо.`;
}
