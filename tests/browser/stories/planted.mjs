// A site of documents that attack it: every attack stays words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { ADDRESSES, ATTACKS, STORED } from '../planted/attacks.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

const LISTS = ['', 'events/', 'entities/', 'documents/', 'about/', '?q=harmed'];

test('forty attacks are planted, each with a mark of its own', () => {
  assert.equal(new Set(ATTACKS.map((attack) => attack.mark)).size, 40);
  assert.ok(ATTACKS.every(({ mark, words }) => words.includes(mark) || words.includes(mark.slice(1))));
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'in the app' : 'on pages without a program';
  // In two parts, which are told at the same time.
  for (const [part, attacks] of Object.entries({ first: ATTACKS.slice(0, 20), second: ATTACKS.slice(20) })) {
    story(`reads every attack as words, ${how}: the ${part} twenty`, { isPlanted: true, javaScriptEnabled }, async (reader) => {
      const harms = await counted(reader);
      for (const attack of attacks) {
        await goesTo(reader, pageOf(attack), javaScriptEnabled);
        // An address that is no address is not shown as one; where it is, its link leads to the web.
        if (attack.where !== 'url') {
          assert.ok(plain(await reader.page.locator('body').textContent()).includes(plain(attack.words)), `${attack.mark} is shown as words`);
        }
        await isUnharmed(reader, harms, attack.mark, javaScriptEnabled);
      }
    });
  }

  story(`reads no list that an attack has changed, ${how}`, { isPlanted: true, javaScriptEnabled }, async (reader) => {
    const harms = await counted(reader);
    for (const address of LISTS) {
      await goesTo(reader, address, javaScriptEnabled);
      await isUnharmed(reader, harms, address, javaScriptEnabled);
    }
  });
}

story('comes by hostile addresses, with a hostile store, and nothing comes of it', { isPlanted: true }, async (reader) => {
  const harms = await counted(reader);
  await reader.page.addInitScript((stored) => {
    for (const key of ['dateline-theme', 'dateline', '__proto__', ...Object.keys(localStorage)]) {
      localStorage.setItem(key, stored);
    }
  }, STORED);
  for (const address of ADDRESSES) {
    expectNoPage(reader, address);
    await reader.page.goto(reader.root + address);
    await reader.heading.filter({ visible: true }).first().waitFor();
    await isUnharmed(reader, harms, address, true);
  }
});

test('leaves nothing in the chronology that a reader of Markdown takes for markup', { skip: !site.PLANTED && 'no site with attacks' }, () => {
  const html = new MarkdownIt({ html: true, linkify: true }).render(site.text('data/chronology.md', site.PLANTED));
  const elements = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name));
  assert.deepEqual([...elements].sort(), ['a', 'blockquote', 'h1', 'h2', 'li', 'p', 'ul']);
  for (const [, address] of html.matchAll(/href="([^"]*)"/g)) {
    assert.match(address, /^(https?:\/\/|event\/|document\/)/);
  }
  const { events } = site.json('data/corpus.json', site.PLANTED);
  assert.equal((html.match(/<h2>/g) ?? []).length, events.length);
});

// The page on which an attack must be read.
function pageOf({ mark, where, words }) {
  const { documents, entities, events } = site.json('data/corpus.json', site.PLANTED);
  if (where === 'event' || where === 'quote') {
    const title = where === 'event' ? words : `Board quotes ${mark}`;
    return `event/${events.find((event) => event.title === title).id}/`;
  }
  if (where === 'name') {
    return `entity/${entities.find((entity) => entity.name === words).id}/`;
  }
  if (where.endsWith('of the timeline')) {
    return '';
  }
  if (where === 'unreadable file') {
    return 'documents/';
  }
  const name = where === 'file' ? words : mark.toLowerCase();
  return where === 'file' ? 'about/' : `document/${documents.find((document) => document.path.startsWith(`${name}.`)).id}/`;
}

async function goesTo(reader, address, isApp) {
  await reader.page.goto(new URL(address, reader.root).href);
  if (isApp && address !== 'about/') {
    await reader.isSettled();
  }
}

// What ran in spite of all, and what the policy had to stop: nothing may.
async function counted(reader) {
  const harms = [];
  await reader.page.context().exposeBinding('harmed', (_, mark) => harms.push(`${mark} ran`));
  await reader.page.context().exposeBinding('stoppedByPolicy', (_, what) => harms.push(what));
  await reader.page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => stoppedByPolicy(`${violatedDirective}: ${blockedURI} ${sample}`));
  });
  return harms;
}

// Nothing on the page that only markup of an attack can have made.
async function isUnharmed(reader, harms, what, canRun) {
  const strange = await reader.page.locator('html').evaluate((root) => {
    const found = [];
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      if (['iframe', 'object', 'embed', 'form', 'math', 'style', 'frame', 'video', 'audio'].includes(name)) {
        // The page for what is not there has its style in itself.
        if (name !== 'style' || document.getElementById('near') === null) found.push(name);
      }
      if (name === 'base' && element.href.indexOf(location.origin) !== 0) found.push(`base ${element.href}`);
      if (name === 'meta' && element.httpEquiv === 'refresh') found.push('refresh');
      for (const attribute of element.attributes) {
        if (attribute.name.startsWith('on')) found.push(`${name} ${attribute.name}`);
        if (/^(href|src|xlink:href|action|formaction|cite)$/.test(attribute.name) && /^\s*(javascript|data|vbscript):/i.test(attribute.value) && name !== 'link') found.push(`${name} ${attribute.value}`);
      }
    }
    return found;
  });
  assert.deepEqual(strange, [], what);
  if (canRun) {
    await reader.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  assert.deepEqual(harms, [], what);
  assert.deepEqual(reader.watched.complaints, [], what);
}

// The server says of a hostile path that it has no such page, and the page for that looks for the site's root.
function expectNoPage(reader, address) {
  const url = new URL(reader.root + address);
  reader.watched.expectMissing(url.href);
  reader.watched.expectMissing(url.href.split('#')[0]);
  const parts = url.pathname.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    reader.watched.expectMissing(`${url.origin}${parts.slice(0, length).join('/')}/data/ids.json`);
  }
}

function plain(words) {
  return words.replaceAll(/[\s\x00-\x1f\ufffd]+/g, ' ').trim();
}
