// The built site, served under a sub-path, and what it consists of as its own folder tells.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './root.mjs';
import { serve } from './server.mjs';

/** The folder of the built site. */
export const FOLDER = inRoot(process.env.DATELINE_DIST || 'dist');

// Two folders deep: an address that leaves the site, or that assumes the server's root, is found out.
const PATH = '/a/b/';

/** The lists that have a page each. */
export const LISTS = ['events/', 'entities/', 'documents/'];

/** The folder of the site that has attacks planted in its documents (`planted/`), where `DATELINE_PLANTED` names it; else null. */
export const PLANTED = process.env.DATELINE_PLANTED ? inRoot(process.env.DATELINE_PLANTED) : null;

/** Serves the site with the attacks. */
export function openPlanted() {
  return serve(PLANTED, PATH);
}

/** Serves the site. Call it once. `settings` are the server's. */
export function open(settings) {
  if (!existsSync(join(FOLDER, 'index.html'))) {
    throw new Error(`${FOLDER}: no built site; run \`trunk build --release --public-url ./\`, or say where with DATELINE_DIST`);
  }
  return serve(FOLDER, PATH, settings);
}

/**
 * Serves a copy of the site, which may be built anew while it is looked at. Gives the server, and `rebuild`, which puts the next build in its place as a
 * deployment does: the files of the app under other names, the old ones gone unless `keepsOld`, and a page that says which build it is.
 */
export async function openCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  cpSync(FOLDER, folder, { recursive: true });
  // It names scripts by their digests, and they are others once the site was built anew.
  withoutPolicy(folder);
  const server = await serve(folder, PATH);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { root: server.root, stop, rebuild: (name, keepsOld = false) => rebuild(folder, name, keepsOld) };
}

function withoutPolicy(folder) {
  const headers = join(folder, '_headers');
  writeFileSync(headers, readFileSync(headers, 'utf8').replace(/^ {2}Content-Security-Policy: .*\n/m, ''));
}

function rebuild(folder, name, keepsOld) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const digests = [...new Set(files.flatMap((file) => file.match(/(?<=[-.])[0-9a-f]{14,16}(?=[_.])/g) ?? []))];
  // Another digest of the same length, the same each time.
  const next = (digest) => [...digest].reverse().join('');
  const renamed = (text) => digests.reduce((text, digest) => text.replaceAll(digest, next(digest)), text);
  const old = keepsOld ? files.filter((file) => renamed(file) !== file).map((file) => [join(folder, file), readFileSync(join(folder, file))]) : [];
  for (const file of files) {
    if (/\.(html|js)$/.test(file)) {
      const text = readFileSync(join(folder, file), 'utf8').replace('<head>', `<head><meta name="build" content="${name}">`);
      // The policy names its scripts by digests, and the names of files stand in them.
      writeFileSync(join(folder, file), renamed(text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')));
    }
    if (renamed(file) !== file) {
      renameSync(join(folder, file), join(folder, renamed(file)));
    }
  }
  old.forEach(([file, content]) => writeFileSync(file, content));
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(const NAME = OWN \+ ")/, `$1${name} `));
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

/** A file of the site, or of the one in `folder`. */
export function text(path, folder = FOLDER) {
  return readFileSync(join(folder, path), 'utf8');
}

/** A file of the site, or of the one in `folder`, parsed as JSON. */
export function json(path, folder = FOLDER) {
  return JSON.parse(text(path, folder));
}

/** The corpus as `dateline export` prints it, where `DATELINE_EXPORT` names such a file; else null. */
export function exported() {
  const file = process.env.DATELINE_EXPORT;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
