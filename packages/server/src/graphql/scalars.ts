import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

function wrong(value: unknown, wanted: string): GraphQLError {
  return new GraphQLError(`${JSON.stringify(value)} is not ${wanted}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

builder.scalarType('PlainDate', {
  description: "A day of the calendar, 'YYYY-MM-DD', without hour and zone.",
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)),
  parseValue: (value) => {
    if (!isPlainDate(value)) throw wrong(value, "a day 'YYYY-MM-DD'");
    return value;
  },
});

builder.scalarType('Instant', {
  description: 'A moment, ISO 8601 in UTC.',
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString()),
  parseValue: (value) => {
    const moment = typeof value === 'string' ? new Date(value) : null;
    if (!moment || Number.isNaN(moment.getTime())) throw wrong(value, 'a moment in ISO 8601');
    return moment;
  },
});

builder.scalarType('Json', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
