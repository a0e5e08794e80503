import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { LiveHub } from './liveHub.ts';
import type { PresenceMode } from './presence.ts';
import { Screen } from './screen.ts';
import { listVisible, parseTopic, type Topic } from './topics.ts';

const MOST_TOPICS = 60;
/** A browser needs one; more are tabs of browsers that cannot share. The oldest gives way. */
const MOST_LINES_OF_SESSION = 12;
const KEEP_ALIVE_MS = 10_000;

type Question = { readonly watch?: string; readonly view?: string; readonly edit?: string };

/**
 * GET /api/live?watch=appeal:12,appeal,me&view=appeal:12&edit=appeal:13 — a line over which the office tells an open
 * screen at once (server-sent events, `Message` in screen.ts). `view` and `edit` say where colleagues see the person.
 * Topics that the person may not know of are passed over as if they did not exist.
 */
export async function serveLive(server: FastifyInstance, app: App): Promise<LiveHub> {
  const hub = new LiveHub(app);
  await hub.open();
  server.addHook('preClose', async () => hub.endAll());
  server.addHook('onClose', () => hub.close());
  server.get<{ Querystring: Question }>('/api/live', async (request, reply) => {
    const office = await app.office(request);
    const viewer = office.signedIn;
    const { watch, view, edit } = request.query;
    const topics = await permitted(office, [...split(watch), ...split(view), ...split(edit)]);
    const screen = new Screen(viewer, { topics, seats: seatsOf(topics, split(view), split(edit)) });
    const lines = hub.linesOf(viewer.sessionId);
    if (lines.length >= MOST_LINES_OF_SESSION) lines[0]?.end('closing');
    // A cable that was pulled says nothing: the network itself is asked whether the other end still lives.
    request.raw.socket.setKeepAlive(true, KEEP_ALIVE_MS);
    request.raw.socket.setNoDelay(true);
    request.raw.once('close', () => screen.stream.destroy());
    hub.add(screen);
    return (
      reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store, no-transform')
        .header('x-accel-buffering', 'no')
        // When the line ends, so does its connection: a closing server would wait for an idle one.
        .header('connection', 'close')
        .send(screen.stream)
    );
  });
  return hub;
}

const split = (text: string | undefined) => (text ? text.split(',').slice(0, MOST_TOPICS) : []);

async function permitted(office: Office, texts: readonly string[]): Promise<Map<string, Topic>> {
  const asked = new Map<string, Topic>();
  for (const text of texts) {
    const topic = parseTopic(office, text);
    if (topic) asked.set(text, topic);
  }
  const nouns = new Set([...asked.values()].filter(({ id }) => id !== null).map(({ noun }) => noun));
  for (const noun of nouns) {
    const ids = [...asked.values()].flatMap((topic) =>
      topic.noun === noun && topic.id !== null ? topic.id : [],
    );
    const visible = await listVisible(office, noun, ids);
    for (const [text, topic] of asked)
      if (topic.noun === noun && topic.id !== null && !visible.has(topic.id)) asked.delete(text);
  }
  return asked;
}

// One can only be at a thing, never at all of a kind; and at one that he may know of.
function seatsOf(
  topics: ReadonlyMap<string, Topic>,
  view: readonly string[],
  edit: readonly string[],
): Map<string, PresenceMode> {
  const seats = new Map<string, PresenceMode>();
  const isSeat = (text: string) => (topics.get(text)?.id ?? null) !== null;
  for (const text of view.filter(isSeat)) seats.set(text, 'viewing');
  for (const text of edit.filter(isSeat)) seats.set(text, 'editing');
  return seats;
}
