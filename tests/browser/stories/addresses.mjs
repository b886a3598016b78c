import assert from 'node:assert/strict';
import { becomes } from '../support/becomes.mjs';
import { isFirefox } from '../support/browsers.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

story('comes to any address from nowhere, and it has a title and a heading of its own', {}, async (reader) => {
  const seen = new Map();
  // Firefox takes a second an address: there one of each kind will do.
  const some = ['', ...site.LISTS, ...['event', 'entity', 'document'].map((kind) => site.addresses(kind)[0])];
  for (const address of isFirefox ? some : site.everyAddress()) {
    const answer = await reader.opens(address);
    assert.equal(answer.status(), 200, address);
    const heading = await reader.heading.innerText();
    const title = await reader.page.title();
    assert.equal(await reader.heading.count(), 1, `${address} has one heading`);
    assert.ok(title.startsWith(heading), `${address}: the title "${title}" begins with the heading "${heading}"`);
    assert.equal(reader.address(), address, 'the address stays as it was asked');
    // What a search engine and a messenger show before anything has run.
    const served = titleOf(await answer.text());
    assert.ok(served.startsWith(heading), `${address}: the file itself is titled "${served}"`);
    seen.set(title, [...(seen.get(title) ?? []), address]);
  }
  const shared = [...seen].filter(([, addresses]) => addresses.length !== 1);
  assert.deepEqual(shared, [], 'no two addresses share a title');
});

story('finds every event of the export under its own title, with its quotes', {}, async (reader) => {
  const corpus = site.exported();
  for (const event of corpus?.events ?? []) {
    await reader.opens(`event/${encodeURIComponent(event.id)}/`);
    assert.equal(await reader.heading.innerText(), event.title);
    const quotes = await reader.event.allWordsQuoted();
    const missing = event.accounts.map(({ quote }) => quote.replaceAll(/\s+/g, ' ').trim()).filter((quote) => !quotes.includes(quote));
    assert.deepEqual(missing, [], event.id);
  }
});

story('counts as many events, names and documents in the bar as have a page', {}, async (reader) => {
  await reader.opens();
  const count = async (name) => Number((await reader.pages.getByRole('link', { name }).innerText()).match(/\d+/)[0]);
  assert.equal(await count(/^Documents/), site.addresses('document').length);
  assert.equal(await count(/^Names/), site.addresses('entity').length);
  // Claims and denials have a page and are shown on request.
  assert.ok((await count(/^Events/)) <= site.addresses('event').length);
});

story('asks for an address that is none, and is helped on', {}, async (reader) => {
  const answer = await reader.opensMissing('event/nothing-of-the-kind/');
  assert.equal(answer.status(), 404);
  await reader.heading.waitFor();
  assert.match(await reader.page.title(), /^(Not found|No such page)/);
  await reader.page.getByRole('link', { name: /timeline/i }).first().click();
  await reader.isAt(/^(\.\/)?$/);
  await becomes(() => reader.list.rows.count().then((rows) => 0 < rows), true, 'the way home leads to the timeline');
});

story('mistypes an address, or cuts it short at either end, and is offered the page that was meant', {}, async (reader) => {
  const nearest = reader.page.getByRole('main').getByRole('listitem').getByRole('link');
  for (const kind of ['event', 'entity', 'document']) {
    const meant = site.addresses(kind).toSorted((a, b) => b.length - a.length)[0];
    for (const asked of [mistyped(meant), meant.slice(0, -4), `${kind}/${meant.slice(kind.length + 4)}`, `${meant}more/`]) {
      // A page that lies deeper than any looks for the site's root.
      for (const folder of [`${kind}/`, meant, `${meant}more/`]) {
        reader.watched.expectMissing(new URL(`${folder}data/ids.json`, reader.root).href);
      }
      const answer = await reader.opensMissing(asked);
      assert.equal(answer.status(), 404, asked);
      await becomes(() => nearest.evaluateAll((links) => links.map((link) => link.href)).then((found) => found[0]), new URL(meant, reader.root).href, asked);
    }
    await nearest.first().click();
    await reader.isAt(new RegExp(`^${meant.replaceAll('.', '\\.')}$`));
    await reader.isSettled();
  }
  await reader.opensMissing('event/zzzzzz-qqqqqq/');
  await reader.heading.waitFor();
  assert.equal(await nearest.count(), 0, 'nothing is offered that nobody can have meant');
});

story('follows an address that asks for what the corpus does not have, and is told what was left out', {}, async (reader) => {
  await reader.opens('?about=nobody-at-all');
  await reader.page.getByRole('note').filter({ hasText: 'nobody-at-all' }).waitFor();
  const { shown, all } = await reader.list.counts();
  assert.equal(shown, all);
});

// Two letters changed places, one is doubled.
function mistyped(address) {
  const at = Math.floor(address.length / 2);
  return address.slice(0, at) + address[at + 1] + address[at] + address[at] + address.slice(at + 2);
}

// As the file has it: the page itself may make no markup of words.
function titleOf(html) {
  const [, title] = html.match(/<title>([^<]*)<\/title>/);
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
