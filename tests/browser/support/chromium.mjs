// The one browser that all stories share; each has a context of its own in it, which is as good as a new browser.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Nothing here reaches the network, and a browser that tries waits for it.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium: the one that `CHROMIUM` names, else the first on the path. */
export function launch() {
  const executablePath = process.env.CHROMIUM || onPath();
  if (!executablePath) {
    throw new Error(`no Chromium: none of ${NAMES.join(', ')} is on the path, and CHROMIUM names none`);
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file));
}
