import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { compileQueries } from './compileQueries.ts';
import { formatError } from './formatError.ts';
import { keepableText } from './keepableText.ts';
import { LONGEST_QUERY, limits, MOST_TOKENS } from './limits.ts';
import { speakGraphqlOverHttp } from './overHttp.ts';
import { schema } from './schema.ts';

const PATH = '/graphql';

/** POST /graphql by the GraphQL over HTTP specification; one operation at a time. */
export async function serveGraphql(app: App): Promise<void> {
  const { server, env } = app;
  const apollo = new ApolloServer<Office>({
    schema,
    introspection: env.introspection,
    allowBatchedHttpRequests: false,
    // Browsers of other sites cannot set this header, so a forged form never reaches a mutation.
    csrfPrevention: { requestHeaders: ['x-tyndau', 'apollo-require-preflight'] },
    parseOptions: { maxTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => formatError(server.log, formatted, error),
    plugins: [
      limits,
      compileQueries(schema, (formatted, error) => formatError(server.log, formatted, error)),
      // It wraps every field of every answer to count cache hints that nobody uses here.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    // The process ends in one place (main.ts): left to itself the library kills it while requests are in flight.
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  await server.register(async (scope) => {
    speakGraphqlOverHttp(scope, PATH);
    scope.addHook('preHandler', refuseLongText);
    scope.addHook('preHandler', refuseUnkeepableText);
    await scope.register(fastifyApollo(apollo), {
      path: PATH,
      method: 'POST',
      context: (request, reply) => app.office(request, reply),
    });
  });
}

// Before the parser sees it: reading a text is the first thing that costs.
async function refuseLongText(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { body } = request;
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : '';
  if (typeof query !== 'string' || query.length <= LONGEST_QUERY) return undefined;
  const extensions = { code: 'QUERY_TOO_LARGE', measure: 'length', limit: LONGEST_QUERY };
  return reply.code(400).send({ errors: [{ message: 'The query is too large', extensions }] });
}

// Otherwise the archive stumbles over it in the middle of a command, and the person is told of a fault.
async function refuseUnkeepableText(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const body = request.body as { query?: unknown; variables?: unknown } | null;
  if (typeof body !== 'object' || body === null) return undefined;
  const found = keepableText(body.variables, 'variables');
  const inQuery = typeof body.query === 'string' && /\\u(?:0{4}|\{0+\})/.test(body.query);
  if (inQuery || 'problem' in found) {
    const message = 'problem' in found ? found.problem : 'The query has the character U+0000';
    return reply.code(400).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  }
  if (body.variables !== undefined) body.variables = found.value;
  return undefined;
}
