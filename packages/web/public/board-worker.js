// Lets the board of a reception day be opened anew while the server cannot be reached. Reigns over /reception-day alone
// and gives only what the page has laid down itself (src/offline/keptPage.ts): the program and the last known board.
// A plain file with no imports: the browser must be able to start it without a network.
const KEPT = 'tyndau.board';
const SHELL = '/reception-day';
/** The board of yesterday is nobody's any more. */
const KEPT_FOR_MS = 18 * 3_600_000;
/** A network that neither answers nor fails is as good as none. */
const PATIENCE_MS = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(askOrGiveKept(request, () => findKept(SHELL)));
  else if (request.method === 'POST' && pathname === '/graphql') {
    event.respondWith(askOrGiveKept(request, () => findAnswer(request.clone())));
  } else if (request.method === 'GET' && pathname.startsWith('/assets/')) {
    // A hash of the content stands in the name: what is kept never differs from what the server has.
    event.respondWith(findKept(pathname).then((kept) => kept ?? fetch(request)));
  } else if (request.method === 'GET' && /^\/[\w-]+\.(js|svg)$/.test(pathname)) {
    event.respondWith(askOrGiveKept(request, () => findKept(pathname)));
  }
});

/** The server's word wherever it comes; what is kept only where it does not. */
async function askOrGiveKept(request, find) {
  const kept = await find().catch(() => undefined);
  if (!kept) return fetch(request);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const answer = await Promise.race([fetch(request), patience]).catch(() => null);
  const isDown = answer === null || (answer.status >= 502 && answer.status <= 504);
  return isDown ? kept : answer;
}

async function findAnswer(request) {
  const { operationName, variables } = await request.json();
  return findKept(`/kept/${operationName}?${encodeURIComponent(JSON.stringify(variables ?? {}))}`);
}

async function findKept(address) {
  const shelf = await caches.open(KEPT);
  const kept = await shelf.match(address);
  const keptAt = kept?.headers.get('x-tyndau-kept');
  if (!keptAt || Date.now() - Date.parse(keptAt) < KEPT_FOR_MS) return kept;
  await caches.delete(KEPT);
  return undefined;
}
