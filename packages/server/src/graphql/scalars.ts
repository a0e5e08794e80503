import { isPlainDate, yearOf } from '@tyndau/domain/calendar/plainDate';
import { GraphQLError } from 'graphql';
import { EARLIEST_YEAR, LATEST_YEAR } from './askedYear.ts';
import { builder } from './builder.ts';

// A calendar of no office goes further, and counting working days to the year 9999 would take for ever.
function isWithinReach(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

function wrong(value: unknown, wanted: string): GraphQLError {
  return new GraphQLError(`${JSON.stringify(value)} is not ${wanted}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

builder.scalarType('PlainDate', {
  description: "A day of the calendar, 'YYYY-MM-DD', without hour and zone.",
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)),
  parseValue: (value) => {
    if (!isPlainDate(value) || !isWithinReach(yearOf(value)))
      throw wrong(value, `a day 'YYYY-MM-DD' from ${EARLIEST_YEAR} to ${LATEST_YEAR}`);
    return value;
  },
});

builder.scalarType('Instant', {
  description: 'A moment, ISO 8601 in UTC.',
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString()),
  parseValue: (value) => {
    const moment = typeof value === 'string' ? new Date(value) : null;
    if (!moment || Number.isNaN(moment.getTime()) || !isWithinReach(moment.getUTCFullYear()))
      throw wrong(value, `a moment in ISO 8601 from ${EARLIEST_YEAR} to ${LATEST_YEAR}`);
    return moment;
  },
});

builder.scalarType('Json', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
});
