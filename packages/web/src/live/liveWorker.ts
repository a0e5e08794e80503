import { LiveExchange } from './LiveExchange.ts';
import type { PageWord } from './liveMessages.ts';

// A browser opens few lines to one server (six under HTTP/1.1): all its pages share this worker's one.
const exchange = new LiveExchange<MessagePort>((port, message) => port.postMessage(message));

const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void };
scope.onconnect = ({ ports: [port] }) => {
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<PageWord>) => exchange.hear(port, data);
};
