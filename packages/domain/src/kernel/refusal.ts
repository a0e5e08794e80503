/**
 * One reason why the law says no. `code` is translated by the counter, `field` names the input it belongs to
 * (null where it belongs to the whole action), `params` fill the sentence.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Builds a refusal; `params` stay absent when there are none, so that two equal refusals compare equal. */
export function refusalOf<Code extends string>(
  code: Code,
  field: string | null = null,
  params?: Readonly<Record<string, string | number>>,
): Refusal<Code> {
  return params === undefined ? { code, field } : { code, field, params };
}
