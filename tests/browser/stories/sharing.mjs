import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import { story } from '../support/story.mjs';

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };

story('opens an event, copies its link, and whoever opens the link is at the same event', MAY_COPY, async (reader) => {
  await reader.opens();
  const title = await reader.opensEventOf(reader.list.rows.last());
  await reader.event.copyLink.click();
  await reader.said.filter({ hasText: 'Link copied' }).waitFor();
  const link = await reader.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, reader.page.url());

  const friend = await reader.opensInNewTab(link);
  await becomes(() => friend.heading.innerText(), title);
  assert.deepEqual(await friend.event.quotes.allInnerTexts(), await reader.event.quotes.allInnerTexts());
});

story('reloads an event and is still there', {}, async (reader) => {
  await reader.opens();
  const title = await reader.opensEventOf(reader.list.rows.first());
  await reader.page.reload();
  await reader.isSettled();
  assert.equal(await reader.heading.innerText(), title);
});

story('goes back through everything that was looked at, and forward again', {}, async (reader) => {
  await reader.opens();
  const { all } = await reader.list.counts();
  const corpus = await reader.heading.innerText();
  const chip = reader.filters.names.first();
  const shown = await reader.filters.countOf(chip);
  await chip.click();
  await reader.isAt(/^\?about=/);
  const title = await reader.opensEventOf(reader.list.rows.first());

  await reader.goes('back');
  await reader.isAt(/^\?about=.*&event=/);
  await becomes(() => reader.heading.innerText(), corpus);
  await becomes(() => reader.list.selectedTitle(), title);
  await becomes(() => reader.list.counts(), { shown, all });

  await reader.goesBackUntil(/^(\.\/)?$/);
  await becomes(() => reader.list.counts(), { shown: all, all });

  await reader.goes('forward');
  await reader.isAt(/about=/);
  await becomes(() => reader.list.counts(), { shown, all });
});

story('reloads the timeline and finds it narrowed and selected as it was', {}, async (reader) => {
  await reader.opens();
  await reader.filters.documents.first().click();
  await reader.list.rows.last().click();
  await reader.isAt(/told-by=.*event=/);
  const counts = await reader.list.counts();
  const title = await reader.list.selectedTitle();
  await reader.page.reload();
  await reader.isSettled();
  await becomes(() => reader.list.counts(), counts);
  await becomes(() => reader.list.selectedTitle(), title);
});
