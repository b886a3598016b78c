import assert from 'node:assert/strict';
import { becomes, holds } from '../support/becomes.mjs';
import { SCREENS } from '../support/screens.mjs';
import { story } from '../support/story.mjs';

for (const [name, screen] of [['desk', SCREENS.desk], ['phone', SCREENS.phone]]) {
  story(`opens the source of an event at the words quoted, on a ${name}`, { screen }, async (reader) => {
    await reader.opens();
    // The last event is told far down in its document, where a page that does not scroll shows something else.
    await reader.opensEventOf(reader.list.rows.last());
    const quote = await reader.event.wordsQuoted(reader.event.quotes.first());
    await reader.event.readInPlace.first().click();
    await reader.isAt(/^document\/[^/]+\/#char=\d+,\d+$/);
    await becomes(() => reader.document.words(), quote);
    await holds(async () => assert.ok(await reader.document.isPlaceInView(), 'the quoted words are on the screen'));
    const place = reader.page.url();

    const friend = await reader.opensInNewTab(place);
    await becomes(() => friend.document.words(), quote);
    await holds(async () => assert.ok(await friend.document.isPlaceInView(), 'and so for who is sent the link'));
  });
}

story('quotes nothing that the document does not say', {}, async (reader) => {
  await reader.opens();
  await reader.opensEventOf(reader.list.rows.first());
  const quotes = await reader.event.allWordsQuoted();
  await reader.event.sources.first().click();
  await reader.isAt(/^document\//);
  const text = await reader.document.text();
  const found = quotes.filter((quote) => text.includes(quote));
  assert.notEqual(found.length, 0, `none of ${JSON.stringify(quotes)} is in the document`);
});

story('goes from a passage that names somebody to the page of the name, and from there to every passage', {}, async (reader) => {
  await reader.opens();
  await reader.goesTo(/^Names/);
  await reader.isAt(/^entities\/$/);
  const link = reader.page.getByRole('main').getByRole('listitem').getByRole('link').first();
  const name = await link.innerText();
  await link.click();
  await reader.isAt(/^entity\/[^/]+\/$/);
  await becomes(() => reader.heading.innerText(), name);
  const passage = reader.entity.passages.first();
  const spelling = await passage.innerText();
  await passage.click();
  await reader.isAt(/^document\/[^/]+\/#char=/);
  await becomes(() => reader.document.words(), spelling);
  await holds(async () => assert.ok(await reader.document.isPlaceInView(), 'the passage is on the screen'));
});
