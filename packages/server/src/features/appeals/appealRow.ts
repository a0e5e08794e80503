import type { Appeal } from '../../db/generated/client.ts';

/** A row of the register as lists carry it: everything but the letter's own text, which is read when it is asked for. */
export type AppealRow = Omit<Appeal, 'text'> & { readonly text?: string };
