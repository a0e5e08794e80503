/** A stretch of a list. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export const LARGEST_PAGE = 200;
export const USUAL_PAGE = 50;

/** Page numbers start at 1; nobody gets more than LARGEST_PAGE rows at once. */
export function readPage(asked: {
  page?: number | null | undefined;
  pageSize?: number | null | undefined;
}): Page {
  const limit = Math.min(Math.max(asked.pageSize ?? USUAL_PAGE, 1), LARGEST_PAGE);
  const page = Math.max(asked.page ?? 1, 1);
  return { limit, offset: (page - 1) * limit };
}
