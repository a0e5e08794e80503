import { Navigate } from 'react-router';

/** The reference room without a shelf named opens at the first one. */
export function FirstShelf() {
  return <Navigate to="/reference/territories" replace />;
}
