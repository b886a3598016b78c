// What leaves the site is what it says it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import * as site from '../support/site.mjs';

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
