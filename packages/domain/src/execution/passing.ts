import type { PlainDate } from '../calendar/plainDate.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** Somebody of the body, or one of its units, who is to do something. */
export interface Addressee {
  readonly bodyId: number;
  /** Null = whoever of the unit takes it. */
  readonly userId: number | null;
}

export interface HelperInput extends Addressee {
  readonly text: string;
  /** Null = the day of the resolution. */
  readonly dueOn: PlainDate | null;
}

export interface PassingInput {
  readonly to: Addressee;
  readonly text: string;
  /** Inner day; null = the deadline of the appeal. */
  readonly dueOn: PlainDate | null;
  readonly helpers: readonly HelperInput[];
}

/** A colleague as the law of passing must know him. */
export interface Colleague {
  readonly id: number;
  readonly bodyId: number;
  /** The official the appeal complains about. */
  readonly isContested: boolean;
}

export interface PassingContext {
  readonly today: PlainDate;
  readonly appealDueOn: PlainDate | null;
  /** The body that has the appeal, with its units. */
  readonly bodyIds: readonly number[];
  readonly colleagues: readonly Colleague[];
}

export const passingRefusalCodes = [
  'RESOLUTION_REQUIRED',
  'PASS_OUTSIDE_BODY',
  'PASS_TO_OFFICIAL_COMPLAINED_ABOUT',
  'PART_TEXT_REQUIRED',
  'PART_TWICE',
  'INNER_DUE_AFTER_APPEAL',
  'INNER_DUE_IN_PAST',
] as const;

export type PassingRefusal = Refusal<(typeof passingRefusalCodes)[number]>;

/** What is written: one responsible, and the helpers with their parts, each with his day. */
export interface PassingDecision {
  readonly responsible: Addressee & { readonly text: string; readonly dueOn: PlainDate };
  readonly helpers: readonly (Addressee & { readonly text: string; readonly dueOn: PlainDate })[];
}

/**
 * A resolution: who of the body considers the appeal, who helps with which part, until when. It stays in the body, never
 * goes to the official complained about (АППК art. 91), and inner days do not pass the deadline of the appeal.
 */
export function decidePassing(
  input: PassingInput,
  context: PassingContext,
): Result<PassingDecision, readonly PassingRefusal[]> {
  const refusals: PassingRefusal[] = [
    ...(input.text.trim() === '' ? [refusalOf('RESOLUTION_REQUIRED', 'text')] : []),
    ...refusalsOfAddressee(input.to, 'to', context),
    ...refusalsOfDay(input.dueOn, 'dueOn', context),
    ...input.helpers.flatMap((helper, index) => refusalsOfHelper(helper, `helpers.${index}`, context)),
  ];
  const everybody = [input.to, ...input.helpers].map(({ bodyId, userId }) => userId ?? `unit ${bodyId}`);
  if (new Set(everybody).size < everybody.length) refusals.push(refusalOf('PART_TWICE', 'helpers'));
  if (refusals.length > 0) return refuse(refusals);
  const dueOn = input.dueOn ?? context.appealDueOn ?? context.today;
  return accept({
    responsible: { ...input.to, text: input.text.trim(), dueOn },
    helpers: input.helpers.map((helper) => ({
      ...helper,
      text: helper.text.trim(),
      dueOn: helper.dueOn ?? dueOn,
    })),
  });
}

function refusalsOfHelper(helper: HelperInput, field: string, context: PassingContext): PassingRefusal[] {
  return [
    ...(helper.text.trim() === '' ? [refusalOf('PART_TEXT_REQUIRED', `${field}.text`)] : []),
    ...refusalsOfAddressee(helper, `${field}.to`, context),
    ...refusalsOfDay(helper.dueOn, `${field}.dueOn`, context),
  ];
}

function refusalsOfAddressee(
  { bodyId, userId }: Addressee,
  field: string,
  { bodyIds, colleagues }: PassingContext,
): PassingRefusal[] {
  const person = userId === null ? null : colleagues.find(({ id }) => id === userId);
  if (!bodyIds.includes(bodyId) || person === undefined || (person && person.bodyId !== bodyId)) {
    return [refusalOf('PASS_OUTSIDE_BODY', field)];
  }
  return person?.isContested ? [refusalOf('PASS_TO_OFFICIAL_COMPLAINED_ABOUT', field)] : [];
}

function refusalsOfDay(
  dueOn: PlainDate | null,
  field: string,
  { today, appealDueOn }: PassingContext,
): PassingRefusal[] {
  if (dueOn === null) return [];
  if (dueOn < today) return [refusalOf('INNER_DUE_IN_PAST', field)];
  if (appealDueOn !== null && dueOn > appealDueOn && appealDueOn >= today) {
    return [refusalOf('INNER_DUE_AFTER_APPEAL', field, { dueOn: appealDueOn })];
  }
  return [];
}
