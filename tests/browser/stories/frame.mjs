import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import { isFirefox } from '../support/browsers.mjs';
import { SCREENS } from '../support/screens.mjs';
import { story } from '../support/story.mjs';

const paper = (reader) => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

story('skips to the content with the first key pressed', {}, async (reader) => {
  await reader.opens('events/');
  await reader.page.keyboard.press('Tab');
  const skip = reader.page.getByRole('link', { name: 'To the content' });
  await becomes(() => reader.focusIsIn(skip), true, 'the first stop is the skip link');
  await reader.page.keyboard.press('Enter');
  await becomes(() => reader.focusIsIn(reader.page.getByRole('main')), true, 'the focus is in the content');
  await reader.page.keyboard.press('Tab');
  assert.ok(await reader.focusIsIn(reader.page.getByRole('main')), 'and goes on from there');
});

story('hears the heading of every page that is gone to', {}, async (reader) => {
  await reader.opens();
  for (const name of [/^Events/, /^Names/, /^Documents/, /^Timeline/]) {
    await reader.goesTo(name);
    await becomes(() => reader.focusIsIn(reader.heading), true, `the focus is on the heading of ${name}`);
    await becomes(() => reader.pages.locator('[aria-current=page]').innerText().then((text) => name.test(text)), true);
  }
});

story('chooses dark, and finds it dark on the next visit and on every page', {}, async (reader) => {
  await reader.opens();
  const light = await paper(reader);
  await reader.choosesTheme('dark');
  await becomes(async () => (await paper(reader)) !== light, true, 'the page turned dark');
  const dark = await paper(reader);
  await reader.page.reload();
  await reader.isSettled();
  assert.equal(await paper(reader), dark, 'it is dark after a reload');
  await reader.goesTo(/^Documents/);
  assert.equal(await paper(reader), dark, 'it is dark on another page');
  await reader.choosesTheme('as the system');
  await becomes(() => paper(reader), light);
  // What the system asks for cannot be changed while Firefox runs.
  if (!isFirefox) {
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    await becomes(() => paper(reader), dark, 'the same dark as the system asks for');
  }
});

story('searches with the keyboard alone and opens what was found', {}, async (reader) => {
  await reader.opens();
  const title = await reader.list.title(reader.list.rows.first());
  await reader.page.keyboard.press('/');
  await becomes(() => reader.focusIsIn(reader.search.field), true, 'the slash goes to the search field');
  await reader.page.keyboard.type(title);
  await reader.search.hits.filter({ hasText: title }).first().waitFor();
  await reader.page.keyboard.press('ArrowDown');
  await becomes(() => reader.focusIsIn(reader.search.hits.first()), true, 'the arrow goes to the first hit');
  await reader.page.keyboard.press('Enter');
  await reader.isAt(/^event\//);
  await becomes(() => reader.heading.innerText(), title);
});

story('goes from page to page on a phone by the tabs below', { screen: SCREENS.phone }, async (reader) => {
  await reader.opens();
  for (const [name, address] of [[/^Names/, /^entities\/$/], [/^Documents/, /^documents\/$/], [/^Timeline/, /^(\.\/)?$/]]) {
    await reader.goesTo(name);
    await reader.isAt(address);
  }
});
