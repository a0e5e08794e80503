/** What came of asking the key container to sign. */
export type KeyOutcome =
  | { readonly kind: 'signed'; readonly cms: string }
  | { readonly kind: 'canceled' }
  | { readonly kind: 'notRunning' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly message: string };

export interface Asked {
  readonly text: string;
  readonly language: 'kk' | 'ru' | 'en';
  readonly withTimestamp: boolean;
  /** Given up by the person: the line is closed. */
  readonly signal: AbortSignal;
}

/** NCALayer listens here on the person's own computer; the address is a part of its protocol. */
const ADDRESS = 'wss://127.0.0.1:13579/';

/**
 * Asks NCALayer (module kz.gov.pki.knca.basics) for a CMS over the text, detached. The person chooses the key and says its
 * password there; neither ever comes into the browser. Waits as long as the person does.
 */
export function signWithNcaLayer(asked: Asked): Promise<KeyOutcome> {
  return new Promise((resolve) => {
    const socket = new WebSocket(ADDRESS);
    let isOpen = false;
    const end = (outcome: KeyOutcome) => {
      resolve(outcome);
      socket.close();
    };
    asked.signal.addEventListener('abort', () => end({ kind: 'canceled' }), { once: true });
    socket.onopen = () => {
      isOpen = true;
      socket.send(JSON.stringify(requestFor(asked)));
    };
    socket.onclose = () => end(isOpen ? { kind: 'lost' } : { kind: 'notRunning' });
    socket.onmessage = ({ data }) => {
      const outcome = readReply(String(data));
      if (outcome) end(outcome);
    };
  });
}

function requestFor({ text, language, withTimestamp }: Asked) {
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      format: 'cms',
      data: base64Of(text),
      // Decoded before it is signed: the bytes of the text, not their base64.
      signingParams: {
        decode: true,
        encapsulate: false,
        digested: false,
        tsaProfile: withTimestamp ? {} : null,
      },
      signerParams: {},
      locale: language,
    },
  };
}

function base64Of(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

interface Reply {
  readonly status?: boolean;
  readonly success?: boolean;
  readonly code?: string;
  readonly errorCode?: string;
  readonly message?: string;
  readonly body?: { readonly result?: string | readonly string[] };
}

/** Reads a message of NCALayer; null for its greeting and its heartbeat, after which it still works. */
export function readReply(message: string): KeyOutcome | null {
  const reply = parse(message);
  if (!reply) return null;
  if (reply.status === false || reply.success === false) {
    return { kind: 'failed', message: reply.message || reply.code || reply.errorCode || '' };
  }
  if (reply.status !== true) return null;
  const result = reply.body?.result;
  const cms = typeof result === 'string' ? result : result?.[0];
  // A dialogue that the person closed is answered by success without a result.
  return cms ? { kind: 'signed', cms } : { kind: 'canceled' };
}

function parse(message: string): Reply | null {
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === 'object' ? (value as Reply | null) : null;
  } catch {
    return null;
  }
}
