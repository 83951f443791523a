/*
 * Keeps the app at the door on the phone: its empty page, its modules, its style. No list and no name
 * ever comes here: those are in the phone's database, which the app empties itself.
 */

const CACHE = "accueil-$VERSION";
const KEPT = ["$KEPT"];
const SHELL = KEPT[0];
const LONGEST = 3_000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(KEPT.map((path) => new Request(path, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (KEPT.includes(pathname + search)) event.respondWith(part(request));
});

/** The page itself if the network gives it soon, else the empty one, which fills itself from the phone. */
async function page(request) {
  const kept = await caches.match(SHELL);
  if (!kept) return fetch(request);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(LONGEST) });
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
}

async function part(request) {
  return (await caches.match(request)) ?? fetch(request);
}
