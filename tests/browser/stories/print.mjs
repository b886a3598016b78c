import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

const ON_PAPER = { theme: 'dark', unless: { firefox: 'it cannot be told to show a page as it is printed' } };

const blanks = (words) => words.replaceAll(/\s+/g, ' ').trim();

story('prints the chronology: of each event its date, and every account with its words and their source', ON_PAPER, async (reader) => {
  await reader.opens();
  const titles = await reader.list.titles();
  await reader.paper.takes();
  const printed = await reader.paper.events();
  assert.deepEqual(printed.map(({ title }) => title), titles, 'every event of the list, in its order');
  const { documents, events } = site.json('data/corpus.json');
  const sources = new Map(documents.map((source) => [source.id, source]));
  for (const { title, date, accounts } of printed) {
    assert.ok(date, `${title}: it says when`);
    const quotes = accounts.flatMap((account) => account.quotes).sort();
    const told = events.find((event) => event.title === title && String(event.accounts.map(({ quote }) => blanks(quote)).sort()) === String(quotes));
    assert.ok(told, `${title}: every account, in its own words`);
    for (const { source, by, url, address } of accounts) {
      const own = told.accounts.map((account) => sources.get(account.document)).find((document) => blanks(document.title) === source);
      assert.ok(own, `${title}: “${source}” tells it`);
      const said = [...(own.authors ?? []), own.publisher, own.published?.slice(0, 4)].filter(Boolean);
      assert.deepEqual(said.filter((part) => !by.includes(blanks(part))), [], `${title}: who, for whom, when`);
      assert.ok(!own.url || url.includes(own.url), `${title}: where it was published`);
      assert.match(address, /document\/[^/]+\/#char=\d+,\d+/, `${title}: where the words can be read`);
    }
  }
  await reader.paper.isClean();
  await reader.paper.isLeft();
  assert.deepEqual(await reader.paper.events(), [], 'nothing of it is left on the screen');
});

story('prints the table as it was narrowed', ON_PAPER, async (reader) => {
  await reader.opens('events/');
  const all = await reader.events.rows.count();
  await reader.filters.documents.first().click();
  await becomes(async () => (await reader.events.rows.count()) < all, true, 'fewer rows');
  const titles = await reader.events.rows.locator('.table__title a').allInnerTexts();
  await reader.paper.takes();
  assert.deepEqual((await reader.paper.events()).map(({ title }) => title), titles);
  await reader.paper.isClean();
});

story('prints an event with its accounts, and where each can be read', ON_PAPER, async (reader) => {
  await reader.opens('?order=most-told');
  await reader.opensEventOf(reader.list.rows.first());
  await reader.paper.takes();
  assert.notEqual(await reader.event.quotes.filter({ visible: true }).count(), 0);
  const addresses = await reader.paper.addresses();
  assert.notEqual(addresses.length, 0);
  assert.deepEqual(addresses.filter((address) => !address.includes(`${reader.root}document/`)), [], 'whole addresses');
  await reader.paper.isClean();
});

story('hands the printer the whole chronology when the browser is asked to print', { ...ON_PAPER, theme: 'light' }, async (reader) => {
  await reader.opens();
  const all = await reader.list.rows.count();
  await reader.page.evaluate(() => addEventListener('afterprint', () => (document.body.dataset.printed = 'yes')));
  await reader.page.evaluate(() => addEventListener('beforeprint', () => (document.body.dataset.events = document.querySelectorAll('.printed__event').length)));
  const paper = (await reader.page.pdf()).toString('latin1');
  assert.ok(paper.startsWith('%PDF') && 1 < paper.match(/\/Type\s*\/Page\b/g).length, 'pages');
  const { events, printed } = await reader.page.evaluate(() => ({ ...document.body.dataset }));
  assert.deepEqual([Number(events), printed], [all, 'yes']);
  assert.deepEqual(await reader.paper.events(), []);
});

story('prints what was served without a program: when, what, in whose words, told by whom', { ...ON_PAPER, javaScriptEnabled: false }, async (reader) => {
  const { documents, events } = site.json('data/corpus.json');
  const titles = new Map(documents.map(({ id, title }) => [id, blanks(title)]));
  const tellers = ({ accounts }) => [...new Set(accounts.map(({ document }) => titles.get(document)))];
  await reader.page.goto(reader.root);
  await reader.page.emulateMedia({ media: 'print' });
  const rows = (await reader.page.locator('.rows__row').allInnerTexts()).map(blanks);
  assert.notEqual(rows.length, 0);
  for (const row of rows) {
    const told = events.find((event) => row.includes(blanks(event.title)) && row.includes(blanks(event.accounts[0].quote)));
    assert.ok(told, `${row}: an event in the words of its first account`);
    assert.deepEqual(tellers(told).filter((title) => !row.includes(title)), [], `${row}: who tells it`);
  }
  const widths = await reader.page.locator('.rows .unseen').evaluateAll((all) => all.map((said) => said.getBoundingClientRect().width));
  assert.ok(widths.every((width) => 20 < width), 'who tells it can be read');
  const several = events.find((event) => 1 < tellers(event).length);
  await reader.page.goto(new URL(`event/${several.id}/`, reader.root).href);
  // Among the words stand the numbers of what is told differently.
  const withoutNumbers = (words) => blanks(words.replaceAll(/\d/g, ''));
  const printed = withoutNumbers(await reader.page.locator('.accounts__columns').innerText());
  assert.deepEqual(several.accounts.map(({ quote }) => withoutNumbers(quote)).filter((words) => !printed.includes(words)), [], 'every account');
  assert.deepEqual(tellers(several).filter((title) => !printed.includes(title)), [], 'and its source');
});
