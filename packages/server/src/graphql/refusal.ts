/** The law or the form says no: a code the counter translates, the field it belongs to, what fills the sentence. */
export interface Refusal {
  readonly code: string;
  readonly field: string | null;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly conflict?: Conflict;
}

/** Who changed what while somebody else was typing. */
export interface Conflict {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly theirs: unknown }[];
}

/** Builds a refusal. */
export function refusal(
  code: string,
  field: string | null = null,
  params: Record<string, unknown> = {},
): Refusal {
  return { code, field, params };
}
