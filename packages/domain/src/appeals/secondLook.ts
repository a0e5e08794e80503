import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** What registration gets wrong; the first four are the consequences that the seed names, the others its fields. */
export const registrationErrorKinds = [
  'category',
  'question',
  'body',
  'place',
  'control',
  'annotation',
  'repeat',
] as const;

export type RegistrationErrorKind = (typeof registrationErrorKinds)[number];

export const registrationErrorNames: Record<RegistrationErrorKind, Localized> = {
  category: { kk: 'Санаты дұрыс емес', ru: 'Неверная категория', en: 'Wrong category' },
  question: { kk: 'Мәселенің сипаты дұрыс емес', ru: 'Неверный характер вопроса', en: 'Wrong question' },
  body: { kk: 'Орындаушысы дұрыс емес', ru: 'Неверный исполнитель', en: 'Wrong body' },
  place: {
    kk: 'Орны көрсетілмеген немесе дұрыс емес',
    ru: 'Место не указано или неверно',
    en: 'Place missing or wrong',
  },
  control: {
    kk: 'Бақылауға қате қойылған немесе қойылмаған',
    ru: 'Ошибочно поставлено на контроль или не поставлено',
    en: 'Control set by mistake, or not set',
  },
  annotation: {
    kk: 'Аңдатпа мәнін ашпайды',
    ru: 'Аннотация не раскрывает сути',
    en: 'Annotation does not tell the essence',
  },
  repeat: {
    kk: 'Қайталануы дұрыс анықталмаған',
    ru: 'Неверно определена повторность',
    en: 'Repeat judged wrongly',
  },
};

/** Whether the text names a kind of error. */
export function isRegistrationErrorKind(text: string): text is RegistrationErrorKind {
  return (registrationErrorKinds as readonly string[]).includes(text);
}

/**
 * Near the golden section of ten thousand, and prime to it: any ten thousand cards in a row get every lot once, and even
 * a short run is spread over the whole hundred. Also written in SQL: secondLook.store.ts.
 */
export const DRAW_STEP = 6181;
export const DRAWS = 10_000;

/** The lot of a card, of a hundred: it depends on nothing but the card, so that anybody can draw it again. */
export function drawOf(appealId: number): number {
  // A product of large ids would outgrow what a number holds exactly.
  return (((appealId % DRAWS) * DRAW_STEP) % DRAWS) / 100;
}

/** Whether the card gets a second look when `percent` cards of a hundred do. */
export function isDrawn(appealId: number, percent: number): boolean {
  return drawOf(appealId) < percent;
}

export const secondLookRefusalCodes = ['OWN_REGISTRATION', 'REGISTRATION_CHECKED', 'CODE_UNKNOWN'] as const;

export type SecondLookRefusal = Refusal<(typeof secondLookRefusalCodes)[number]>;

export interface LookToTake {
  readonly registrarId: number;
  readonly checkerId: number;
  readonly isChecked: boolean;
  readonly errors: readonly string[];
}

/** A second look is another person's, and there is one. */
export function secondLookRefusals({
  registrarId,
  checkerId,
  isChecked,
  errors,
}: LookToTake): SecondLookRefusal[] {
  const unknown = errors.find((kind) => !isRegistrationErrorKind(kind));
  return [
    ...(registrarId === checkerId ? [refusalOf('OWN_REGISTRATION')] : []),
    ...(isChecked ? [refusalOf('REGISTRATION_CHECKED')] : []),
    ...(unknown === undefined ? [] : [refusalOf('CODE_UNKNOWN', 'errors', { value: unknown })]),
  ];
}
