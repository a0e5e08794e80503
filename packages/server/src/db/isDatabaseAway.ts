// What the system, PostgreSQL, its driver and Prisma call it when nobody answers at the other end.
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const SQL_STATE = /^(08...|57P0[1-5]|53300)$/;
const PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024']);
const ADAPTER = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections', 'SocketTimeout']);
const SENTENCE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Unable to start a transaction in the given time|Server has closed the connection/;

/** Whether the fault is that the database cannot be reached, and not what was asked of it. Looks through all causes. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false;
  const { code, originalCode, kind, message, cause, errors, originalError } = error as Record<
    string,
    unknown
  >;
  const codes = [code, originalCode].filter((text) => typeof text === 'string');
  return (
    codes.some((text) => SYSTEM.has(text) || SQL_STATE.test(text) || PRISMA.has(text)) ||
    (typeof kind === 'string' && ADAPTER.has(kind)) ||
    (typeof message === 'string' && SENTENCE.test(message)) ||
    [cause, originalError, ...(Array.isArray(errors) ? errors : [])].some((inner) =>
      isDatabaseAway(inner, depth + 1),
    )
  );
}
