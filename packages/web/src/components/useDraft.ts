import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { DiscardDraftDocument, DraftQueryDocument, SaveDraftDocument } from './draft.generated.ts';

const pause = 1200;

export interface StoredDraft<T> {
  readonly payload: T;
  /** ISO moment. */
  readonly updatedAt: string;
}

type Saved = { readonly state: 'none' | 'saving' | 'saved' | 'savedHere'; readonly at: string | null };

/**
 * Nothing typed is lost: every pause in typing writes the form to the server's drafts and to this computer (which keeps
 * it while the network is down). On opening, `offer` holds what was left last time: `accept()` gives it, `decline()` forgets it.
 * `keep(values)` is called on every change, `discard()` after success. Show `saved` with DraftStatus, `offer` with DraftOffer.
 */
export function useDraft<T>(key: string) {
  const client = useApolloClient();
  const [offer, setOffer] = useState<StoredDraft<T> | null>(null);
  const [saved, setSaved] = useState<Saved>({ state: 'none', at: null });
  const pending = useRef<{ values: T; timer: ReturnType<typeof setTimeout> } | null>(null);

  const send = useCallback(async () => {
    if (!pending.current) return;
    const { values } = pending.current;
    clearTimeout(pending.current.timer);
    pending.current = null;
    setSaved((before) => ({ ...before, state: 'saving' }));
    const at = new Date().toISOString();
    const done = await client
      .mutate({ mutation: SaveDraftDocument, variables: { key, payload: values }, fetchPolicy: 'no-cache' })
      .then(
        ({ data }) => data?.saveDraft.refusals.length === 0,
        () => false,
      );
    setSaved({ state: done ? 'saved' : 'savedHere', at });
  }, [client, key]);

  const keep = useCallback(
    (values: T) => {
      mirror.write(key, { payload: values, updatedAt: new Date().toISOString() });
      if (pending.current) clearTimeout(pending.current.timer);
      pending.current = { values, timer: setTimeout(() => void send(), pause) };
    },
    [key, send],
  );

  const discard = useCallback(async () => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    mirror.clear(key);
    setOffer(null);
    setSaved({ state: 'none', at: null });
    await client.mutate({ mutation: DiscardDraftDocument, variables: { key } }).catch(() => null);
  }, [client, key]);

  const accept = useCallback((): T | null => {
    setOffer(null);
    return offer?.payload ?? null;
  }, [offer]);

  useEffect(() => {
    let isCurrent = true;
    const here = mirror.read<T>(key);
    if (here) setOffer(here);
    client
      .query({ query: DraftQueryDocument, variables: { key }, fetchPolicy: 'network-only' })
      .then(({ data }) => {
        const there = data?.draft;
        if (!isCurrent || !there || (here && here.updatedAt >= there.updatedAt)) return;
        // The payload is what this very form saved under this key.
        setOffer({ payload: there.payload as T, updatedAt: there.updatedAt });
      })
      .catch(() => null);
    return () => {
      isCurrent = false;
    };
  }, [client, key]);

  // Leaving the page does not wait for the pause.
  useEffect(() => () => void send(), [send]);

  return { offer, accept, decline: discard, keep, discard, saved };
}

/** Forgets the draft that this computer keeps; for those thrown away elsewhere than in their form. */
export function forgetDraftHere(key: string): void {
  mirror.clear(key);
}

const mirror = {
  name: (key: string) => `tyndau.draft.${key}`,
  read<T>(key: string): StoredDraft<T> | null {
    try {
      const text = window.localStorage.getItem(this.name(key));
      return text ? (JSON.parse(text) as StoredDraft<T>) : null;
    } catch {
      return null;
    }
  },
  write(key: string, draft: StoredDraft<unknown>) {
    try {
      window.localStorage.setItem(this.name(key), JSON.stringify(draft));
    } catch {
      // Storage full or forbidden: the server's draft remains.
    }
  },
  clear(key: string) {
    try {
      window.localStorage.removeItem(this.name(key));
    } catch {
      // Storage forbidden: nothing was written either.
    }
  },
};
