/** Shared with public/board-worker.js, which gives out what is laid down here. */
const SHELF = 'tyndau.board';
const SHELL = '/reception-day';
const WORKER = '/board-worker.js';

// Both need a secure address (https, or this very computer). Without them the open page goes on as before; only a reload
// without a network shows nothing.
const canKeep = () => 'serviceWorker' in navigator && 'caches' in window;

/** Lays down an answer of the server, to be given again when the page is opened without a network. */
export async function keepAnswer(operation: string, variables: object, data: unknown): Promise<void> {
  if (!canKeep()) return;
  const shelf = await caches.open(SHELF);
  const headers = { 'content-type': 'application/json', 'x-tyndau-kept': new Date().toISOString() };
  const address = `/kept/${operation}?${encodeURIComponent(JSON.stringify(variables))}`;
  await shelf.put(address, new Response(JSON.stringify({ data }), { headers }));
}

/** Lays down the program itself, in the version this page runs, and lets the worker give it. */
export async function keepProgram(): Promise<void> {
  if (!canKeep()) return;
  const page = await fetch(SHELL, { headers: { accept: 'text/html' } });
  const text = await page.clone().text();
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  // The server has a newer version: its page would ask for files that nobody has here.
  if (!page.ok || !own || !text.includes(new URL(own.src).pathname)) return;
  const shelf = await caches.open(SHELF);
  const wanted = new Set(['/scheme.js', '/tyndau.svg', ...filesOf(text), ...filesLoaded()]);
  const known = new Set((await shelf.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all([...wanted].filter((file) => !known.has(file)).map((file) => shelf.add(file)));
  await shelf.put(SHELL, page);
  for (const file of known) {
    if (file.startsWith('/assets/') && !wanted.has(file)) await shelf.delete(file);
  }
  await navigator.serviceWorker.register(WORKER, { scope: SHELL });
}

/** Forgets everything kept: the next person at this computer is somebody else. */
export async function forgetKept(): Promise<void> {
  if ('caches' in window) await caches.delete(SHELF);
}

const filesOf = (page: string) => page.match(/\/assets\/[\w.-]+/g) ?? [];

function filesLoaded(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}
