// Keeps the site readable without a network. A build is kept whole or not at all; the one before stays for tabs that still show it.
const OWN = `dateline ${registration.scope} `;
const NAME = OWN + "{digest}";
addEventListener("install", (event) => {
  const fresh = {files}.map((path) => new Request(path, { cache: "reload" }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(fresh)));
});
addEventListener("activate", (event) => event.waitUntil(caches.keys().then((names) => {
  const old = names.filter((name) => name.startsWith(OWN) && name !== NAME).slice(0, -1);
  return Promise.all(old.map((name) => caches.delete(name)));
})));
// Pages come from the network where there is one: each names the files that it was built with.
const page = (request) => fetch(request).catch(async () => {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const home = await (await cache.match(registration.scope)).text();
  return new Response(home.replace(/<base href="[^"]*"/, `<base href="${registration.scope}"`), { headers: { "content-type": "text/html; charset=utf-8" } });
});
const file = async (request) => (await caches.match(request)) ?? fetch(request);
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith((mode === "navigate" ? page : file)(event.request));
});
