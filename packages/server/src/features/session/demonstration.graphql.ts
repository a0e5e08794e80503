import { roleNames } from '@tyndau/domain/access/roles';
import { fullName } from '@tyndau/domain/identity/personName';
import { DEMO_PASSWORD, type DemoAccount, demoAccounts } from '../../demo/cast.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType } from '../../graphql/shared.graphql.ts';

const DemonstrationAccountType = builder.objectRef<DemoAccount>('DemonstrationAccount').implement({
  description: 'An invented person to look around as.',
  fields: (t) => ({
    login: t.exposeString('login'),
    password: t.string({ resolve: () => DEMO_PASSWORD }),
    name: t.string({ resolve: ({ name }) => fullName(name) }),
    role: t.field({ type: LocalizedType, resolve: ({ role }) => roleNames[role] }),
  }),
});

builder.queryField('demonstrationAccounts', (t) =>
  t.field({
    type: [DemonstrationAccountType],
    description: 'Whom to sign in as where demonstration data was loaded; empty everywhere else.',
    resolve: (_root, _args, office) => (office.developmentAccounts ? [...demoAccounts] : []),
  }),
);
