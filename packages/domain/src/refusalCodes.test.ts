import { expect, it } from 'vitest';
import { refusalCodes, warningCodes } from './refusalCodes.ts';

it('a code either refuses or warns, and is written in capitals', () => {
  expect(refusalCodes.filter((code) => warningCodes.includes(code))).toEqual([]);
  expect([...refusalCodes, ...warningCodes].filter((code) => !/^[A-Z][A-Z0-9_]+$/.test(code))).toEqual([]);
  expect(refusalCodes).toContain('ROUTE_TO_COMPLAINED_BODY');
});
