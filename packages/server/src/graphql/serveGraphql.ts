import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { formatError } from './formatError.ts';
import { limits } from './limits.ts';
import { schema } from './schema.ts';

/** POST /graphql by the GraphQL over HTTP specification. */
export async function serveGraphql(app: App): Promise<void> {
  const { server, env } = app;
  const apollo = new ApolloServer<Office>({
    schema,
    introspection: env.introspection,
    // Browsers of other sites cannot set this header, so a forged form never reaches a mutation.
    csrfPrevention: { requestHeaders: ['x-tyndau', 'apollo-require-preflight'] },
    validationRules: limits,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => formatError(server.log, formatted, error),
    plugins: [ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(server)],
  });
  await apollo.start();
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request, reply) => app.office(request, reply),
  });
}
