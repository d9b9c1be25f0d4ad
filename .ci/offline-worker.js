// The service worker of the built page: with it the page needs no network after one visit. The
// build puts the list of files in place of the mark below and writes this file beside the page.
//
// A build's files are kept together in a cache of its own, all of them or none. A tab goes on with
// the build that it began with: a newer worker waits until no tab is left or a person asks for it,
// and a build's cache goes only when no tab holds the lock that names one of its files.

/**
 * What the build knows: the name of the build, which follows from its files' content, and the
 * files' addresses from the page's folder, the page itself as `./`.
 *
 * @type {{ id: string, files: string[] }}
 */
const { id, files } = THE_BUILD;

/** Two pages in two folders of one server share a store of caches. */
const family = `o2o-city ${self.registration.scope} `;
const ownName = family + id;
const pageAddress = self.registration.scope;
const ownAddresses = new Set(files.map(addressOf));

/** @param {string} file */
function addressOf(file) {
  return new URL(file, self.registration.scope).href;
}

/** Takes each file from an older build that has it, or from the server; one failure fails all. */
async function keepAll() {
  const cache = await caches.open(ownName);
  await Promise.all([...ownAddresses].map(async (address) => {
    const isHashed = address.startsWith(addressOf('assets/'));
    const kept = isHashed ? await caches.match(address) : undefined;
    const answer = kept ?? await fetch(address, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${address} is not there: ${answer.status}`);
    await cache.put(address, answer);
  }));
}

/** Deletes the caches of builds that no tab uses, unless a newer build is coming or waiting. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => (
    name.startsWith(family) && name !== ownName
  ));
  if (self.registration.installing !== null || self.registration.waiting !== null) return;
  const { held = [] } = await navigator.locks.query();
  const inUse = held.map(({ name }) => name);
  for (const name of others) {
    const cache = await caches.open(name);
    const found = await Promise.all(inUse.map((address) => cache.match(address)));
    if (found.every((answer) => answer === undefined)) await caches.delete(name);
  }
}

/** @param {Request} request */
async function answer(request) {
  const own = await caches.open(ownName);
  const isPage = request.mode === 'navigate';
  // Who may frame an answer is for the server to say, where there is one.
  if (isPage && new URL(request.url).searchParams.has('embed')) {
    const said = await fetch(request).catch(() => undefined);
    if (said !== undefined) return said;
  }
  const kept = isPage
    ? await own.match(pageAddress)
    : await own.match(request.url) ?? await caches.match(request.url);
  return kept ?? fetch(request);
}

/** The page itself under any question and mark, and whatever lies in a folder of the builds. */
function isOurs({ method, mode, url }) {
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return false;
  if (mode !== 'navigate') return ownAddresses.has(url) || url.startsWith(addressOf('assets/'));
  const { origin, pathname } = new URL(url);
  return [pageAddress, addressOf('index.html')].includes(origin + pathname);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

// Only the first worker finds tabs here that have none: it serves them from now on.
self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(tidy());
});
