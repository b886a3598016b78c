// The site inside another page.

import assert from 'node:assert/strict';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

story('reads an event inside another page, without a frame of its own, and follows a link into the whole window', {}, async (reader) => {
  const [address] = site.addresses('event');
  await reader.page.setContent(`<h1>A page of somebody else</h1><iframe src="${reader.root}${address}?embed" width="800" height="640"></iframe>`);
  const frame = reader.page.frameLocator('iframe');
  await frame.locator('#served').waitFor({ state: 'detached' });
  await frame.getByRole('heading', { level: 1 }).waitFor();
  for (const landmark of ['banner', 'contentinfo', 'navigation']) {
    assert.equal(await frame.getByRole(landmark).filter({ visible: true }).count(), 0, landmark);
  }
  await frame.getByRole('link', { name: 'Read in place' }).first().click();
  await reader.isAt(/^document\/[^/]+\/#char=/);
  await reader.isSettled();
});
