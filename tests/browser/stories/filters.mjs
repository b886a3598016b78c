import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import { story } from '../support/story.mjs';

story('narrows the events to one name, and the count, the list, the plot and the address agree', {}, async (reader) => {
  await reader.opens();
  const { all } = await reader.list.counts();
  const chip = reader.filters.names.first();
  const promised = await reader.filters.countOf(chip);
  assert.ok(0 < promised && promised < all, 'the first name is about some of the events');

  await chip.click();
  await reader.isAt(/^\?(.*&)?about=[^&]+/);
  await becomes(() => reader.list.counts(), { shown: promised, all });
  await becomes(() => reader.list.rows.count(), promised);
  await becomes(async () => (await reader.timeline.eventsShown()) + (await reader.list.undated()), promised);

  await reader.filters.clear.click();
  await reader.isAt(/^(\.\/)?$/);
  await becomes(() => reader.list.counts(), { shown: all, all });
});

story('narrows the events to one document, sends the address, and the other sees the same', {}, async (reader) => {
  await reader.opens();
  const { all } = await reader.list.counts();
  const chip = reader.filters.documents.first();
  const promised = await reader.filters.countOf(chip);
  await chip.click();
  await reader.isAt(/^\?(.*&)?told-by=[^&]+/);
  await becomes(() => reader.list.counts(), { shown: promised, all });

  const friend = await reader.opensInNewTab(reader.page.url());
  await becomes(() => friend.list.counts(), { shown: promised, all });
  assert.equal(await friend.filters.documents.first().getAttribute('aria-pressed'), 'true');
  assert.deepEqual(await friend.list.rows.allInnerTexts(), await reader.list.rows.allInnerTexts());
});

story('finds the table of events narrowed as the timeline was', {}, async (reader) => {
  await reader.opens();
  const chip = reader.filters.names.first();
  const promised = await reader.filters.countOf(chip);
  await chip.click();
  await reader.goesTo(/^Events/);
  await reader.isAt(/^events\/\?(.*&)?about=/);
  await becomes(() => reader.events.rows.count(), promised);
});

story('asks for a time in which nothing happened, is told so, and finds the way out', {}, async (reader) => {
  await reader.opens();
  const { all } = await reader.list.counts();
  await reader.opens('?from=0001-01-01&to=0001-01-02');
  await reader.list.region.getByText(/^No event/).waitFor();
  await becomes(() => reader.list.counts(), { shown: 0, all });
  await reader.list.region.getByRole('button', { name: 'Clear the dates' }).click();
  await becomes(() => reader.list.counts(), { shown: all, all });
});
