// The site inside another page.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { becomes } from '../support/becomes.mjs';
import { isFirefox } from '../support/browsers.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

story('reads an event inside a page of another origin, without a frame of its own, and follows a link into the whole window', {}, async (reader) => {
  const [address] = site.addresses('event');
  const elsewhere = await stands(`<h1>A page of somebody else</h1><iframe src="${reader.root}${address}?embed" width="800" height="640"></iframe>`);
  try {
    reader.watched.expectOutside(elsewhere.url);
    await reader.page.goto(elsewhere.url);
    const frame = reader.page.frameLocator('iframe');
    await frame.locator('#served').waitFor({ state: 'detached' });
    await frame.getByRole('heading', { level: 1 }).waitFor();
    for (const landmark of ['banner', 'contentinfo', 'navigation']) {
      assert.equal(await frame.getByRole(landmark).filter({ visible: true }).count(), 0, landmark);
    }
    const link = frame.getByRole('link', { name: 'Read in place' }).first();
    await link.waitFor();
    // Whoever drives Firefox reaches no key and no button inside a frame of another origin.
    if (isFirefox) {
      return;
    }
    await link.click();
    await becomes(() => /^document\/[^/]+\/#char=/.test(reader.address()), true, 'the whole window is at the words');
    await reader.isSettled();
  } finally {
    await elsewhere.stop();
  }
});

// A page of another host: `localhost` is not `127.0.0.1`, nor is its port.
async function stands(body) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(`<!DOCTYPE html><link rel="icon" href="data:,">${body}`));
  await new Promise((listening) => server.listen(0, 'localhost', listening));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((stopped) => server.close(stopped));
  };
  return { url: `http://localhost:${server.address().port}/`, stop };
}
