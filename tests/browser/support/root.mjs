// Where the project is, wherever a command was given.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A path of the project; one that is absolute stays as it is. */
export function inRoot(path) {
  return resolve(ROOT, path);
}
