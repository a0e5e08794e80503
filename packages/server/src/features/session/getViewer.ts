import { Unauthenticated } from '../../graphql/errors.ts';
import type { Office, Viewer } from '../../office.ts';

/**
 * Whoever is signed in, also while the password must still be changed: for what one does with one's own session.
 * Everything else asks `office.signedIn`. Throws UNAUTHENTICATED.
 */
export function getViewer({ viewer }: Office): Viewer {
  if (!viewer) throw new Unauthenticated();
  return viewer;
}
