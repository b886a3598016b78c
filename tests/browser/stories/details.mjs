// What pages say beyond the documents' words: served with the page, made anew where the reader goes on, and said where it cannot be had.

import assert from 'node:assert/strict';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

const isProgram = (url) => /dateline-details-[0-9a-f]+(_bg\.wasm|\.js)$/.test(url);

/** The event that most accounts tell: its page has most to say. */
function toldMost() {
  const addresses = site.addresses('event');
  const quotes = (address) => site.text(`${decodeURIComponent(address)}index.html`).split('<blockquote').length;
  return addresses.reduce((most, address) => (quotes(most) < quotes(address) ? address : most));
}

story('opens an event and reads why it has its date, without another program', {}, async (reader) => {
  const asked = [];
  reader.page.on('request', (request) => asked.push(request.url()));
  await reader.opens(toldMost());
  await reader.event.why.getByText('The rule behind each step').click();
  const event = site.json('data/corpus.json').events.find(({ id }) => reader.page.url().includes(`/event/${id}/`));
  const times = event.accounts.map(({ time }) => time).filter(Boolean);
  assert.notEqual(times.length, 0, 'a document dates it');
  const rules = reader.event.why.locator('.why__rules');
  await rules.getByText(event.date.edtf, { exact: true }).waitFor();
  const steps = (await rules.getByRole('listitem').allInnerTexts()).map((step) => step.replaceAll(/\s+/g, ' '));
  for (const { text, rule } of times) {
    const isSaid = (step) => step.includes(text.replaceAll(/\s+/g, ' ').trim()) && step.includes(`rule ${rule}`);
    assert.ok(steps.some(isSaid), `“${text}” by rule ${rule}: ${steps.join('\n')}`);
  }
  assert.deepEqual(asked.filter(isProgram), [], 'what was served is taken over');
});

story('goes on to another event and a name, where the same is said as on the pages that are served', {}, async (reader) => {
  await reader.opens(toldMost());
  const words = (locator) => locator.evaluate((element) => element.textContent.replaceAll(/\s+/g, ' '));
  const served = await words(reader.event.why);
  await reader.page.getByRole('link', { name: 'The event before' }).click();
  await reader.event.why.waitFor();
  await reader.page.getByRole('link', { name: 'The event after' }).click();
  await reader.heading.waitFor();
  await reader.page.waitForFunction((words) => document.querySelector('#why')?.textContent.replaceAll(/\s+/g, ' ') === words, served);
});

story('is told when a part cannot be loaded, and opens the page anew, where it is', {}, async (reader) => {
  await reader.page.route((url) => isProgram(url.href), (route) => route.abort());
  reader.watched.expectComplaint(/dateline-details|ERR_FAILED|NS_ERROR|Failed to (load|fetch)/);
  await reader.opens(toldMost());
  await reader.page.getByRole('link', { name: 'The event before' }).click();
  const alert = reader.page.getByRole('alert').filter({ hasText: 'could not be loaded' }).first();
  await alert.waitFor();
  await alert.getByRole('link', { name: 'open the page anew' }).click();
  // The page as it was served, until the program takes its place.
  await reader.event.why.first().waitFor();
});

story('searches for a mistyped name, is told what was meant, and narrows the events', {}, async (reader) => {
  await reader.opens('entities/');
  const name = await reader.page.getByRole('main').locator('a[href^="entity/"]').filter({ hasText: /^[A-Z][a-z]{6,}$/ }).first().innerText();
  // Two letters change places: the commonest slip.
  const mistyped = `${name.slice(0, 3)}${name[4]}${name[3]}${name.slice(5)}`;
  await reader.search.field.fill(mistyped);
  await reader.page.getByRole('search').getByText(`Nothing has “${mistyped.toLowerCase()}”`).waitFor();
  await reader.search.hits.filter({ hasText: name }).first().waitFor();
  await reader.search.field.fill(name);
  const choice = reader.page.getByRole('search').getByRole('button').first();
  await choice.click();
  assert.match(await reader.search.field.inputValue(), /(in|about|status|known):/);
  await reader.search.field.press('ArrowDown');
  await reader.page.keyboard.press('Enter');
  await reader.isAt(/^(event|entity|document)\//);
});

story('has the search in the address: sent on, reloaded, and undone step by step', {}, async (reader) => {
  await reader.opens('entities/');
  const name = await reader.page.getByRole('main').locator('a[href^="entity/"]').filter({ hasText: /^[A-Z][a-z]{4,}$/ }).first().innerText();
  const group = reader.page.getByRole('search').getByRole('group', { name: 'Narrow the events' });
  await reader.search.field.pressSequentially(name, { delay: 20 });
  await reader.isAt(new RegExp(`^entities/\\?q=${name}$`));
  const kind = group.getByRole('button', { name: /^place/ });
  await kind.click();
  await reader.isAt(/q=kind%3Aplace%20/);
  await reader.search.hits.first().waitFor();
  const sent = reader.address();
  await reader.page.goBack();
  await reader.isAt(new RegExp(`^entities/\\?q=${name}$`));
  assert.equal(await reader.search.field.inputValue(), name, 'the choice is undone and not the word');
  await reader.page.goBack();
  await reader.isAt(/^entities\/$/);
  assert.equal(await reader.search.hits.count(), 0);
  await reader.opens(sent);
  await reader.search.hits.first().waitFor();
  assert.match(await reader.search.field.inputValue(), /^kind:place /);
  await reader.search.hits.first().click();
  await reader.isAt(/^(event|entity|document)\/[^?]*$/);
  await reader.page.goBack();
  await reader.search.hits.first().waitFor();
});

story('lays one name beside another and sees what they share', {}, async (reader) => {
  await reader.opens(site.addresses('entity')[0]);
  await reader.page.getByRole('link', { name: 'Lay beside others' }).click();
  await reader.isAt(/^entities\/\?together=/);
  await reader.page.getByRole('heading', { name: 'Lay another name beside' }).waitFor();
  await reader.page.getByRole('main').locator('.offers a').first().click();
  await reader.isAt(/together=[^,]+,[^,]+$/);
  await reader.page.getByRole('heading', { name: /that name them all/ }).first().waitFor();
  const address = reader.address();
  await reader.opens(address);
  await reader.page.getByRole('heading', { name: /that name them all/ }).first().waitFor();
  await reader.goes('back');
});

story('compares two documents: told by both, told by one', {}, async (reader) => {
  await reader.opens(site.addresses('document')[0]);
  await reader.page.getByRole('link', { name: 'Compare' }).click();
  await reader.page.getByRole('main').locator('.offers a').first().click();
  await reader.isAt(/^documents\/\?compare=[^,]+,[^,]+$/);
  await reader.page.getByRole('heading', { name: /Told by both/ }).waitFor();
  await reader.page.getByRole('heading', { name: /Named by both/ }).waitFor();
});

story('copies a quote with its source and the address of its words', { permissions: ['clipboard-read', 'clipboard-write'] }, async (reader) => {
  await reader.opens(toldMost());
  await reader.page.getByRole('button', { name: 'Copy quote' }).first().click();
  await reader.page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  const [first] = await reader.event.allWordsQuoted();
  assert.ok(copied.replaceAll(/\s+/g, ' ').startsWith(`“${first}`), copied);
  assert.ok(copied.split('\n').at(-1).startsWith(`${reader.root}document/`), copied);
  await reader.opens(copied.split('\n').at(-1));
});
