import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { builder } from '../../graphql/builder.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import {
  type BalanceRow,
  balancePeriods,
  type RegistrationBalance,
  registrationBalance,
} from './registrationBalance.ts';

const BalanceRowType = builder.objectRef<BalanceRow>('RegistrarBalance').implement({
  description: 'What a registrar had, did and got wrong in a period.',
  fields: (t) => ({
    registrar: t.field({
      type: UserRefType,
      resolve: ({ userId }, _args, { book }) => required(book.users.get(userId), 'user'),
    }),
    received: t.exposeInt('received', {
      description: 'Letters handed over or taken in the period and still his.',
    }),
    registered: t.exposeInt('registered'),
    inHand: t.exposeInt('inHand', { description: 'At this moment, whatever the period.' }),
    checked: t.exposeInt('checked', { description: 'Second looks in the period.' }),
    withErrors: t.exposeInt('withErrors', { description: 'Cards in which the second look found something.' }),
    errors: t.exposeInt('errors'),
    isAbsentToday: t.exposeBoolean('isAbsentToday'),
    percent: t.exposeInt('percent', { description: 'Cards of a hundred that get a second look.' }),
    isOwnPercent: t.exposeBoolean('isOwnPercent', { description: 'Set for this registrar.' }),
  }),
});

const BalanceType = builder.objectRef<RegistrationBalance>('RegistrationBalance').implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'PlainDate' }),
    to: t.expose('to', { type: 'PlainDate' }),
    rows: t.field({ type: [BalanceRowType], resolve: ({ rows }) => [...rows] }),
    difference: t.exposeInt('difference', {
      description: 'Between who received most and who received least, of all the desk.',
    }),
  }),
});

const PeriodEnum = builder.enumType('BalancePeriod', { values: balancePeriods });

builder.queryFields((t) => ({
  registrationBalance: t.field({
    type: BalanceType,
    description: 'The balance of registrars over a day, a month or a year; his own row for a registrar.',
    args: {
      period: t.arg({ type: PeriodEnum, required: true }),
      on: t.arg({ type: 'PlainDate', description: 'A day of the period; today without it.' }),
    },
    resolve: (_root, { period, on }, office) =>
      registrationBalance(office, period, on ? plainDate(on) : office.today),
  }),
}));
