import type { Trees } from '@tyndau/domain/figures/appealList';
import type { ReferenceBook } from '../../reference/book.ts';

/** Bodies with their units and places with their parts, as a figure needs them to find its list. */
export function treesOf({ bodies, territories }: ReferenceBook): Trees {
  return { bodies: [...bodies.values()], territories: [...territories.values()] };
}
