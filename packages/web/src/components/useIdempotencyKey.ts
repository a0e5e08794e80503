import { useCallback, useState } from 'react';

/** A key for one registration: a double click or a retry after a lost connection is the same registration. `renew` after success. */
export function useIdempotencyKey() {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const renew = useCallback(() => setKey(crypto.randomUUID()), []);
  return { key, renew };
}
