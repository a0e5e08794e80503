import type { Office } from '../../office.ts';
import type { ReferenceBook } from '../../reference/book.ts';

/** The book for people who are signed in; throws UNAUTHENTICATED for everybody else. */
export function openBook(office: Office): ReferenceBook {
  return office.signedIn && office.book;
}
