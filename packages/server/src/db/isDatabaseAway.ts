import { causesOf, codesOf } from './causesOf.ts';

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

/** Whether the fault is that the database cannot be reached, and not what was asked of it. */
export function isDatabaseAway(error: unknown): boolean {
  return causesOf(error).some(
    (cause) =>
      codesOf(cause).some((code) => SYSTEM.has(code) || SQL_STATE.test(code) || PRISMA.has(code)) ||
      (typeof cause.kind === 'string' && ADAPTER.has(cause.kind)) ||
      (typeof cause.message === 'string' && SENTENCE.test(cause.message)),
  );
}
