import type { LiveMessage } from './liveMessages.ts';

/** Reads server-sent events as they come; every sign of life, messages or not, is told to `onLife`. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onMessage: (message: LiveMessage) => void,
  onLife: () => void,
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onLife();
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      // Lines that begin with a colon are only signs of life.
      const text = event.startsWith('data: ') ? event.slice(6) : null;
      if (text !== null) onMessage(JSON.parse(text) as LiveMessage);
    }
  }
}
