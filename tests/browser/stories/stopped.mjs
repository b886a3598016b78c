// A program that stops at a fault of its own says so, and leaves the page to be read.

import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

const EXPECTED = /panicked at|RuntimeError|unreachable|taken from the program/;

story('meets a panic in the midst of reading: is told, can read on, copies the report, and comes back', { permissions: ['clipboard-read', 'clipboard-write'] }, async (reader) => {
  reader.watched.expectComplaint(EXPECTED);
  await reader.opens();
  await reader.page.evaluate(takeElements);
  await reader.goesTo('Events');
  const screen = reader.page.getByRole('alert');
  await screen.waitFor();
  assert.match(await screen.innerText(), /The program has stopped/);
  await becomes(() => reader.focusIsIn(screen), true, 'the focus is there');
  await screen.getByText('A report of the fault').click();
  await screen.getByRole('button', { name: 'Copy the report' }).click();
  await screen.getByRole('button', { name: 'Copied' }).waitFor();
  const report = await reader.page.evaluate(() => navigator.clipboard.readText());
  assert.match(report, /panicked at .*\.rs:\d+/);
  assert.ok(report.includes(reader.page.url()), report);
  assert.ok(!/\/(root|home|Users|tmp)\//.test(report), `no folder of who built it: ${report}`);
  assert.ok(80 < (await reader.page.locator('body').innerText()).length, 'what was there can be read');
  await screen.getByRole('link', { name: 'Load this page again' }).click();
  await reader.isSettled();
  assert.equal(await reader.page.getByRole('alert').count(), 0);
  await reader.isAt(/^events\/$/);
});

story('meets a panic before the app has begun: the page that was served stays, and its links lead on', {}, async (reader) => {
  reader.watched.expectComplaint(EXPECTED);
  await reader.page.addInitScript(takeElements);
  const [address] = site.addresses('event');
  await reader.page.goto(new URL(address, reader.root).href);
  await reader.page.getByRole('alert').waitFor();
  const served = reader.page.locator('#served');
  assert.ok((await served.locator('blockquote').count()) !== 0, 'an event has its words');
  assert.ok(await served.getByRole('heading', { level: 1 }).isVisible());
  await served.getByRole('link', { name: 'Read in place' }).first().click();
  await reader.isAt(/^document\/[^/]+\/#char=/);
  await reader.page.getByRole('alert').waitFor();
  await reader.page.getByRole('link', { name: 'To the timeline' }).click();
  await reader.isAt(/^$/);
});

// Runs in the page: what the program takes for granted is not there any more, the first time that it is asked for.
function takeElements() {
  const makes = { createElement: Document.prototype.createElement, createElementNS: Document.prototype.createElementNS };
  for (const name of Object.keys(makes)) {
    Document.prototype[name] = function () {
      Object.assign(Document.prototype, makes);
      throw new Error('taken from the program');
    };
  }
}
