import type { App } from './app.ts';

/** Files in and out, and printed documents: everything that is not GraphQL. Routes live with their features. */
export async function serveDocuments(_app: App): Promise<void> {}
