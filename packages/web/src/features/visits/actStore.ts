import type { RefusalView } from '../../components/useMutationWithRefusals.ts';
import type { VisitActInput } from './visits.generated.ts';

/** An act that the server has not confirmed; with refusals: one that it would not take. */
export interface KeptAct {
  readonly seq: number;
  readonly on: string;
  readonly userId: number;
  readonly input: VisitActInput;
  /** Who it was done with, for the sentence on the screen. */
  readonly who: string;
  readonly refusals: readonly RefusalView[] | null;
}

/** Acts kept on this computer until the server has them: neither a reload nor a lost connection loses one. */
export interface ActStore {
  load(userId: number, on: string): Promise<KeptAct[]>;
  put(act: KeptAct): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const NAME = 'tyndau.hall';
const SHELF = 'acts';

/** The store of this browser. */
export function openActStore(): ActStore {
  const database = openDatabase();
  return {
    async load(userId, on) {
      const shelf = (await database).transaction(SHELF).objectStore(SHELF);
      const all = await answerOf<KeptAct[]>(shelf.getAll());
      return all
        .filter((act) => act.userId === userId && act.on === on)
        .sort((one, other) => one.seq - other.seq);
    },
    put: async (act) => write(await database, (shelf) => shelf.put(act, act.input.key)),
    remove: async (keys) =>
      write(await database, (shelf) => {
        for (const key of keys) shelf.delete(key);
      }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(SHELF);
  return answerOf(asked);
}

function write(database: IDBDatabase, change: (shelf: IDBObjectStore) => void): Promise<void> {
  // 'strict': the promise is kept only when the disk has it.
  const transaction = database.transaction(SHELF, 'readwrite', { durability: 'strict' });
  change(transaction.objectStore(SHELF));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

function answerOf<Answer>(asked: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
