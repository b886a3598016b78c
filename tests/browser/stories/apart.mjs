// No page asks anything of another origin, and one that did would get nothing and be found out.

import assert from 'node:assert/strict';
import { stands } from '../support/elsewhere.mjs';
import * as site from '../support/site.mjs';
import { story } from '../support/story.mjs';

const ELSEWHERE = 'http://elsewhere.example/';

story('is in a browser that reaches nobody else, and whoever asks is written down', {}, async (reader) => {
  const other = await stands('<h1>A page that may ask whom it likes</h1>');
  try {
    reader.watched.expectOutside(other.url);
    reader.watched.expectComplaint(/ERR_NAME_NOT_RESOLVED|ERR_PROXY|NetworkError|proxy/i);
    await reader.page.goto(other.url);
    const answer = await reader.page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => 'an answer', () => 'none'), ELSEWHERE);
    assert.equal(answer, 'none');
    assert.deepEqual(reader.watched.complaints.splice(0), [`asked outside the site: ${ELSEWHERE}`]);
  } finally {
    await other.stop();
  }
});

story('may not ask another origin from any page, nor say where it comes from', {}, async (reader) => {
  reader.watched.expectComplaint(/Content.Security.Policy|elsewhere\.example/);
  for (const address of ['', 'about/', ...['event', 'entity', 'document'].map((kind) => site.addresses(kind)[0])]) {
    await reader.page.goto(new URL(address, reader.root).href);
    const { stopped, referrer } = await reader.page.evaluate(async (url) => {
      const stopped = new Promise((done) => addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => done(`${effectiveDirective} ${blockedURI}`), { once: true }));
      await fetch(url, { mode: 'no-cors' }).catch(() => {});
      return { stopped: await stopped, referrer: document.querySelector('meta[name=referrer]')?.content };
    }, ELSEWHERE);
    assert.match(stopped, /^connect-src http:\/\/elsewhere\.example\/?$/, address);
    assert.equal(referrer, 'no-referrer', address);
  }
  reader.watched.complaints.splice(0);
});
