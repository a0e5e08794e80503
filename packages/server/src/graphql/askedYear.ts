import { GraphQLError } from 'graphql';

/** The oldest people who write were born after this year. */
export const EARLIEST_YEAR = 1900;

/** No term, plan or promise goes further. */
export const LATEST_YEAR = 2199;

/** A year that was asked for, within the reach of an office; anything else was asked wrongly. */
export function askedYear(year: number): number {
  if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) return year;
  throw new GraphQLError(`${year} is not a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
