// The server and the browser, raised once for all stories.

import { launch } from './browsers.mjs';
import * as site from './site.mjs';

let stage = null;

/** The running `{ server, browser }`, started by who asks first. */
export function raise() {
  stage ??= start();
  return stage;
}

/** Stops both. */
export async function strike() {
  const { server, browser } = (await stage?.catch(() => null)) ?? {};
  await browser?.close();
  await server?.stop();
}

async function start() {
  const server = await site.open();
  return { server, browser: await launch() };
}
