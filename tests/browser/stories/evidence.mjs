// What a reader takes along, and how a reader sees that it holds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { becomes } from '../support/becomes.mjs';
import { inRoot } from '../support/root.mjs';
import { SCREENS } from '../support/screens.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';
import { overflow, violations, violationsEverywhere } from '../support/violations.mjs';

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] };

const copied = (reader) => reader.page.evaluate(() => navigator.clipboard.readText());

story('cites an event with two keys, and is back where it was', MAY_COPY, async (reader) => {
  const asked = [];
  reader.page.on('request', (request) => asked.push(request.url()));
  await reader.opens('?order=most-told');
  await reader.opensEventOf(reader.list.rows.first());
  assert.deepEqual(asked.filter((url) => url.includes('evidence')), [], 'the panel is not loaded before it is asked for');
  await reader.evidence.cite.focus();
  await reader.page.keyboard.press('Enter');
  await reader.evidence.dialog.waitFor();
  await becomes(() => reader.focusIsIn(reader.evidence.button('Copy', 'Formatted citation')), true);
  await reader.page.keyboard.press('b');
  await reader.evidence.dialog.getByText('Copied: BibTeX').waitFor();
  const bibtex = await copied(reader);
  assert.match(bibtex, /^@online\{[^,]+,\n {2}title = /);
  assert.match(bibtex, /note = \{[^}]*“/);
  assert.equal(await reader.evidence.taken.inputValue(), bibtex);
  const address = reader.page.url();
  await reader.page.keyboard.press('Escape');
  await reader.evidence.dialog.waitFor({ state: 'detached' });
  assert.equal(reader.page.url(), address, 'Escape closes the panel and leads nowhere');
  assert.equal(await reader.focusIsIn(reader.evidence.cite), true);
});

story('cites one account: its document alone, its quote, a Web Annotation that selects it', MAY_COPY, async (reader) => {
  await reader.opens('?order=most-told');
  await reader.opensEventOf(reader.list.rows.first());
  const sources = await reader.event.sources.allInnerTexts();
  await reader.evidence.opens(reader.evidence.citeOne.last());
  await reader.page.keyboard.press('q');
  await becomes(() => copied(reader).then((words) => words.includes(`“${sources.at(-1)}”`) && words.includes(reader.page.url())), true);
  const saved = await reader.evidence.saves(() => reader.evidence.button('Save', 'Web Annotation').click());
  const { items } = JSON.parse(saved.bytes);
  const corpus = site.json('data/corpus.json');
  const event = corpus.events.find(({ id }) => reader.page.url().includes(`/event/${id}/`));
  const document = corpus.documents.find(({ title }) => title === sources.at(-1));
  assert.equal(saved.name, `${event.id}.jsonld`);
  assert.equal(items.length, 1);
  const [quote, place] = items[0].target.selector;
  assert.equal([...document.text].slice(place.start, place.end).join(''), quote.exact);
  assert.equal(items[0].target.state.digest, `sha256:${document.textSha256}`);
});

story('verifies every quote and text', {}, async (reader) => {
  const corpus = site.json('data/corpus.json');
  const quotes = corpus.events.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const texts = corpus.documents.length;
  await reader.opens('events/');
  await reader.evidence.opens(reader.evidence.export);
  await reader.page.keyboard.press('v');
  await reader.evidence.result.waitFor();
  assert.match(await reader.evidence.result.innerText(), new RegExp(`^${quotes} of ${quotes} quotes?, ${texts} of ${texts} texts? hold\\.$`));
  assert.equal(await reader.evidence.faults.count(), 0);
});

story('is told which quote and which text do not hold after one byte was flipped', {}, async (reader) => {
  const corpus = site.json('data/corpus.json');
  const [event] = corpus.events;
  const [account] = event.accounts;
  const document = corpus.documents.find(({ id }) => id === account.document);
  await reader.page.route(/dateline-app.*\.wasm$/, async (route) => {
    const answer = await route.fetch();
    const bytes = await answer.body();
    const at = bytes.indexOf(Buffer.from(account.quote));
    assert.notEqual(at, -1, 'the app has the quote in its bytes');
    // The last letter of ASCII in the quote becomes another.
    const letter = Buffer.from(account.quote).findLastIndex((byte) => 97 <= byte && byte < 122);
    bytes[at + letter] ^= 1;
    await route.fulfill({ response: answer, body: bytes });
  });
  await reader.opens();
  await reader.evidence.opens(reader.evidence.export);
  await reader.evidence.verify.click();
  await reader.evidence.result.waitFor();
  assert.match(await reader.evidence.result.innerText(), /hold; what does not is named below\.$/);
  const faults = await reader.evidence.faults.allInnerTexts();
  assert.ok(faults.some((fault) => fault.includes(event.id) && fault.includes(document.path) && fault.includes('its quote')), faults.join('\n'));
  assert.equal(faults.filter((fault) => fault.includes('textSha256')).length, 1);
});

story('takes along what is shown: the narrowed events and no others, in every form', {}, async (reader) => {
  await reader.opens('events/');
  await reader.filters.documents.first().click();
  await reader.isAt(/told-by=/);
  const shown = (await reader.page.getByRole('main').getByRole('cell').getByRole('link').evaluateAll((links) =>
    links.map((link) => link.getAttribute('href').match(/^event\/(.+)\/$/)?.[1]).filter(Boolean))).sort();
  await reader.evidence.opens(reader.evidence.export);
  const save = async (name) => reader.evidence.saves(() => reader.evidence.button('Save', name).click());
  const table = (await save('Table, a row for each account (CSV)')).bytes.toString();
  const ids = new Set(table.trim().split('\r\n').slice(1).map((row) => row.split(',')[0]).filter((cell) => /^[a-z0-9-]+$/.test(cell)));
  assert.deepEqual([...ids].sort(), shown);
  const calendar = (await save('Calendar (iCalendar)')).bytes.toString();
  const corpus = site.json('data/corpus.json');
  const dated = shown.filter((id) => {
    const { date } = corpus.events.find((event) => event.id === id);
    return date?.earliest && date?.latest;
  });
  assert.deepEqual([...calendar.replaceAll('\r\n ', '').matchAll(/UID:(.*)@dateline/g)].map(([, id]) => id).sort(), dated);
  const json = JSON.parse((await save('Corpus (JSON, schema 1)')).bytes);
  assert.deepEqual(json.events.map(({ id }) => id).sort(), shown);
  assert.ok(json.events.every(({ accounts }) => accounts.every((account) => json.documents.some(({ id }) => id === account.document))));
  await reader.evidence.choice.selectOption({ index: 1 });
  const whole = JSON.parse((await save('Corpus (JSON, schema 1)')).bytes);
  assert.deepEqual(whole, corpus);
});

story('takes the timeline along as it is seen, as a drawing and as a picture', {}, async (reader) => {
  await reader.opens();
  const titles = (await reader.page.locator('.timeline__drawing .label__title').allTextContents()).filter(Boolean);
  await reader.evidence.opens(reader.evidence.export);
  const read = await drawn(reader);
  assert.deepEqual(titles.filter((title) => !read.words.includes(title)), []);
  const picture = await reader.evidence.saves(() => reader.page.keyboard.press('p'));
  assert.equal(picture.name, 'timeline.png');
  assert.equal(picture.bytes.subarray(1, 4).toString(), 'PNG');
  // Twice as sharp as the screen.
  const box = await reader.page.locator('.timeline__body').boundingBox();
  assert.equal(picture.bytes.readUInt32BE(16), Math.ceil(box.width) * 2);
});

story('takes the timeline of a phone along: every row with its date, its mark and its title', { screen: SCREENS.phone }, async (reader) => {
  await reader.opens();
  const rows = reader.page.locator('.column__row');
  const titles = await rows.locator('.column__title').allInnerTexts();
  const dates = await rows.locator('.column__date').allInnerTexts();
  const marks = await rows.locator('.column__mark').count();
  assert.ok(3 < titles.length && 0 < marks);
  await reader.evidence.opens(reader.evidence.export);
  const read = await drawn(reader);
  // A title may take several lines, which stand one after the other.
  const words = read.words.join(' ').replaceAll(/\s+/g, ' ');
  assert.deepEqual([...titles, ...dates].filter((title) => !words.includes(title.replaceAll(/\s+/g, ' '))), []);
  assert.equal(read.drawings, marks);
  const picture = await reader.evidence.saves(() => reader.page.keyboard.press('p'));
  const box = await reader.page.locator('.column').boundingBox();
  assert.ok(box.width <= picture.bytes.readUInt32BE(16) && box.height <= picture.bytes.readUInt32BE(20), 'it is as large as the column');
});

story('takes a crowd along as it is seen: the boxes with their numbers, and the strips', { isPlanted: true }, async (reader) => {
  await reader.opens('?status=all');
  const boxes = await reader.timeline.boxes.allInnerTexts();
  assert.notEqual(boxes.length, 0, 'there is a crowd');
  const letters = await reader.page.locator('.strip .letter').allInnerTexts();
  const strips = await reader.page.locator('.strip').count();
  assert.ok(1 < strips, `${strips} strips`);
  await reader.evidence.opens(reader.evidence.export);
  const read = await drawn(reader);
  for (const word of new Set([...boxes, ...letters])) {
    const count = (words) => words.filter((one) => one === word).length;
    assert.ok(count([...boxes, ...letters]) <= count(read.words), `${word} is in the drawing`);
  }
  assert.ok(1 < read.drawings, 'the plot and the strips');
  assert.equal(read.strips, strips, 'each strip has its marks');
});

/** Saves the timeline as a drawing and reads it as any program does: its words, how many drawings are in it; nothing in it asks for what is not there. */
async function drawn(reader) {
  const drawing = await reader.evidence.saves(() => reader.page.keyboard.press('g'));
  assert.equal(drawing.name, 'timeline.svg');
  const whole = drawing.bytes.toString();
  assert.match(whole, /<style>@font-face \{[^}]*base64,/);
  const svg = whole.replace(/<style>.*?<\/style>/s, '');
  // The page's own policy lets nobody parse markup.
  const elsewhere = await reader.page.context().newPage();
  const { isWhole, unresolved, missing, ...read } = await elsewhere.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return {
      isWhole: !parsed.querySelector('parsererror'),
      words: [...parsed.querySelectorAll('text')].map((text) => text.textContent),
      drawings: parsed.querySelectorAll('svg svg').length,
      strips: [...parsed.querySelectorAll('svg svg')].at(-1)?.querySelectorAll('g > g').length,
      unresolved: [...parsed.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)).filter((value) => value.includes('var(')),
      missing: [...svg.matchAll(/url\(&quot;#([^&]+)&quot;\)/g)].map(([, id]) => id).filter((id) => !parsed.getElementById(id)),
    };
  }, svg);
  await elsewhere.close();
  assert.deepEqual({ isWhole, unresolved, missing }, { isWhole: true, unresolved: [], missing: [] });
  return read;
}

story('finds nothing in the way in the panel, in any light, on any screen', {}, async (reader) => {
  await reader.opens('?order=most-told');
  await reader.opensEventOf(reader.list.rows.first());
  await reader.evidence.opens(reader.evidence.cite);
  const found = await violationsEverywhere(reader);
  const { needed } = await overflow(reader.page);
  assert.ok(needed <= SCREENS.phone.width, `${needed} pixels are needed`);
  const low = await reader.evidence.dialog.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => [button.getAttribute('aria-label') ?? button.textContent, button.getBoundingClientRect().height]).filter(([, height]) => height < 44));
  assert.deepEqual({ found, low }, { found: [], low: [] });
});

story('asks for the panel where it cannot be had, and is told so and what to do; then it can', {}, async (reader) => {
  await reader.opens('events/');
  reader.watched.expectComplaint(/ERR_FAILED/);
  await reader.page.route(/dateline-evidence/, (route) => route.abort());
  await reader.evidence.export.click();
  await reader.evidence.failure.waitFor();
  assert.match(await reader.evidence.failure.innerText(), /could not be loaded/);
  assert.deepEqual(await violations(reader.page), []);
  await reader.page.unroute(/dateline-evidence/);
  await reader.evidence.opens(reader.evidence.export);
  assert.equal(await reader.evidence.failure.count(), 0);
  await reader.evidence.close.click();
  await reader.page.route(/dateline-evidence/, (route) => route.abort());
  await reader.page.reload();
  await reader.isSettled();
  await reader.evidence.export.click();
  await reader.evidence.failure.getByRole('link').click();
  await reader.isAt(/^about\/$/);
  assert.notEqual(await reader.page.locator('a[href$="data/corpus.json"]').count(), 0);
});

story('visits once, loses the network, and can still cite', { isKept: true, ...MAY_COPY }, async (reader) => {
  await reader.opens(site.addresses('event')[0]);
  await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  reader.watched.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await reader.page.context().setOffline(true);
  await reader.opens(site.addresses('event')[0]);
  await reader.evidence.opens(reader.evidence.cite);
  await reader.page.keyboard.press('r');
  await becomes(() => copied(reader).then((words) => words.startsWith('TY  - ELEC')), true);
});

story('follows a link to the source and is at the very words, also where they stand twice', {}, async (reader) => {
  const source = (name) => readFileSync(inRoot(`tests/browser/sources/${name}`), 'utf8');
  // Paragraphs far apart: only one of them is on the screen.
  const page = source('flood.html').replace('</head>', '<style>p, li, h1, h2 { margin-block: 2000px; }</style></head>');
  await reader.page.route(`${reader.root}flood.html`, (route) => route.fulfill({ contentType: 'text/html', body: page }));
  for (const { quote, occurrence, address } of JSON.parse(source('words.json'))) {
    await reader.page.goto('about:blank');
    await reader.page.goto(address.replace('https://example.org/', reader.root));
    const seen = () => reader.page.evaluate(() => {
      const isSeen = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top < innerHeight && 0 < bottom;
      };
      const line = (text) => text.replaceAll(/\s+/g, ' ');
      const blocks = [...document.querySelectorAll('article p, article li, h1, h2')];
      return { texts: blocks.map((block) => line(block.textContent)), seen: blocks.flatMap((block, at) => (isSeen(block) ? [at] : [])) };
    });
    const { texts } = await seen();
    const line = quote.replaceAll(/\s+/g, ' ');
    const expected = texts.flatMap((text, at) => (text.includes(line) ? [at] : []))[occurrence];
    assert.notEqual(expected, undefined, `the page has “${line}”`);
    await becomes(async () => (await seen()).seen, [expected], `${address} leads to “${line}”`);
  }
});
