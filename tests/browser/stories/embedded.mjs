// The site inside another page.

import assert from 'node:assert/strict';
import { EventList } from '../pages/event_list.mjs';
import { becomes } from '../support/becomes.mjs';
import { stands } from '../support/elsewhere.mjs';
import { isFirefox } from '../support/browsers.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };

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

story('copies a frame of the narrowed timeline, and sees as many events inside a page of another origin', MAY_COPY, async (reader) => {
  await reader.opens();
  await reader.filters.documents.first().click();
  await reader.isAt(/told-by=/);
  const { shown, all } = await reader.list.counts();
  assert.ok(0 < shown && shown < all, `${shown} of ${all}`);
  await reader.evidence.opens(reader.evidence.export);
  await reader.page.keyboard.press('h');
  await reader.evidence.dialog.getByText('Copied: Frame for another page').waitFor();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  const elsewhere = await stands(`<h1>A page of somebody else</h1>${copied}`);
  try {
    reader.watched.expectOutside(elsewhere.url);
    await reader.page.goto(elsewhere.url);
    const frame = reader.page.frameLocator('iframe');
    await frame.locator('[data-timeline-ready]').waitFor();
    assert.deepEqual(await new EventList(frame).counts(), { shown, all });
    assert.equal(await frame.getByRole('banner').filter({ visible: true }).count(), 0);
  } finally {
    await elsewhere.stop();
  }
});
