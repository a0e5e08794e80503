import { useEffect, useState } from 'react';

export interface HallPlace {
  readonly number: number;
  readonly room: string;
}

export interface HallContent {
  readonly on: string;
  readonly called: readonly HallPlace[];
  readonly inRoom: readonly HallPlace[];
  readonly next: readonly number[];
}

export type HallState = 'opening' | 'live' | 'away' | 'revoked';

const RETRY_MS = 4000;

/** The hall as the server tells it; the line is opened again by itself until its address is taken back. */
export function useHall(token: string): { readonly content: HallContent | null; readonly state: HallState } {
  const [content, setContent] = useState<HallContent | null>(null);
  const [state, setState] = useState<HallState>('opening');
  useEffect(() => {
    const address = `/api/hall/${encodeURIComponent(token)}`;
    let line: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      line?.close();
      setState('revoked');
      setContent(null);
    };
    const open = () => {
      line = new EventSource(address);
      line.onmessage = ({ data }: MessageEvent<string>) => {
        const message = JSON.parse(data) as { type: string } & HallContent;
        if (message.type === 'over') return end();
        setContent(message);
        setState('live');
      };
      line.onerror = () => {
        setState('away');
        line?.close();
        retry = setTimeout(() => void ask(), RETRY_MS);
      };
    };
    // An event source does not say why it failed: an address that is gone is told from a server that is away by asking.
    const ask = async () => {
      const question = new AbortController();
      const status = await fetch(address, { signal: question.signal }).then(
        (answer) => answer.status,
        () => 0,
      );
      question.abort();
      if (status === 404) end();
      else open();
    };
    open();
    return () => {
      clearTimeout(retry);
      line?.close();
    };
  }, [token]);
  return { content, state };
}
