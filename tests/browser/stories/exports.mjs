// What leaves the site is what it says it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { calendar, citations, table, tableByPython } from '../support/programs.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';
import { isShownBy } from '../support/timelinejs.mjs';

const FOLDERS = { 'the site': undefined, ...(site.PLANTED && { 'the site with attacks in its documents': site.PLANTED }) };

test('gives the corpus as JSON that holds to its published schema, and the schema refuses what is none', () => {
  const ajv = new Ajv.default({ strict: true, strictTypes: false, strictRequired: false });
  const holds = ajv.compile(site.json('data/schema-1.json'));
  const corpus = site.json('data/corpus.json');
  assert.equal(holds(corpus), true, JSON.stringify(holds.errors));
  for (const spoil of [
    (copy) => (copy.schema = 2),
    (copy) => (copy.documents[0].textSha256 = 'none'),
    (copy) => (copy.entities[0].kind = 'robot'),
    (copy) => (copy.events[0].accounts = []),
    (copy) => delete copy.events[0].accounts[0].quote,
    (copy) => (copy.events[0].accounts[0].start = -1),
  ]) {
    const copy = structuredClone(corpus);
    spoil(copy);
    assert.equal(holds(copy), false, String(spoil));
  }
});

test('gives the same events to every program: calendar, slides, table and annotations', () => {
  const corpus = site.json('data/corpus.json');
  const shown = corpus.events.filter((event) => event.date && ['fact', 'planned'].includes(event.status));
  const slides = site.json('data/timelinejs.json').events;
  assert.deepEqual(slides.map((slide) => slide.unique_id), shown.map((event) => event.id));
  const quotes = corpus.events.flatMap((event) => event.accounts.map((account) => account.quote));
  const annotations = site.json('data/annotations.jsonld').items;
  assert.deepEqual(annotations.map((item) => item.target.selector[0].exact), quotes);
  assert.deepEqual(site.json('data/documents.csl.json').map((item) => item.id), corpus.documents.map((document) => document.id));
});

for (const [name, folder] of Object.entries(FOLDERS)) {
  const corpus = () => site.json('data/corpus.json', folder);

  test(`gives a calendar whose days and words another program reads: ${name}`, () => {
    const hasYear = (day) => day && /^(?!0000)\d{4}-/.test(day);
    const dated = corpus().events.filter(({ date }) => date && hasYear(date.earliest) && hasYear(date.latest));
    const entries = calendar(site.text('data/events.ics', folder));
    const expected = dated.map(({ id, date }) => ({ uid: `${id}@dateline`, isAllDay: true, start: date.earliest, end: dayAfter(date.latest) }));
    assert.deepEqual(entries.map(({ uid, isAllDay, start, end }) => ({ uid, isAllDay, start, end })), expected);
    for (const [at, entry] of entries.entries()) {
      const [title, quotes] = [oneLine(dated[at].title), dated[at].accounts.map((account) => oneLine(account.quote))];
      assert.ok(oneLine(entry.title).startsWith(title), `${entry.title}: ${title}`);
      assert.ok(quotes.every((quote) => oneLine(entry.words).includes(`“${quote}”`)), entry.words);
    }
  });

  test(`gives a table that keeps to RFC 4180, cell by cell what the corpus says, and no formula: ${name}`, () => {
    const { documents, events } = corpus();
    const rows = table(site.text('data/events.csv', folder));
    const told = events.flatMap((event) => event.accounts.map((account) => ({ event, account, document: documents.find(({ id }) => id === account.document) })));
    assert.equal(rows.length, told.length);
    const byPython = tableByPython(site.text('data/events.csv', folder));
    assert.deepEqual(byPython ?? rows.map((row) => ({ ...row })), rows.map((row) => ({ ...row })));
    for (const [at, { event, account, document }] of told.entries()) {
      const cells = { event: event.id, title: event.title, date: event.date?.edtf ?? '', earliest: event.date?.earliest ?? '', quote: account.quote };
      const more = { document: document.id, 'document title': document.title, published: document.published ?? '', start: String(account.start) };
      for (const [column, value] of Object.entries({ ...cells, ...more })) {
        assert.equal(rows[at][column], /^[=+\-@\t\r]/.test(value) ? `'${value}` : value, column);
      }
      assert.ok(Object.values(rows[at]).every((cell) => !/^[=+\-@\t\r]/.test(cell)), JSON.stringify(rows[at]));
    }
  });

  test(`gives the documents as three programs for citations keep them, alike in each: ${name}`, () => {
    const web = (url) => (url && /^https?:\/\//.test(url) ? url : null);
    const expected = corpus().documents.map(({ id, title, url, authors, publisher, published, language }) => {
      const names = authors.map(oneLine);
      return { id, title: oneLine(title), url: web(url) ?? `document/${id}/`, authors: names, publisher: publisher && oneLine(publisher), published, language };
    });
    for (const form of ['documents.csl.json', 'documents.ris', 'documents.bib']) {
      const found = citations(site.text(`data/${form}`, folder), form.split('.').at(-1));
      const read = found.map((one) => ({ ...one, title: oneLine(one.title), authors: one.authors.map(oneLine), publisher: one.publisher && oneLine(one.publisher) }));
      // A program for BibTeX has what it reads as an address in the form that addresses have.
      const asWritten = expected.map((one) => ({ ...one, url: form === 'documents.bib' ? encodeURI(one.url) : one.url }));
      assert.deepEqual(read, asWritten, form);
    }
  });

  test(`gives each event as a claim with its quotations, in one file and on its page: ${name}`, () => {
    const { '@context': context, '@graph': claims } = site.json('data/events.jsonld', folder);
    const { events } = corpus();
    assert.equal(claims.length, events.length);
    for (const [at, event] of events.entries()) {
      assert.deepEqual(claims[at].appearance.map((quotation) => quotation.text), event.accounts.map((account) => account.quote));
      const [, script] = site.text(`event/${event.id}/index.html`, folder).match(/<script type="application\/ld\+json">([^<]*)<\/script>/);
      assert.deepEqual(JSON.parse(script), { '@context': context, ...claims[at] });
    }
  });

  story(`gives slides that TimelineJS shows, date by date and word by word: ${name}`, {}, async (reader) => {
    await isShownBy(reader, site.text('data/timelinejs.json', folder), corpus().events);
  });
}

function dayAfter(day) {
  const [year, month, date] = day.split('-').map(Number);
  const next = new Date(0);
  next.setUTCFullYear(year, month - 1, date + 1);
  return next.toISOString().slice(0, 10);
}

// Blanks and what cannot be printed made one blank: no form but JSON has room for more.
function oneLine(words) {
  return words.replaceAll(/[\s\x00-\x1f\x7f]+/g, ' ').trim();
}
