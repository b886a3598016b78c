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

story('has a tab open while the site is built anew: the tab goes on, the next visit has the new build, whole', { isKept: true, isOwnSite: true }, async (reader, own) => {
  const build = () => reader.page.evaluate(() => document.querySelector('meta[name=build]')?.content);
  await reader.opens();
  await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // An open tab may ask again for the picture that the old build had beside its title.
  reader.watched.expectMissing(await reader.page.evaluate(() => document.querySelector('link[rel=icon]').href));
  own.rebuild('second');
  await reader.goesTo('Events');
  await reader.goesTo('Timeline');
  await reader.timeline.isReady();
  assert.equal(await build(), undefined, 'the open tab is of the first build');
  await reader.opens(site.addresses('event')[0]);
  assert.equal(await build(), 'second');
  // The new worker keeps all of the new build before it takes over from the old one.
  await reader.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (registration.installing) {
      await new Promise((passed) => setTimeout(passed, 50));
    }
  });
  await reader.page.goto('about:blank');
  await reader.opens();
  reader.watched.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await reader.page.context().setOffline(true);
  await reader.opens(site.addresses('event').at(-1));
  assert.equal(await build(), 'second', 'and it is the new one that is there without a network');
  await reader.event.readInPlace.first().waitFor();
});

story('has a tab open while the site is built anew beside the files of the last build: either tab loads what it still needs of its own', { isOwnSite: true }, async (reader, own) => {
  const asked = [];
  reader.page.context().on('request', (request) => asked.push(request.url().match(/dateline-evidence-[0-9a-f]+/)?.[0]));
  await reader.opens();
  own.rebuild('second', true);
  const friend = await reader.opensInNewTab('');
  assert.equal(await friend.page.locator('meta[name=build]').getAttribute('content'), 'second');
  for (const one of [reader, friend]) {
    await one.evidence.opens(one.evidence.export);
    await one.evidence.verify.click();
    await one.evidence.result.waitFor();
    assert.equal(await one.evidence.faults.count(), 0);
  }
  assert.equal(new Set(asked.filter(Boolean)).size, 2, 'a panel of each build');
});
