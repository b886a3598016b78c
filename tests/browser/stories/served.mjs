// The pages as they are served: read without a program, taken over without a jump, and still there when the program fails.

import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import { isFirefox } from '../support/browsers.mjs';
import * as site from '../support/site.mjs';
import { SCREENS } from '../support/screens.mjs';
import { story } from '../support/story.mjs';
import { overflow, violations } from '../support/violations.mjs';

// What Chromium calls good is 0.1.
const MOST_SHIFT = 0.02;

const KINDS = ['', 'events/', 'entities/', 'documents/', 'about/', ...['event', 'entity', 'document'].map((kind) => site.addresses(kind)[0])];

for (const screen of ['desk', 'phone']) {
  story(`opens pages of each kind, and nothing jumps as the app takes them over, on a ${screen}`, { screen: SCREENS[screen] }, async (reader) => {
    await reader.page.addInitScript(countShifts);
    for (const address of KINDS.filter((address) => address !== 'about/')) {
      await reader.opens(address);
      const { shift, sources } = await reader.page.evaluate(() => window.shifts);
      assert.ok(shift <= MOST_SHIFT, `${address}: ${shift} by ${sources.join(', ')}`);
    }
  });
}

story('reads on at the same place, with the focus on the same link, as the app takes the page over', {}, async (reader) => {
  const release = await holdProgram(reader.page);
  const [address] = site.addresses('document');
  await reader.page.goto(new URL(address, reader.root).href, { waitUntil: 'commit' });
  await reader.page.locator('#served footer').waitFor();
  const link = reader.page.locator('#served .reader__text a[href^="entity/"]').nth(4);
  await link.focus();
  const href = await link.getAttribute('href');
  await reader.page.evaluate(() => window.scrollTo(0, 700));
  const { top, paragraph } = await reader.page.evaluate(whereIsText);
  release();
  await reader.isSettled();
  const after = await reader.page.evaluate(whereIsText);
  assert.equal(after.top, top, 'scrolled as before');
  assert.ok(Math.abs(after.paragraph - paragraph) <= 2, `the text moved from ${paragraph} to ${after.paragraph}`);
  await becomes(() => reader.page.evaluate(() => document.activeElement.getAttribute('href')), href, 'the focus stays');
});

story('reads every page where the program cannot be loaded, and nothing is in the way', {}, async (reader) => {
  // Asked for and refused: the loader says so in the console, and that is all.
  await reader.page.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'no program' }));
  reader.watched.expectComplaint(/^failed: $|WebAssembly|CompileError|wasm validation error/);
  const found = [];
  for (const address of KINDS) {
    await reader.page.goto(new URL(address, reader.root).href);
    await reader.page.locator('#served h1').waitFor();
    assert.equal(await reader.heading.count(), 1, address);
    assert.ok(80 < (await reader.page.getByRole('main').innerText()).length, `${address} can be read`);
    // Firefox takes ten times as long to be examined.
    for (const screen of isFirefox ? ['desk'] : ['desk', 'phone']) {
      await reader.changesScreen(SCREENS[screen]);
      found.push(...(await violations(reader.page)).map((violation) => `${address}, ${screen}: ${violation}`));
      const { needed, culprits } = await overflow(reader.page);
      if (SCREENS[screen].width < needed) {
        found.push(`${address}, ${screen}: ${needed} are needed by ${culprits.join(', ')}`);
      }
    }
  }
  assert.deepEqual(found, []);
});

story('follows the whole site without a program: from the chronology to an event, its document, a name', { javaScriptEnabled: false, unless: { firefox: 'whoever drives it looks at pages by scripts' } }, async (reader) => {
  await reader.page.goto(reader.root);
  await reader.page.getByRole('main').getByRole('link').first().click();
  await reader.isAt(/^event\//);
  assert.ok((await reader.page.locator('blockquote').count()) !== 0, 'an event has its words');
  await reader.page.getByRole('link', { name: 'Read in place' }).first().click();
  await reader.isAt(/^document\/[^/]+\/#char=/);
  const place = new URL(reader.page.url()).hash.slice(1);
  assert.equal(await reader.page.locator(`[id="${place}"]`).count(), 1, 'the words have an anchor');
  await reader.page.locator('.reader__text a[href^="entity/"]').first().click();
  await reader.isAt(/^entity\//);
  await reader.page.getByRole('link', { name: 'About this timeline' }).click();
  await reader.isAt(/^about\/$/);
});

story('is told about the timeline as a whole, also from within the app, and comes back', {}, async (reader) => {
  await reader.opens('events/');
  await reader.page.getByRole('link', { name: 'About this timeline' }).click();
  await reader.isAt(/^about\/$/);
  await reader.page.getByRole('heading', { name: 'About this timeline' }).waitFor();
  await reader.goesTo('Timeline');
  await reader.isSettled();
});

// Keeps the program back until the function that it gives is called.
async function holdProgram(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

// Runs in the page before all else.
function countShifts() {
  window.shifts = { shift: 0, sources: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shifts.shift += entry.value;
      window.shifts.sources.push(...entry.sources.map(({ node }) => `${node?.nodeName}.${node?.className}`));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

// Runs in the page.
function whereIsText() {
  return { top: window.scrollY, paragraph: document.querySelector('.reader__paragraph').getBoundingClientRect().top };
}
