import '../features/intake/intakes.graphql.ts';
import '../features/search/search.graphql.ts';
import '../features/receptions/dueSteps.graphql.ts';
import '../features/receptions/reception.graphql.ts';
import '../features/receptions/receptionMutations.graphql.ts';
import '../features/receptions/receptionPapers.graphql.ts';
import '../features/receptions/receptionRoom.graphql.ts';
import '../features/front/front.graphql.ts';
import '../features/assignments/assignment.graphql.ts';
import '../features/appeals/appeals.graphql.ts';
import '../features/reference/reference.graphql.ts';
import '../features/drafts/drafts.graphql.ts';
import '../features/journal/journal.graphql.ts';
import '../features/notifications/notifications.graphql.ts';
import '../features/people/absences.graphql.ts';
import '../features/people/people.graphql.ts';
import '../features/distribution/distributions.graphql.ts';
import '../features/secondLook/secondLook.graphql.ts';
import '../features/secondLook/balance.graphql.ts';
import '../features/people/users.graphql.ts';
import '../features/people/userMutations.graphql.ts';
import '../features/session/demonstration.graphql.ts';
import '../features/session/session.graphql.ts';
import '../features/imports/imports.graphql.ts';
import '../features/figures/figures.graphql.ts';
import { builder } from './builder.ts';

/** The whole schema; nouns join it by being imported above. */
export const schema = builder.toSchema();
