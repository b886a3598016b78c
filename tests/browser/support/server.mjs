// A plain file server, as anybody has one: a folder under a sub-path, index.html for folders, 404.html with status 404 for the rest, and the headers that
// `_headers` asks for all files. It knows nothing of the app, so that what passes here passes on any host of static files.

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Serves `folder` below `path`, which begins and ends with `/`. Gives the address of the site's root, and the way to stop. `isPacked`: by Brotli, as
 * hosts do.
 */
export async function serve(folder, path, { isPacked = false } = {}) {
  const always = headersOfAll(readFileSync(join(folder, '_headers'), 'utf8'));
  const packed = new Map();
  const pack = (url, body) => packed.get(url) ?? packed.set(url, brotliCompressSync(body)).get(url);
  const server = createServer((request, response) => {
    answer(resolve(folder), path, request.url).then(
      ({ status, headers, body }) => {
        const isText = isPacked && /^text|json|wasm|svg/.test(headers['content-type']);
        const encoding = isText ? { 'content-encoding': 'br' } : {};
        response.writeHead(status, { ...always, ...headers, ...encoding }).end(isText ? pack(request.url, body) : body);
      },
      (error) => response.writeHead(500, { 'content-type': TYPES['.txt'] }).end(String(error)),
    );
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    root: `http://127.0.0.1:${server.address().port}${path}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(stopped));
    },
  };
}

/** What a host that reads `_headers` sends with every file. */
export function headersOfAll(text) {
  const [, lines] = text.match(/^\/\*\n((?: {2}.*\n)+)/);
  return Object.fromEntries(lines.trim().split('\n').map((line) => line.trim().match(/^([^:]+): (.*)$/).slice(1)));
}

async function answer(folder, path, url) {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(path)) {
    return { status: 404, headers: { 'content-type': TYPES['.txt'] }, body: `nothing outside ${path}` };
  }
  const asked = resolve(folder, decodeURIComponent(pathname.slice(path.length)));
  const isInside = asked === folder || asked.startsWith(folder + sep);
  const found = isInside ? await stat(asked).catch(() => null) : null;
  if (found?.isDirectory() && !pathname.endsWith('/')) {
    return { status: 301, headers: { location: `${pathname}/` }, body: '' };
  }
  const file = found?.isDirectory() ? join(asked, 'index.html') : asked;
  const body = found && (await readFile(file).catch(() => null));
  if (body) {
    return { status: 200, headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }, body };
  }
  const missing = await readFile(join(folder, '404.html')).catch(() => 'not found');
  return { status: 404, headers: { 'content-type': TYPES['.html'] }, body: missing };
}
