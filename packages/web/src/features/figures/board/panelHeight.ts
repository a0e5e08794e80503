const ROW = 56;
const GAP = 14;

/** The height of so many rows of a board's grid, in pixels. */
export const heightOf = (rows: number) => rows * ROW + (rows - 1) * GAP;
