/** What the counter may ask for; empty lists ask for nothing in particular. */
export interface AppealFilter {
  readonly text?: string | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly timeliness?: readonly string[] | null | undefined;
  readonly bodyIds?: readonly number[] | null | undefined;
  readonly questionCodes?: readonly string[] | null | undefined;
  readonly territoryCodes?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly categories?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly outcomes?: readonly string[] | null | undefined;
  readonly registrarIds?: readonly number[] | null | undefined;
  readonly onControl?: boolean | null | undefined;
  readonly isRepeat?: boolean | null | undefined;
  readonly registeredFrom?: string | null | undefined;
  readonly registeredTo?: string | null | undefined;
  readonly dueFrom?: string | null | undefined;
  readonly dueTo?: string | null | undefined;
  readonly closedFrom?: string | null | undefined;
  readonly closedTo?: string | null | undefined;
  readonly applicantId?: number | null | undefined;
  readonly cardId?: number | null | undefined;
  readonly mine?: boolean | null | undefined;
}
