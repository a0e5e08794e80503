/** Enough of a reception for the steps that are taken for many people at once. */
export interface StepPerson {
  readonly id: number;
  readonly version: number;
  readonly number: string;
  readonly applicantName: string;
  readonly step: number;
  readonly startsAt: string | null;
  readonly essence: string;
  readonly official: { readonly id: number; readonly fullName: string } | null;
}
