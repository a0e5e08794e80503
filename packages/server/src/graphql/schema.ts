import '../features/appeals/appeals.graphql.ts';
import '../features/reference/reference.graphql.ts';
import '../features/people/people.graphql.ts';
import '../features/session/session.graphql.ts';
import { builder } from './builder.ts';

/** The whole schema; nouns join it by being imported above. */
export const schema = builder.toSchema();
