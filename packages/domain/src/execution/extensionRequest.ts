import type { PlainDate } from '../calendar/plainDate.ts';
import type { Localized } from '../kernel/localized.ts';
import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';

/** What becomes of a request of more time; until then it waits. Dropped: the matter was settled in another way. */
export const extensionVerdicts = ['granted', 'refused', 'dropped'] as const;

export type ExtensionVerdict = (typeof extensionVerdicts)[number];

export const extensionVerdictNames: Record<ExtensionVerdict, Localized> = {
  granted: { kk: 'Ұзартылды', ru: 'Продлено', en: 'Granted' },
  refused: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
  dropped: { kk: 'Басқаша шешілді', ru: 'Решено иначе', en: 'Settled otherwise' },
};

export interface ExtensionRequestInput {
  readonly dueOn: PlainDate;
  readonly ground: string;
}

export interface ExtensionRequestContext {
  readonly dueOn: PlainDate;
  readonly hasWaiting: boolean;
}

export const extensionRequestRefusalCodes = [
  'EXTENSION_NOT_LONGER',
  'EXTENSION_REASON_REQUIRED',
  'EXTENSION_REQUEST_WAITS',
  'EXTENSION_REQUEST_DECIDED',
  'DECISION_REASON_REQUIRED',
] as const;

export type ExtensionRequestRefusal = Refusal<(typeof extensionRequestRefusalCodes)[number]>;

/** More time is asked with a reason, once at a time. Whether the law allows it is asked when it is decided (АППК art. 76). */
export function decideExtensionRequest(
  { dueOn, ground }: ExtensionRequestInput,
  context: ExtensionRequestContext,
): Result<ExtensionRequestInput, readonly ExtensionRequestRefusal[]> {
  const refusals: ExtensionRequestRefusal[] = [
    ...(dueOn <= context.dueOn ? [refusalOf('EXTENSION_NOT_LONGER', 'dueOn', { dueOn: context.dueOn })] : []),
    ...(ground.trim() === '' ? [refusalOf('EXTENSION_REASON_REQUIRED', 'ground')] : []),
    ...(context.hasWaiting ? [refusalOf('EXTENSION_REQUEST_WAITS')] : []),
  ];
  return refusals.length > 0 ? refuse(refusals) : accept({ dueOn, ground: ground.trim() });
}

/** A refusal of more time is reasoned, and decided once. */
export function refusalsOfExtensionVerdict(
  verdict: string | null,
  reason: string,
): ExtensionRequestRefusal[] {
  if (verdict !== null) return [refusalOf('EXTENSION_REQUEST_DECIDED')];
  return reason.trim() === '' ? [refusalOf('DECISION_REASON_REQUIRED', 'reason')] : [];
}
