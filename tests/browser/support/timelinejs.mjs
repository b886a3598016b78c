// TimelineJS, as its authors publish it, with the slides of a site.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const DIST = join(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json')), 'dist');
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.woff': 'font/woff', '.woff2': 'font/woff2' };
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Slides</title><link rel="stylesheet" href="css/timeline.css"></head>
  <body><div id="slides" style="height: 600px"></div><script src="js/timeline.js"></script></body></html>`;

/** Shows the slides in the reader's browser, and holds them against the events: nothing is lost, moved or run. */
export async function isShownBy(reader, slides, events) {
  const shown = events.filter((event) => event.date && ['fact', 'planned'].includes(event.status));
  const { page } = reader;
  await page.route('**/timelinejs/**', (route) => {
    const path = new URL(route.request().url()).pathname.split('/timelinejs/')[1];
    if (path === '') {
      return route.fulfill({ contentType: 'text/html', body: PAGE });
    }
    return route.fulfill({ contentType: TYPES[extname(path)], body: readFileSync(join(DIST, path)) });
  });
  await page.goto(`${reader.root}timelinejs/`);
  const read = await page.evaluate(async (slides) => {
    const loaded = new Promise((done) => (window.loaded = done));
    const timeline = new TL.Timeline('slides', JSON.parse(slides), { font: null, hash_bookmark: false });
    timeline.on('loaded', () => window.loaded());
    await loaded;
    const words = (html) => Object.assign(document.createElement('div'), { innerHTML: html }).textContent;
    return timeline.config.events.map((slide) => ({
      id: slide.unique_id,
      year: slide.start_date.data.year,
      month: slide.start_date.data.month ?? null,
      day: slide.start_date.data.day ?? null,
      title: words(slide.text.headline),
      quotes: words(slide.text.text),
    }));
  }, slides);
  assert.equal(read.length, shown.length);
  for (const event of shown) {
    const slide = read.find((slide) => slide.id === event.id);
    const [, year, month, day] = (event.date.earliest ?? event.date.latest).match(/^(-?\d+)-(\d+)-(\d+)$/).map(Number);
    assert.equal(Number(slide.year), year, event.id);
    assert.ok(slide.month === null || Number(slide.month) === month, event.id);
    assert.ok(slide.day === null || Number(slide.day) === day, event.id);
    assert.equal(slide.day !== null, ['day', 'week', 'range'].includes(event.date.precision), `${event.id} is no finer than ${event.date.precision}`);
    assert.equal(plain(slide.title), plain(event.title));
    assert.ok(event.accounts.every((account) => plain(slide.quotes).includes(plain(account.quote))), event.id);
  }
  // What stands on the page is what a person reads; the first slides are drawn at once.
  const drawn = (await page.locator('.tl-headline').allTextContents()).map(plain);
  assert.ok(drawn.some((title) => shown.some((event) => plain(event.title) === title)), drawn.join(' | '));
}

function plain(words) {
  return words.replaceAll(/[\s\x00-\x1f\ufffd]+/g, ' ').trim();
}
