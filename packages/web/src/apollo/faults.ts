import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** What went wrong, as far as a person needs to know. `requestId` is what support asks for. */
export interface Fault {
  readonly kind: 'notFound' | 'forbidden' | 'network' | 'storageFull' | 'unauthenticated' | 'fault';
  readonly requestId: string | null;
}

/** The network, a proxy without a server behind it, or a server that is starting. */
export function isNetworkFailure(error: unknown): boolean {
  if (ServerError.is(error) || ServerParseError.is(error))
    return error.statusCode >= 502 && error.statusCode <= 504;
  return error instanceof TypeError;
}

export function isUnauthenticated(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return codesOf(error).includes('UNAUTHENTICATED');
}

function codesOf(error: unknown): unknown[] {
  return CombinedGraphQLErrors.is(error) ? error.errors.map(({ extensions }) => extensions?.code) : [];
}

const requestIds = new WeakMap<object, string>();

/** The server names every request in a header; the notice on the screen and the server's log then speak of the same one. */
export function rememberRequestId(error: object, id: string | null | undefined): void {
  if (id) requestIds.set(error, id);
}

function requestIdOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  return requestIds.get(error) ?? (ServerError.is(error) ? error.response.headers.get('x-request-id') : null);
}

/** Sorts any error of the client into the few that the pages know how to show. */
export function faultOf(error: unknown): Fault {
  const codes = codesOf(error);
  const requestId = requestIdOf(error);
  if (isNetworkFailure(error)) return { kind: 'network', requestId };
  if (isUnauthenticated(error)) return { kind: 'unauthenticated', requestId };
  if (codes.includes('NOT_FOUND')) return { kind: 'notFound', requestId };
  if (codes.includes('FORBIDDEN')) return { kind: 'forbidden', requestId };
  if (codes.includes('STORAGE_FULL')) return { kind: 'storageFull', requestId };
  return { kind: 'fault', requestId };
}
