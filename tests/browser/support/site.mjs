// The built site, served under a sub-path, and what it consists of as its own folder tells.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';
import { serve } from './server.mjs';

const FOLDER = inRoot(process.env.DATELINE_DIST || 'dist');

// Two folders deep: an address that leaves the site, or that assumes the server's root, is found out.
const PATH = '/a/b/';

/** The lists that have a page each. */
export const LISTS = ['events/', 'entities/', 'documents/'];

/** Serves the site. Call it once. */
export function open() {
  if (!existsSync(join(FOLDER, 'index.html'))) {
    throw new Error(`${FOLDER}: no built site; run \`trunk build --release --public-url ./\`, or say where with DATELINE_DIST`);
  }
  return serve(FOLDER, PATH);
}

/** The addresses below `kind` (`event`, `entity`, `document`), relative to the site's root: one a folder that was written. */
export function addresses(kind) {
  const folder = join(FOLDER, kind);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.map((name) => `${kind}/${encodeURIComponent(name)}/`);
}

/** Every address of the site. */
export function everyAddress() {
  return ['', ...LISTS, ...['event', 'entity', 'document'].flatMap(addresses)];
}

/** The corpus as `dateline export` prints it, where `DATELINE_EXPORT` names such a file; else null. */
export function exported() {
  const file = process.env.DATELINE_EXPORT;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
