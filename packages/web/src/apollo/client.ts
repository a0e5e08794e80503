import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { Observable } from 'rxjs';
import { connection } from './connection.ts';
import { isNetworkFailure, isUnauthenticated, rememberRequestId } from './faults.ts';
import { interruption } from './interruption.ts';
import { typePolicies } from './typePolicies.ts';

type Wait = (resume: () => void) => () => void;

/** Sends the operation again when the wait is over; unsubscribing (a page that was left) gives up the wait. */
function sendAgainAfter(
  wait: Wait,
  operation: ApolloLink.Operation,
  forward: ApolloLink.ForwardFunction,
): Observable<ApolloLink.Result> {
  return new Observable((observer) => {
    let inner: { unsubscribe(): void } | undefined;
    const cancel = wait(() => {
      inner = forward(operation).subscribe(observer);
    });
    return () => {
      cancel();
      inner?.unsubscribe();
    };
  });
}

// What a page kept for itself (public/board-worker.js) is as good as no answer: the server is asked until it lives.
const ask: typeof fetch = async (input, init) => {
  const response = await connection.watch(fetch(input, init));
  if (response.headers.has('x-tyndau-kept')) connection.noteDown();
  return response;
};

// The header is what a page of another origin cannot send: it stands against forged requests.
const httpLink = new HttpLink({
  uri: '/graphql',
  fetch: ask,
  credentials: 'same-origin',
  headers: { 'x-tyndau': '1' },
});

const errorLink = new ErrorLink(({ error, operation, forward }) => {
  rememberRequestId(error, operation.getContext().response?.headers.get('x-request-id'));
  if (isUnauthenticated(error) && interruption.isWatched()) {
    return sendAgainAfter((resume) => interruption.hold(resume), operation, forward);
  }
  if (!isNetworkFailure(error)) return;
  // A question can wait and be asked again; a change is reported at once, because only the person knows if it is still wanted.
  if (operation.operationType !== OperationTypeNode.QUERY) return connection.noteDown();
  return sendAgainAfter((resume) => connection.waitForServer(resume), operation, forward);
});

/** The program's one connection to the window of the office. */
export function createClient(): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link: ApolloLink.from([errorLink, httpLink]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    assumeImmutableResults: true,
  });
}
