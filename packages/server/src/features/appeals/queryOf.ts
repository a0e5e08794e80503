import { bothOf } from '@tyndau/domain/filters/filterTree';
import type { RegisterSort } from '../../register/listPlaces.ts';
import type { AppealFilter } from './appealFilter.ts';
import { treeOf } from './appealFilterTree.ts';
import type { RegisterQuery } from './listRegister.ts';
import { readWhere } from './readWhere.ts';

/** A list as the window asks for it: the simple filter, conditions as text, an order; throws BAD_USER_INPUT. */
export function queryOf(asked: {
  readonly filter?: AppealFilter | null | undefined;
  readonly where?: string | null | undefined;
  readonly sort?: RegisterSort | null | undefined;
}): RegisterQuery {
  const sort = asked.sort ?? { field: 'registered', descending: true };
  return { filter: bothOf(treeOf(asked.filter ?? {}), readWhere(asked.where)), sort };
}
