import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Office } from '../office.ts';
import { weighQuery } from './weighQuery.ts';

/** The counter's longest question has about 4,000 characters and 600 words. */
export const LONGEST_QUERY = 20_000;
export const MOST_TOKENS = 2500;

/** What one question may cost; the counter's heaviest stays below a third of each. */
export const largest = { depth: 12, aliases: 40, roots: 20, cost: 30_000 } as const;

/** The question asks for more than the window gives at once. */
export class QueryTooLarge extends GraphQLError {
  constructor(measure: string, value: number, limit: number) {
    const message = `The query is too large: ${measure} ${value}, at most ${limit}`;
    super(message, { extensions: { code: 'QUERY_TOO_LARGE', measure, limit, http: { status: 400 } } });
  }
}

/** The window has no operations of this kind: what happens is told over `/api/live`. */
class OperationUnknown extends GraphQLError {
  constructor(kind: string) {
    const extensions = { code: 'BAD_REQUEST', http: { status: 400 } };
    super(`There is no ${kind} here`, { extensions });
  }
}

/** Refuses a question that is too deep, too wide or too dear before a line of it is carried out. */
export const limits: ApolloServerPlugin<Office> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return;
        if (!schema.getRootType(operation.operation)) throw new OperationUnknown(operation.operation);
        const weight = weighQuery(schema, document, operation, request.variables ?? {}, largest.cost);
        for (const measure of ['depth', 'aliases', 'roots', 'cost'] as const) {
          if (weight[measure] > largest[measure]) {
            throw new QueryTooLarge(measure, weight[measure], largest[measure]);
          }
        }
      },
    };
  },
};
