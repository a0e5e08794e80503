/**
 * Asks for many in one statement: whoever comes while one is under way waits for the next, which asks for all who came meanwhile.
 * Nobody is answered by a statement that began before he came, so an answer is as fresh as one's own would be.
 */
export function gather<Key, Value>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let keys = new Set<Key>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<ReadonlyMap<Key, Value>> | null = null;
  return async (key) => {
    keys.add(key);
    if (!waiting) {
      waiting = last.then(() => {
        const asked = [...keys];
        keys = new Set();
        waiting = null;
        return ask(asked);
      });
      last = waiting.catch(() => undefined);
    }
    return (await waiting).get(key);
  };
}
