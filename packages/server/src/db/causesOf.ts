/** What an error carries that tells where it comes from. */
export interface Cause {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly kind?: unknown;
  readonly message?: unknown;
}

const DEEPEST = 6;

/** An error and everything that stands behind it: Prisma wraps the driver's error, the window wraps Prisma's. */
export function causesOf(error: unknown, depth = 0): readonly Cause[] {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return [];
  const { cause, originalError, meta, driverAdapterError, errors } = error as Record<string, unknown>;
  const behind = [cause, originalError, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return [error, ...behind.flatMap((inner) => causesOf(inner, depth + 1))];
}

/** The codes of an error: of the system, of PostgreSQL or of Prisma. */
export function codesOf({ code, originalCode }: Cause): readonly string[] {
  return [code, originalCode].filter((text) => typeof text === 'string');
}
