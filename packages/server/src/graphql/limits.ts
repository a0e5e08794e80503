import type { ValidationRule } from 'graphql';

/** Rules a query must keep before a line of it is carried out. */
export const limits: ValidationRule[] = [];
