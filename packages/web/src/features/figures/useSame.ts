import { useMemo } from 'react';

/** The value as it was, as long as the new one says the same: what is drawn of it is not drawn anew. */
export function useSame<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says, not which object says it
  return useMemo(() => value, [text]);
}
