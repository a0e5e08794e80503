/** Enough of an appeal to name it and to open it. */
export interface AppealRef {
  readonly id: number;
  readonly number: string;
  readonly state: string;
}
