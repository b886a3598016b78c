// A site that was visited once is there without a network.

import assert from 'node:assert/strict';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

story('visits once, loses the network, and still opens any event and the timeline', { isKept: true }, async (reader) => {
  await reader.opens();
  await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  reader.watched.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await reader.page.context().setOffline(true);
  const address = site.addresses('event').at(-1);
  await reader.opens(address);
  assert.equal(reader.address(), address);
  await reader.event.readInPlace.first().waitFor();
  await reader.goesTo('Timeline');
  await reader.timeline.isReady();
});

story('asks for a file that is not there, and is told so, with and without what was kept', { isKept: true }, async (reader) => {
  await reader.opens();
  await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await reader.page.reload();
  await reader.isSettled();
  const url = `${reader.root}app-of-an-older-build.js`;
  reader.watched.expectMissing(url);
  assert.equal(await reader.page.evaluate((url) => fetch(url).then((answer) => answer.status), url), 404);
});
